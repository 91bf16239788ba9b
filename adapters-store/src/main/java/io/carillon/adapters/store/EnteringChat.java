package io.carillon.adapters.store;

import static io.carillon.adapters.store.schema.Tables.CONVERSATION;

import io.carillon.domain.conversation.ConversationId;
import io.carillon.domain.conversation.ConversationStatus;
import io.carillon.domain.delivery.CallId;
import io.carillon.domain.delivery.Evidence;
import io.carillon.domain.delivery.ListedMessage;
import io.carillon.domain.message.Direction;
import io.carillon.domain.message.MessageId;
import io.carillon.domain.subscriber.Reach;
import io.carillon.ports.store.Chats.ChatPage;
import io.carillon.ports.store.Chats.Entered;
import io.carillon.ports.store.Chats.Line;
import io.carillon.ports.store.Chats.Ours;
import io.carillon.ports.store.MessageQueries.IntakeRow;
import io.carillon.ports.store.Subscribers.ConsentChange;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.jooq.impl.DSL;

/** Enters the messages of a chat, each once. */
final class EnteringChat {
    private static final String STIR = Sql.of(Sql.DIALECT
            .update(CONVERSATION)
            .set(CONVERSATION.STATUS, Sql.NUMBER)
            .set(CONVERSATION.UNREAD, CONVERSATION.UNREAD.add(DSL.val(0L)))
            .set(CONVERSATION.LAST_ACTIVITY_AT, DSL.greatest(CONVERSATION.LAST_ACTIVITY_AT, DSL.val(0L)))
            .where(CONVERSATION.ID.eq(Sql.NUMBER)));

    private final Workspace workspace;
    private final Session session;
    private final ChatPage page;
    private final long channel;
    private final ConversationLog log;
    private final ReadBack readBack;
    private final long activity;
    private int received;
    private int sent;

    EnteringChat(Workspace workspace, ChatPage page) throws SQLException {
        this.workspace = workspace;
        this.session = workspace.session;
        this.page = page;
        this.channel = workspace.id(page.channel());
        this.log = new ConversationLog(workspace, page.at());
        this.readBack = new ReadBack(workspace, page.at());
        this.activity = Times.micros(activity(page));
    }

    /** News happen now; history happened when its latest message was written. */
    private static Instant activity(ChatPage page) {
        return page.news()
                ? page.at()
                : page.lines().stream()
                        .flatMap(l -> l.listed().occurredAt().stream())
                        .max(Comparator.naturalOrder())
                        .filter(page.at()::isAfter)
                        .orElse(page.at());
    }

    Entered enter() throws SQLException {
        for (Line line : page.lines()) {
            enter(line);
        }
        readBack.finish();
        return new Entered(received, sent);
    }

    private void enter(Line line) throws SQLException {
        var conversation = workspace.correspondences.find(channel, page.with().value());
        if (conversation.isPresent()) {
            var known = KnownMessages.find(
                    session, conversation.get(), line.listed().reference());
            if (known.isPresent()) {
                seenAgain(known.get(), line.listed(), conversation.get());
                return;
            }
        }
        if (isSent(line.listed())
                && line.ours().isPresent()
                && readBack.isCarried(line.ours().get())) {
            readBack.found(line.ours().get(), line.listed());
        } else {
            add(line);
        }
    }

    private static boolean isSent(ListedMessage listed) {
        return listed.direction() == Direction.OUTBOUND;
    }

    private void seenAgain(KnownMessages.Known known, ListedMessage listed, long conversation) throws SQLException {
        if (!isSent(listed)) {
            return;
        }
        if (known.call().isPresent()) {
            var delivery = Destinations.deliveryIn(session, known.message(), conversation);
            readBack.seenAgain(new Ours(delivery, new CallId(known.call().get())), listed);
        } else {
            Received.prove(session, known.message(), listed.proves());
        }
    }

    private void add(Line line) throws SQLException {
        long conversation = conversation();
        var row = row(workspace.free(line.message()), line.listed(), conversation);
        boolean isReceived = row.direction() == Direction.INBOUND;
        boolean unread = isReceived && line.unread();
        session.update(STIR, status(conversation, isReceived), unread ? 1 : 0, activity, conversation);
        Received.insert(session, row, channel, unread);
        KnownMessages.bind(
                session,
                conversation,
                line.listed().reference(),
                new KnownMessages.Known(row.id().value(), Optional.empty()));
        if (isReceived) {
            log.received(row.id().value(), conversation);
            heed(line);
            received++;
        } else {
            log.sentElsewhere(row.id().value(), conversation);
            sent++;
        }
    }

    private void heed(Line line) throws SQLException {
        if (line.says().isPresent()) {
            var reach = new Reach(page.channel(), page.with());
            var unused = Consents.change(
                    workspace, new ConsentChange(reach, line.says().get(), "word", page.at()));
        }
    }

    /** Made now if need be; of a conversation that holds nothing but history the log does not tell. */
    private long conversation() throws SQLException {
        var found = workspace.correspondences.of(channel, page.with().value(), Times.micros(page.at()), activity);
        boolean unread = page.lines().stream().anyMatch(l -> l.unread() && !isSent(l.listed()));
        if (found.made() && (page.news() || unread)) {
            log.note(found.id(), "opened");
        }
        return found.id();
    }

    /** The status that the conversation has now: only news that were received change it. */
    private ConversationStatus status(long conversation, boolean isReceived) throws SQLException {
        var status = ConversationChanges.status(session, conversation);
        if (!isReceived || !page.news()) {
            return status;
        }
        if (status == ConversationStatus.RESOLVED && status.afterInbound() != status) {
            log.note(conversation, "reopened");
        }
        return status.afterInbound();
    }

    private IntakeRow row(MessageId id, ListedMessage listed, long conversation) {
        return new IntakeRow(
                id,
                page.channel(),
                page.with(),
                new ConversationId(conversation),
                listed.direction(),
                isSent(listed) ? listed.proves() : Evidence.NONE,
                listed.content(),
                Optional.of(listed.reference()),
                listed.occurredAt(),
                page.at());
    }
}
