package io.carillon.testkit.store;

import io.carillon.domain.delivery.PublicStatus;
import io.carillon.domain.event.LogEntry;
import io.carillon.domain.message.BatchId;
import io.carillon.domain.message.Direction;
import io.carillon.domain.message.MessageId;
import io.carillon.ports.store.DeadLetters;
import io.carillon.ports.store.MessageQueries;
import io.carillon.ports.store.Page;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What users ask, answered from memory. */
final class MemoryMessageQueries implements MessageQueries {
    private final MemoryAccess access;

    MemoryMessageQueries(MemoryAccess access) {
        this.access = access;
    }

    @Override
    public Optional<MessageRow> message(MessageId id) {
        return access.read(s -> message(s, id));
    }

    private static Optional<MessageRow> message(MemoryState s, MessageId id) {
        return Optional.ofNullable(s.messages.get(id)).map(m -> m.row(s)).or(() -> s.batches.values().stream()
                .filter(b -> b.holds(id))
                .findFirst()
                .map(b -> b.unmade((int) (id.value() - b.batch.firstMessage().value()))));
    }

    @Override
    public Optional<IntakeRow> intake(MessageId id) {
        return access.read(s -> Optional.ofNullable(s.received.get(id)));
    }

    @Override
    public Page<StoredMessage> messages(Filter filter, Optional<Long> before, int limit) {
        return access.read(s -> {
            var made = s.messages.values().stream().map(m -> m.row(s));
            var unmade = s.batches.values().stream().flatMap(MemoryMessageQueries::unmade);
            var sent = Stream.concat(made, unmade).filter(r -> matches(filter, r, s));
            var received = s.received.values().stream().filter(r -> matches(filter, r));
            var rows = Stream.<StoredMessage>concat(sent, received)
                    .filter(r -> filter.sinceId()
                            .map(since -> r.id().value() >= since)
                            .orElse(true))
                    .filter(r -> before.isEmpty() || r.id().value() < before.get())
                    .sorted(Comparator.comparing(StoredMessage::id).reversed())
                    .limit(limit + 1L)
                    .toList();
            return rows.size() <= limit
                    ? new Page<>(rows, Optional.empty())
                    : new Page<>(
                            rows.subList(0, limit),
                            Optional.of(rows.get(limit - 1).id().value()));
        });
    }

    private static Stream<MessageRow> unmade(KeptBatch batch) {
        return IntStream.range(batch.expanded, batch.size()).mapToObj(batch::unmade);
    }

    private static boolean matches(Filter filter, MessageRow row, MemoryState s) {
        return equal(filter.direction(), Optional.of(Direction.OUTBOUND))
                && equal(filter.channel(), Optional.of(row.channel()))
                && equal(filter.status(), Optional.of(row.status().status()))
                && equal(filter.to(), Optional.of(row.to()))
                && equal(filter.clientReference(), row.clientReference())
                && equal(filter.batch(), row.batch())
                && (equal(filter.conversation(), row.conversation()) || hasStepIn(filter, row, s));
    }

    /** Whether it came into the conversation by a further step. */
    private static boolean hasStepIn(Filter filter, MessageRow row, MemoryState s) {
        return Optional.ofNullable(s.messages.get(row.id()))
                .map(m ->
                        m.legs.stream().anyMatch(leg -> equal(filter.conversation(), Optional.of(leg.conversation()))))
                .orElse(false);
    }

    /** Status, reference and batch are things that only messages sent have. */
    private static boolean matches(Filter filter, IntakeRow row) {
        return equal(filter.direction(), Optional.of(row.direction()))
                && filter.status().isEmpty()
                && filter.clientReference().isEmpty()
                && filter.batch().isEmpty()
                && equal(filter.channel(), Optional.of(row.channel()))
                && equal(filter.to(), Optional.of(row.with()))
                && equal(filter.conversation(), Optional.of(row.conversation()));
    }

    private static <T> boolean equal(Optional<T> wanted, Optional<T> actual) {
        return wanted.isEmpty() || wanted.equals(actual);
    }

    @Override
    public Optional<Dossier> dossier(MessageId id) {
        return access.read(s -> message(s, id).map(row -> {
            var deliveries = row.deliveries().stream().map(DeliveryRow::id).toList();
            var calls = s.calls.values().stream()
                    .filter(c -> deliveries.stream().anyMatch(c.members::contains))
                    .map(KeptCall::row)
                    .toList();
            var history = s.log.stream()
                    .filter(LogEntry.OfDeliveries.class::isInstance)
                    .map(LogEntry.OfDeliveries.class::cast)
                    .flatMap(e ->
                            deliveries.stream().filter(e.deliveries()::contains).map(e::of))
                    .toList();
            return new Dossier(row, calls, history);
        }));
    }

    @Override
    public Optional<BatchRow> batch(BatchId id) {
        return access.read(s -> Optional.ofNullable(s.batches.get(id)).map(KeptBatch::row));
    }

    @Override
    public Map<PublicStatus, Integer> batchCounts(BatchId id) {
        return access.read(s ->
                Optional.ofNullable(s.batches.get(id)).map(b -> b.counts(s)).orElse(Map.of()));
    }

    @Override
    public Map<PublicStatus, Tally> batchTally(BatchId id) {
        return access.read(
                s -> Optional.ofNullable(s.batches.get(id)).map(b -> b.tally(s)).orElse(Map.of()));
    }

    @Override
    public List<BatchId> incompleteBatches() {
        return access.read(s -> s.batches.entrySet().stream()
                .filter(b -> b.getValue().completedAt.isEmpty())
                .map(Map.Entry::getKey)
                .toList());
    }

    @Override
    public List<MessageId> deadLetters(DeadLetters wanted, int limit) {
        return access.read(s -> dead(s, wanted).limit(limit).toList());
    }

    @Override
    public long deadLetterCount(DeadLetters wanted) {
        return access.read(s -> dead(s, wanted).count());
    }

    private static Stream<MessageId> dead(MemoryState s, DeadLetters wanted) {
        return s.messagesOf(wanted.channel())
                .filter(m -> s.messages.get(m.id).fallback.isEmpty())
                .filter(m -> m.delivery.registers.status() == wanted.status() && m.id.value() >= wanted.fromId())
                .map(m -> m.id);
    }

    @Override
    public List<MessageRow> batchMessages(BatchId id, int from, int limit) {
        return access.read(s -> Optional.ofNullable(s.batches.get(id))
                .map(b -> IntStream.range(0, b.size())
                        .skip(from)
                        .limit(limit)
                        .mapToObj(i -> message(s, b.message(i)).orElseThrow())
                        .toList())
                .orElse(List.of()));
    }
}
