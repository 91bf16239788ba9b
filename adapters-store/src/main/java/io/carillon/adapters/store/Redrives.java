package io.carillon.adapters.store;

import static io.carillon.adapters.store.schema.Tables.MESSAGE;

import io.carillon.domain.channel.Hold;
import io.carillon.domain.delivery.Control;
import io.carillon.domain.delivery.Redrive;
import io.carillon.domain.delivery.Registers;
import io.carillon.domain.delivery.Start;
import io.carillon.domain.event.LogEntry;
import io.carillon.domain.event.Transition;
import io.carillon.domain.message.MessageId;
import io.carillon.ports.store.RedriveOrder;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts dead letters back into the queue. */
final class Redrives {
    private static final String ADDRESS =
            Sql.of(Sql.DIALECT.select(MESSAGE.ADDRESS).from(MESSAGE).where(MESSAGE.ID.eq(Sql.NUMBER)));

    private final Workspace workspace;
    private final RedriveOrder order;
    private final long channel;
    private final Optional<Hold> hold;
    private final Changes changes;

    Redrives(Workspace workspace, RedriveOrder order) throws SQLException {
        this.workspace = workspace;
        this.order = order;
        this.channel = workspace.id(order.channel());
        this.hold = workspace.holds.over(order.account(), order.channel());
        this.changes = new Changes(workspace, LogEntry.Kind.DECISION, order.at());
    }

    List<Optional<Redrive>> redrive() throws SQLException {
        List<Optional<Redrive>> results = new ArrayList<>(order.messages().size());
        for (MessageId message : order.messages()) {
            Optional<Delivery> found = Delivery.find(workspace.session, message.value() * 8)
                    .filter(delivery -> delivery.channel == channel);
            results.add(found.isPresent() ? Optional.of(redrive(found.get())) : Optional.empty());
        }
        changes.write();
        return results;
    }

    /** What went on to another channel, or may, is not tried again: its steps were its further tries. */
    private Redrive redrive(Delivery delivery) throws SQLException {
        if (delivery.chain.isPresent()) {
            return Redrive.NO_DEAD_LETTER;
        }
        Registers before = delivery.registers;
        boolean optedOut = hasOptedOut(delivery);
        Redrive verdict = Redrive.of(before, order.terms().evenIfUnknown(), optedOut);
        if (verdict != Redrive.GRANTED) {
            return verdict;
        }
        Start start = Redrive.start(hold, optedOut);
        delivery.due = order.at();
        delivery.settle(before.with(start.control()), start.reason());
        delivery.store(workspace.session, order.at());
        postpone(delivery);
        Optional<String> told = start.control() == Control.SUPPRESSED ? start.reason() : Optional.of(Redrive.REASON);
        changes.add(Transition.decision(before, delivery.registers, told), delivery.id);
        return verdict;
    }

    private boolean hasOptedOut(Delivery delivery) throws SQLException {
        return workspace.optOuts.on(channel)
                && workspace.optOuts.at(
                        channel,
                        workspace
                                .session
                                .first(ADDRESS, Row::text, delivery.id >> 3)
                                .orElseThrow());
    }

    private void postpone(Delivery delivery) throws SQLException {
        Instant asked = MessageReading.submission(workspace.view, delivery.id).expiresAt();
        Instant current = delivery.expiresAt.orElse(asked);
        Instant next = order.terms().expiry(current, order.at());
        if (!next.equals(current)) {
            delivery.postpone(workspace.session, next);
        } else if (delivery.expiresAt.isEmpty()) {
            workspace.expiry.watch(asked);
        }
    }
}
