package io.carillon.testkit.store;

import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.channel.Hold;
import io.carillon.domain.delivery.Control;
import io.carillon.domain.delivery.Timing;
import io.carillon.domain.event.LogEntry;
import io.carillon.domain.event.Transition;
import io.carillon.domain.message.BatchId;
import io.carillon.ports.store.Ledger.Rescheduled;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What happens to waiting deliveries by decision or by the passing of time. */
final class MemoryMoves {
    private static final Comparator<KeptLeg> BY_ID = Comparator.comparing(m -> m.delivery.id);

    private final MemoryState state;
    private final Instant now;
    private final Changes changes;

    MemoryMoves(MemoryState state, Instant now) {
        this.state = state;
        this.now = now;
        this.changes = new Changes(state, LogEntry.Kind.DECISION, now);
    }

    int expand(BatchId id, int most) {
        KeptBatch kept = state.batches.get(id);
        if (kept == null) {
            return 0;
        }
        var hold = state.holdOver(kept.batch.account(), kept.batch.channel());
        int end = Math.min(kept.size(), kept.expanded + most);
        for (; kept.expanded < end; kept.expanded++) {
            var row = kept.unmade(kept.expanded);
            var correspondence = new KeptConversations.Correspondence(row.channel(), row.to());
            var conversation = state.conversations.of(correspondence, row.createdAt());
            conversation.carry(row.id());
            var message = new KeptMessage(row, conversation.id);
            state.messages.put(message.id, message);
            if (kept.canceled) {
                move(message, Control.CANCELED, MemoryCancellations.WITH_ITS_BATCH);
            } else if (state.people.hasOptedOut(message.channel, message.to)) {
                move(message, Control.SUPPRESSED, Optional.of("opted_out"));
            } else if (hold.isPresent() != (kept.control == Control.HELD)) {
                align(message, hold);
            }
        }
        changes.write();
        return kept.size() - kept.expanded;
    }

    int align(ChannelId channel, Optional<Hold> hold, int most) {
        var concerned = state.messagesOf(channel)
                .filter(m -> m.delivery.registers.control().isWaiting())
                .filter(m -> hold.isPresent() != (m.delivery.registers.control() == Control.HELD))
                .sorted(Comparator.comparing((KeptLeg m) -> m.delivery.registers.control())
                        .thenComparing(m -> m.submission.lane())
                        .thenComparing(m -> m.delivery.due)
                        .thenComparing(m -> m.delivery.id))
                .limit(most)
                .sorted(Comparator.comparing(m -> m.delivery.id))
                .toList();
        concerned.forEach(m -> align(m, hold));
        return written(concerned);
    }

    private void align(KeptLeg message, Optional<Hold> hold) {
        if (hold.isPresent()) {
            move(message, Control.HELD, Optional.of(hold.get().cause().word()));
        } else if (message.delivery.due.isAfter(now)) {
            String reason = Timing.reason(message.submission, message.delivery.due, message.delivery.tries);
            move(message, Control.SCHEDULED, Optional.of(reason));
        } else {
            move(message, Control.QUEUED, Optional.empty());
        }
    }

    int promote(int most) {
        var due = state.legs()
                .filter(m -> m.delivery.registers.control() == Control.SCHEDULED && !m.delivery.due.isAfter(now))
                .sorted(by(m -> m.delivery.due))
                .limit(most)
                .toList();
        due.forEach(m -> move(m, Control.QUEUED, Optional.empty()));
        return written(due);
    }

    int expire(int most) {
        var late = state.legs()
                .filter(m -> m.delivery.registers.control().isWaiting())
                .filter(m -> !m.submission.expiresAt().isAfter(now))
                .sorted(Comparator.comparing((KeptLeg m) -> !m.postponed)
                        .thenComparing(by(m -> m.submission.expiresAt())))
                .limit(most)
                .toList();
        late.forEach(m -> move(m, Control.EXPIRED, Optional.empty()));
        return written(late);
    }

    void postpone(List<Rescheduled> deliveries, String reason) {
        for (Rescheduled later : deliveries) {
            KeptLeg message = state.leg(later.delivery());
            if (message != null && message.delivery.registers.control() == Control.QUEUED) {
                message.delivery.due = later.due();
                move(message, Control.SCHEDULED, Optional.of(reason));
            }
        }
        changes.write();
    }

    static void bringForward(MemoryState state, Rescheduled sooner) {
        KeptLeg message = state.leg(sooner.delivery());
        if (message != null
                && message.delivery.registers.control() == Control.QUEUED
                && sooner.due().isBefore(message.delivery.due)) {
            message.delivery.due = sooner.due();
        }
    }

    private static Comparator<KeptLeg> by(Function<KeptLeg, Instant> time) {
        return Comparator.comparing(time).thenComparing(BY_ID);
    }

    private int written(List<KeptLeg> moved) {
        changes.write();
        return moved.size();
    }

    private void move(KeptLeg message, Control to, Optional<String> reason) {
        var before = message.delivery.registers;
        message.delivery.settle(before.with(to), reason, now);
        changes.add(Transition.decision(before, before.with(to), reason), message.delivery);
    }
}
