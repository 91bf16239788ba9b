package io.carillon.testkit.store;

import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.delivery.CombinedStatus;
import io.carillon.domain.delivery.Control;
import io.carillon.domain.delivery.DeliveryId;
import io.carillon.domain.delivery.Evidence;
import io.carillon.domain.delivery.Fallback;
import io.carillon.domain.delivery.FallbackStep;
import io.carillon.domain.delivery.PublicStatus;
import io.carillon.domain.delivery.Registers;
import io.carillon.domain.delivery.Start;
import io.carillon.domain.event.LogEntry;
import io.carillon.domain.event.Transition;
import io.carillon.ports.store.FallbackProgress;
import io.carillon.ports.store.MessageQueries.DeliveryRow;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Messages with several deliveries, as one; and the start of their next steps. */
final class MemoryFallbacks {
    private final MemoryState state;
    private final Instant now;
    private final Changes changes;
    private final Set<ChannelId> channels = new HashSet<>();

    MemoryFallbacks(MemoryState state, Instant now) {
        this.state = state;
        this.now = now;
        this.changes = new Changes(state, LogEntry.Kind.DECISION, now);
    }

    /** A delivery of the message was changed: how that changes the message. */
    Transition ofMessage(Transition change, KeptMessage message, KeptDelivery changed) {
        KeptFallback kept = message.fallback.orElseThrow();
        PublicStatus before = kept.shown;
        Transition told = endIfUnwanted(change, message, changed);
        kept.shown = CombinedStatus.of(message.registers()).status();
        if (changed.registers.evidence().compareTo(Evidence.DELIVERED) >= 0) {
            kept.via = kept.via.or(() -> Optional.of(message.legs.get(changed.id.step()).channel));
        }
        review(message);
        return told.ofMessage(before, kept.shown);
    }

    /** A step that was given up does not wait for its turn again, whatever its call came to. */
    private Transition endIfUnwanted(Transition change, KeptMessage message, KeptDelivery changed) {
        Fallback fallback = fallback(message);
        int step = changed.id.step();
        if (!fallback.unwanted().contains(step)) {
            return change;
        }
        String why = fallback.reasonAgainst(step);
        changed.settle(changed.registers.with(Control.EXPIRED), Optional.of(why), now);
        return change.endingAs(Control.EXPIRED, why);
    }

    /** Finds out when there is something to decide next. */
    void review(KeptMessage message) {
        message.fallback.orElseThrow().due = fallback(message).at(now).due(now);
    }

    Fallback fallback(KeptMessage message) {
        KeptFallback kept = message.fallback.orElseThrow();
        return new Fallback(
                kept.plan,
                message.registers(),
                kept.since,
                handedOver(message),
                message.submission.onUnknown(),
                message.submission.expiresAt());
    }

    /** While the end of the call is just being recorded, that is now. */
    private Optional<Instant> handedOver(KeptMessage message) {
        return last(message).delivery.call.map(id -> state.calls.get(id).endedAt.orElse(now));
    }

    private static KeptLeg last(KeptMessage message) {
        return message.legs.get(message.legs.size() - 1);
    }

    FallbackProgress advance(int most) {
        List<KeptMessage> due = state.messages.values().stream()
                .filter(m -> m.fallback
                        .flatMap(f -> f.due)
                        .filter(at -> !at.isAfter(now))
                        .isPresent())
                .sorted(Comparator.comparing(m -> m.fallback.orElseThrow().due.orElseThrow()))
                .limit(most)
                .toList();
        due.forEach(this::advance);
        return new FallbackProgress(due.size(), channels);
    }

    /** A step that is suppressed at once makes way for the next one. */
    private void advance(KeptMessage message) {
        Fallback.Move move = fallback(message).at(now);
        while (move.act() != Fallback.Act.WAIT) {
            if (move.act() == Fallback.Act.START) {
                start(message);
            } else {
                withdraw(message, fallback(message));
            }
            move = fallback(message).at(now);
        }
        message.fallback.orElseThrow().due = move.until();
        changes.write();
    }

    private void start(KeptMessage message) {
        KeptFallback kept = message.fallback.orElseThrow();
        FallbackStep step = kept.plan.get(message.legs.size() - 1);
        KeptLeg leg = leg(message, step);
        message.legs.add(leg);
        kept.since = leg.delivery.due;
        PublicStatus was = kept.shown;
        kept.shown = CombinedStatus.of(message.registers()).status();
        Control control = leg.delivery.registers.control();
        changes.add(Transition.fallback(was, kept.shown, control, step.channel()), leg.delivery.id);
        channels.add(step.channel());
    }

    private KeptLeg leg(KeptMessage message, FallbackStep step) {
        Start start = Start.of(
                message.submission,
                now,
                state.holdOver(step.account(), step.channel()),
                state.people.hasOptedOut(step.channel(), step.to()));
        var correspondence = new KeptConversations.Correspondence(step.channel(), step.to());
        var conversation = state.conversations.opened(correspondence, now, state);
        conversation.stir(now);
        conversation.carry(message.id);
        var delivery = new DeliveryRow(
                DeliveryId.of(message.id, message.legs.size()),
                Registers.at(start.control()),
                message.submission.dueAt(now),
                start.reason().or(() -> Optional.of("fallback")),
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                now);
        return new KeptLeg(new KeptLeg.Place(step.channel(), step.to(), conversation.id), message.submission, delivery);
    }

    private void withdraw(KeptMessage message, Fallback fallback) {
        for (int step : fallback.unwanted()) {
            KeptDelivery waiting = message.legs.get(step).delivery;
            Registers before = waiting.registers;
            Optional<String> reason = Optional.of(fallback.reasonAgainst(step));
            waiting.settle(before.with(Control.EXPIRED), reason, now);
            changes.add(Transition.decision(before, waiting.registers, reason), waiting);
        }
    }
}
