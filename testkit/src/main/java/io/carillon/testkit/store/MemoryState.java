package io.carillon.testkit.store;

import io.carillon.domain.channel.AccountId;
import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.channel.Hold;
import io.carillon.domain.channel.HoldScope;
import io.carillon.domain.delivery.CallId;
import io.carillon.domain.delivery.CallState;
import io.carillon.domain.delivery.DeliveryId;
import io.carillon.domain.delivery.DeliveryReport;
import io.carillon.domain.delivery.Evidence;
import io.carillon.domain.delivery.RawIntakeId;
import io.carillon.domain.event.LogEntry;
import io.carillon.domain.message.BatchId;
import io.carillon.domain.message.MessageId;
import io.carillon.ports.store.IdempotencyKeys;
import io.carillon.ports.store.IntakeQueries;
import io.carillon.ports.store.MessageQueries.IntakeRow;
import io.carillon.ports.store.MessageQueries.StoredMessage;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    /** How many entries of the log are gone. */
    long forgotten;

    final Map<HoldScope, Hold> holds = new LinkedHashMap<>();
    final Map<String, IdempotencyKeys.Entry> keys = new LinkedHashMap<>();

    final TreeMap<MessageId, IntakeRow> received = new TreeMap<>();
    final Set<SeenReply> seenReplies = new HashSet<>();
    final KeptReferences references = new KeptReferences();
    final KeptChats chats = new KeptChats();
    final KeptPeople people = new KeptPeople();
    final KeptConversations conversations;

    private long lastUnmatched;

    /** What makes a reply the same. */
    record SeenReply(AccountId account, String fingerprint, int occurrence) {}

    /** A report that waits for its delivery. */
    record KeptReport(AccountId account, IntakeQueries.Unmatched report) {}

    MemoryState(Clock clock) {
        conversations = new KeptConversations(clock);
    }

    /** The id, or the next one above it that no message has, made or not. */
    MessageId free(MessageId id) {
        MessageId free = id;
        while (isTaken(free)) {
            free = new MessageId(free.value() + 1);
        }
        return free;
    }

    private boolean isTaken(MessageId id) {
        return messages.containsKey(id)
                || received.containsKey(id)
                || batches.values().stream().anyMatch(b -> b.holds(id));
    }

    /** A message that was made or received. */
    Optional<StoredMessage> stored(MessageId id) {
        return Optional.<StoredMessage>ofNullable(received.get(id))
                .or(() -> Optional.ofNullable(messages.get(id)).map(m -> m.row(this)));
    }

    Optional<Hold> holdOver(AccountId account, ChannelId channel) {
        return Optional.ofNullable(holds.get(HoldScope.of(account)))
                .or(() -> Optional.ofNullable(holds.get(HoldScope.of(channel))));
    }

    Optional<KeptDelivery> delivery(DeliveryId id) {
        return Optional.ofNullable(messages.get(id.message()))
                .filter(m -> id.step() < m.legs.size())
                .map(m -> m.legs.get(id.step()).delivery);
    }

    KeptLeg leg(DeliveryId id) {
        return messages.get(id.message()).legs.get(id.step());
    }

    /** All that goes, or went, over the channel, by id. */
    Stream<KeptLeg> messagesOf(ChannelId channel) {
        return legs().filter(m -> m.channel.equals(channel));
    }

    Stream<KeptLeg> legs() {
        return messages.values().stream().flatMap(m -> m.legs.stream());
    }

    long nextPosition() {
        return forgotten + log.size() + 1L;
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
