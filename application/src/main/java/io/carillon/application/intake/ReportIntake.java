package io.carillon.application.intake;

import io.carillon.application.channel.AccountRuntime;
import io.carillon.application.channel.ChannelRegistry;
import io.carillon.application.intake.ReportMatcher.Dated;
import io.carillon.domain.delivery.DeliveryReport;
import io.carillon.ports.provider.RawReply;
import io.carillon.ports.provider.ReportSource;
import io.carillon.ports.provider.ReportSource.Reading;
import io.carillon.ports.store.Intake;
import io.carillon.ports.store.Intake.Line;
import io.carillon.ports.store.IntakeQueries.Pending;
import io.carillon.ports.store.Store;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads raw replies that are safe in the store, and enters what they say, in chunks so that other writes come in between.
 * Reading the same raw reply again enters nothing twice. Blocks; safe for use by several threads, one per account.
 */
public final class ReportIntake {
    private static final int CHUNK = 500;

    private final Store store;
    private final ChannelRegistry channels;
    private final Rematching rematching;
    private final ReportMatcher matcher;
    private final Clock clock;

    public ReportIntake(Store store, ChannelRegistry channels, Rematching rematching, Clock clock) {
        this.store = store;
        this.channels = channels;
        this.rematching = rematching;
        this.matcher = new ReportMatcher(store.intakeQueries());
        this.clock = clock;
    }

    /** Enters what {@code pending} says, or sets it aside; returns what was read. */
    Reading take(AccountRuntime account, ReportSource source, Pending pending) {
        Intake.Raw raw = pending.raw();
        Reading reading = read(source, raw.reply());
        if (reading instanceof Reading.Reports reports) {
            enter(account, pending, reports.reports());
        } else if (reading instanceof Reading.Unreadable unreadable) {
            store.intake()
                    .quarantine(raw.id(), unreadable.complaint(), channels.channelsOf(account.id()), clock.instant())
                    .join();
        } else {
            store.intake().discard(raw.id()).join();
        }
        return reading;
    }

    private static Reading read(ReportSource source, RawReply reply) {
        try {
            return source.read(reply);
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            return new Reading.Unreadable(io.carillon.domain.delivery.Complaint.of(
                    "adapter_failure",
                    "the adapter failed on these bytes: " + e.getClass().getSimpleName()));
        }
    }

    private void enter(AccountRuntime account, Pending pending, List<DeliveryReport> reports) {
        if (reports.isEmpty()) {
            store.intake().discard(pending.raw().id()).join();
            return;
        }
        for (int from = Math.min(pending.entered(), reports.size()); from <= reports.size(); from += CHUNK) {
            int to = Math.min(from + CHUNK, reports.size());
            enterChunk(account, pending.raw(), from, reports.subList(from, to), to == reports.size());
            if (to == reports.size()) {
                return;
            }
        }
    }

    private void enterChunk(
            AccountRuntime account, Intake.Raw raw, int from, List<DeliveryReport> chunk, boolean last) {
        List<Dated> dated =
                chunk.stream().map(r -> new Dated(r, raw.receivedAt())).toList();
        ReportMatcher.Matching matching = matcher.match(account.id(), dated);
        if (!matching.bindings().isEmpty()) {
            store.intake().bind(matching.bindings(), clock.instant()).join();
        }
        List<Line> lines = new ArrayList<>(chunk.size());
        for (int i = 0; i < chunk.size(); i++) {
            lines.add(new Line(chunk.get(i), matching.targets().get(i)));
        }
        store.intake()
                .enter(new Intake.Reports(raw.id(), account.id(), from, lines, last, clock.instant()))
                .join();
        rematching.afterReports(account, lines);
    }
}
