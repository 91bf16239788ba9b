package io.carillon.testkit.store;

import io.carillon.domain.channel.AccountId;
import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.channel.Hold;
import io.carillon.domain.channel.HoldScope;
import io.carillon.domain.conversation.Address;
import io.carillon.domain.conversation.ConversationId;
import io.carillon.domain.delivery.CallId;
import io.carillon.domain.delivery.CallState;
import io.carillon.domain.delivery.DeliveryId;
import io.carillon.domain.delivery.DeliveryReport;
import io.carillon.domain.delivery.Evidence;
import io.carillon.domain.delivery.RawIntakeId;
import io.carillon.domain.event.LogEntry;
import io.carillon.domain.id.TimeOrderedIds;
import io.carillon.domain.message.BatchId;
import io.carillon.domain.message.MessageId;
import io.carillon.ports.store.IdempotencyKeys;
import io.carillon.ports.store.IntakeQueries;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Everything an {@link InMemoryStore} keeps; guarded by its own monitor. */
final class MemoryState {
    final TreeMap<MessageId, KeptMessage> messages = new TreeMap<>();
    final TreeMap<BatchId, KeptBatch> batches = new TreeMap<>();
    final TreeMap<CallId, KeptCall> calls = new TreeMap<>();
    final TreeMap<RawIntakeId, KeptRaw> raws = new TreeMap<>();
    final TreeMap<Long, KeptReport> unmatched = new TreeMap<>();
    final List<LogEntry> log = new ArrayList<>();
    final Map<HoldScope, Hold> holds = new LinkedHashMap<>();
    final Map<String, IdempotencyKeys.Entry> keys = new LinkedHashMap<>();

    private final Map<Correspondence, ConversationId> conversations = new LinkedHashMap<>();
    private final TimeOrderedIds conversationIds;
    private long lastUnmatched;

    /** What makes a conversation one. */
    private record Correspondence(ChannelId channel, Address address) {}

    /** A report that waits for its delivery. */
    record KeptReport(AccountId account, IntakeQueries.Unmatched report) {}

    MemoryState(Clock clock) {
        conversationIds = new TimeOrderedIds(clock, 0);
    }

    ConversationId conversation(ChannelId channel, Address address) {
        return conversations.computeIfAbsent(
                new Correspondence(channel, address), t -> new ConversationId(conversationIds.next()));
    }

    Optional<Hold> holdOver(AccountId account, ChannelId channel) {
        return Optional.ofNullable(holds.get(HoldScope.of(account)))
                .or(() -> Optional.ofNullable(holds.get(HoldScope.of(channel))));
    }

    Optional<KeptDelivery> delivery(DeliveryId id) {
        return Optional.ofNullable(messages.get(id.message()))
                .filter(m -> id.step() == 0)
                .map(m -> m.delivery);
    }

    Stream<KeptMessage> messagesOf(ChannelId channel) {
        return messages.values().stream().filter(m -> m.channel.equals(channel));
    }

    long nextPosition() {
        return log.size() + 1L;
    }

    void keepUnmatched(AccountId account, DeliveryReport report, Instant at) {
        lastUnmatched++;
        unmatched.put(lastUnmatched, new KeptReport(account, new IntakeQueries.Unmatched(lastUnmatched, report, at)));
    }

    /** Marks unclear calls as resolved of which nothing is left open. */
    void clearUp(Collection<CallId> touched) {
        for (CallId id : touched) {
            KeptCall call = calls.get(id);
            if (call != null
                    && call.state == CallState.UNRESOLVED
                    && call.members.stream().noneMatch(this::isOpen)) {
                call.state = CallState.RESOLVED;
            }
        }
    }

    private boolean isOpen(DeliveryId id) {
        var registers = delivery(id).orElseThrow().registers;
        return registers.unresolvedCalls() > 0 && registers.evidence().compareTo(Evidence.UNKNOWN) <= 0;
    }
}
