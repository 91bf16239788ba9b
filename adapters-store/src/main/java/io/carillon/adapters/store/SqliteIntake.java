package io.carillon.adapters.store;

import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.delivery.Complaint;
import io.carillon.domain.delivery.RawIntakeId;
import io.carillon.ports.store.Intake;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** What comes in, on SQLite. */
final class SqliteIntake implements Intake {
    private final Writer writer;

    SqliteIntake(Writer writer) {
        this.writer = writer;
    }

    /** Work without a result. */
    private interface Step {
        void on(Workspace workspace) throws SQLException;
    }

    private CompletableFuture<Void> run(Step step) {
        return writer.submit(w -> {
            step.on(w);
            return null;
        });
    }

    @Override
    public CompletableFuture<Void> keepRaw(Raw raw) {
        return run(w -> RawRows.insert(w, raw));
    }

    @Override
    public CompletableFuture<Void> enter(Reports reports) {
        return run(w -> enter(w, reports));
    }

    private static void enter(Workspace workspace, Reports reports) throws SQLException {
        var kept = RawRows.entered(workspace.session, reports.raw());
        if (kept.isEmpty()) {
            return;
        }
        int entered = kept.get().intValue();
        int end = reports.from() + reports.lines().size();
        var entering = new Entering(workspace, reports.at());
        for (int ordinal = Math.max(entered, reports.from()); ordinal < end; ordinal++) {
            Line line = reports.lines().get(ordinal - reports.from());
            if (!entering.enter(line.report(), line.target())) {
                UnmatchedReports.keep(workspace, reports.account(), line.report(), reports.at());
            }
        }
        entering.finish();
        RawRows.enter(workspace.session, reports.raw(), Math.max(entered, end));
        if (reports.last()) {
            RawRows.finish(workspace.session, reports.raw());
        }
    }

    @Override
    public CompletableFuture<Void> enterReplies(Replies replies) {
        return run(w -> {
            var entered = RawRows.entered(w.session, replies.raw());
            if (entered.isPresent()) {
                enter(w, replies, entered.get().intValue());
            }
        });
    }

    private static void enter(Workspace workspace, Replies replies, int entered) throws SQLException {
        new EnteringReplies(workspace, replies).enter(entered);
        int end = replies.from() + replies.lines().size();
        RawRows.enter(workspace.session, replies.raw(), Math.max(entered, end));
        if (replies.last()) {
            RawRows.finish(workspace.session, replies.raw());
        }
    }

    @Override
    public CompletableFuture<Void> quarantine(
            RawIntakeId raw, Complaint complaint, List<ChannelId> channels, Instant at) {
        return run(w -> {
            if (RawRows.quarantine(w.session, raw, complaint)) {
                for (ChannelId channel : channels) {
                    Changes.noteChannel(w, channel.value(), "quarantined", Optional.of(complaint.code()), at);
                }
            }
        });
    }

    @Override
    public CompletableFuture<Void> discard(RawIntakeId raw) {
        return run(w -> RawRows.delete(w.session, raw));
    }

    @Override
    public CompletableFuture<Void> bind(List<Binding> bindings, Instant at) {
        return run(w -> {
            for (Binding binding : bindings) {
                Entering.bind(w, binding, at);
            }
        });
    }

    @Override
    public CompletableFuture<Void> match(List<Match> matches, Instant at) {
        return run(w -> {
            var entering = new Entering(w, at);
            for (Match match : matches) {
                var kept = UnmatchedReports.find(w.session, match.unmatched());
                if (kept.isPresent() && entering.enter(kept.get().report(), Optional.of(match.target()))) {
                    UnmatchedReports.delete(w.session, match.unmatched());
                }
            }
            entering.finish();
        });
    }
}
