package io.carillon.adapters.store;

import static io.carillon.adapters.store.schema.Tables.BATCH;
import static io.carillon.adapters.store.schema.Tables.MESSAGE;

import io.carillon.domain.conversation.ConversationId;
import io.carillon.domain.delivery.PublicStatus;
import io.carillon.domain.delivery.Registers;
import io.carillon.domain.delivery.Start;
import io.carillon.domain.event.LogEntry;
import io.carillon.domain.event.Transition;
import io.carillon.domain.message.Lane;
import io.carillon.ports.store.Admission;
import io.carillon.ports.store.IdempotencyKeys;
import io.carillon.ports.store.NewBatch;
import io.carillon.ports.store.NewMessage;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/** Takes messages and batches. */
final class Admissions {
    private static final String INSERT_BATCH = Sql.insert(BATCH);
    private static final String INSERT_MESSAGE = Sql.insert(MESSAGE);

    private final Workspace workspace;

    Admissions(Workspace workspace) {
        this.workspace = workspace;
    }

    Admission accept(NewMessage message, Optional<IdempotencyKeys.Entry> key) throws SQLException {
        var taken = taken(key);
        if (taken.isPresent()) {
            return taken.get();
        }
        workspace.expiry.watch(message.submission().expiresAt());
        Start start = Start.of(
                message.timing(),
                message.createdAt(),
                workspace.holds.over(message.account(), message.channel()),
                workspace.optOuts.at(
                        workspace.id(message.channel()), message.to().value()));
        long id = message.id().value();
        long conversation = conversation(message);
        long admitted = admit(start, List.of(id), message.createdAt());
        Submissions.insert(workspace.session, id, message.submission());
        insert(new MadeMessage(
                id,
                conversation,
                Optional.empty(),
                workspace.id(message.channel()),
                message.to().value(),
                id,
                message.clientReference(),
                admitted,
                message.createdAt()));
        Delivery.insert(
                workspace.session,
                id * 8,
                new Delivery.Start(
                        workspace.id(message.channel()),
                        message.submission().lane().ordinal(),
                        message.timing().due(),
                        start.control(),
                        start.reason(),
                        chain(message, start)),
                message.createdAt());
        if (!message.fallback().isEmpty()) {
            plan(message);
        }
        return new Admission.Committed(start, Optional.of(new ConversationId(conversation)));
    }

    private static Optional<PublicStatus> chain(NewMessage message, Start start) {
        return Optional.of(message).filter(m -> !m.fallback().isEmpty()).map(m -> Registers.at(start.control())
                .status());
    }

    private void plan(NewMessage message) throws SQLException {
        long id = message.id().value();
        Instant due = message.timing().due();
        StoredFallback.insert(workspace.session, id, message.fallback(), due);
        new Fallbacks(workspace, message.createdAt())
                .review(StoredFallback.find(workspace.session, id), Delivery.ofMessage(workspace.session, id))
                .store(workspace.session);
    }

    /** A bulk only makes the conversation; what is sent singly or as a reply counts as activity, and the log tells of a new one. */
    private long conversation(NewMessage message) throws SQLException {
        long at = Times.micros(message.createdAt());
        var found = workspace.correspondences.of(
                workspace.id(message.channel()), message.to().value(), at);
        if (message.submission().lane() == Lane.BULK) {
            return found.id();
        }
        if (found.made()) {
            new ConversationLog(workspace, message.createdAt()).note(found.id(), "opened");
        } else {
            workspace.correspondences.stir(found.id(), at);
        }
        return found.id();
    }

    Admission accept(NewBatch batch, Optional<IdempotencyKeys.Entry> key) throws SQLException {
        var taken = taken(key);
        if (taken.isPresent()) {
            return taken.get();
        }
        workspace.expiry.watch(batch.submission().expiresAt());
        Start start = Start.of(
                batch.submission(), batch.createdAt(), workspace.holds.over(batch.account(), batch.channel()), false);
        long first = batch.firstMessage().value();
        int accepted = batch.recipients().size();
        List<Long> messages = LongStream.range(first, first + accepted).boxed().toList();
        Submissions.insert(workspace.session, first, batch.submission());
        workspace.session.update(
                INSERT_BATCH,
                batch.id().value(),
                workspace.id(batch.account()),
                workspace.id(batch.channel()),
                first,
                accepted,
                0,
                start.control(),
                start.reason().orElse(null),
                admit(start, messages, batch.createdAt()),
                PackedBatch.recipients(batch.recipients()),
                PackedBatch.refused(batch.refused()),
                Times.micros(batch.createdAt()),
                null,
                null);
        return new Admission.Committed(start, Optional.empty());
    }

    private Optional<Admission> taken(Optional<IdempotencyKeys.Entry> key) throws SQLException {
        return key.isEmpty()
                ? Optional.empty()
                : Keys.keep(workspace.session, key.get()).map(Admission.KeyTaken::new);
    }

    private long admit(Start start, List<Long> messages, Instant at) throws SQLException {
        return new Changes(workspace, LogEntry.Kind.ADMISSION, at)
                .write(
                        Transition.admission(start),
                        messages.stream().map(m -> m * 8).toList());
    }

    /** A message's row. */
    record MadeMessage(
            long id,
            long conversation,
            Optional<Long> batch,
            long channel,
            String address,
            long content,
            Optional<String> clientReference,
            long admitted,
            Instant createdAt) {}

    void insert(MadeMessage m) throws SQLException {
        workspace.session.update(
                INSERT_MESSAGE,
                m.id(),
                m.batch().orElse(null),
                m.channel(),
                m.address(),
                m.conversation(),
                m.content(),
                m.clientReference().orElse(null),
                m.admitted(),
                Times.micros(m.createdAt()));
    }
}
