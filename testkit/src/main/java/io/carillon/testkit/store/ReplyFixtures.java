package io.carillon.testkit.store;

import static io.carillon.testkit.store.StoreFixtures.ACCOUNT;
import static io.carillon.testkit.store.StoreFixtures.CHANNEL;
import static io.carillon.testkit.store.StoreFixtures.NOW;
import static io.carillon.testkit.store.StoreFixtures.done;
import static io.carillon.testkit.store.StoreFixtures.phone;

import io.carillon.domain.conversation.ConversationId;
import io.carillon.domain.conversation.ConversationStatus;
import io.carillon.domain.conversation.IncomingReply;
import io.carillon.domain.delivery.RawIntakeId;
import io.carillon.domain.message.Content;
import io.carillon.domain.message.MessageId;
import io.carillon.domain.message.ProviderReference;
import io.carillon.ports.provider.RawReply;
import io.carillon.ports.store.ConversationQueries.ConversationRow;
import io.carillon.ports.store.ConversationQueries.Filter;
import io.carillon.ports.store.Conversations.Change;
import io.carillon.ports.store.Intake;
import io.carillon.ports.store.Store;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The things that tests of conversations speak of, named as in a sentence. */
public final class ReplyFixtures {
    private ReplyFixtures() {}

    public static Intake.Raw rawReplies(long id) {
        var reply = new RawReply("<r/>".getBytes(StandardCharsets.UTF_8), Optional.of("text/xml"), 200, false);
        return new Intake.Raw(new RawIntakeId(id), ACCOUNT, Intake.Kind.REPLIES, reply, NOW);
    }

    /** What somebody wrote; the same words of the same phone are the same reply. */
    public static Intake.ReplyLine reply(long message, int phone, String text) {
        return reply(message, phone, text, 0);
    }

    public static Intake.ReplyLine reply(long message, int phone, String text, int occurrence) {
        var reply = new IncomingReply(
                phone(phone),
                new Content.Text(text),
                Optional.of(NOW.minusSeconds(5)),
                Optional.of(new ProviderReference("task-" + phone)),
                phone + "|" + text);
        return new Intake.ReplyLine(new MessageId(message), CHANNEL, reply, occurrence, Optional.empty());
    }

    /** All the replies of a raw reply. */
    public static Intake.Replies replies(long raw, Instant at, Intake.ReplyLine... lines) {
        return new Intake.Replies(new RawIntakeId(raw), ACCOUNT, 0, List.of(lines), true, at);
    }

    /** Keeps raw bytes and enters what they hold. */
    public static void receive(Store store, long raw, Instant at, Intake.ReplyLine... lines) {
        done(store.intake().keepRaw(rawReplies(raw)));
        done(store.intake().enterReplies(replies(raw, at, lines)));
    }

    /** The conversation with a phone on {@link StoreFixtures#CHANNEL}; there must be one. */
    public static ConversationRow conversation(Store store, int phone) {
        return store.conversationQueries().with(phone(phone), List.of(CHANNEL)).get(0);
    }

    public static Change status(ConversationId conversation, ConversationStatus status) {
        return new Change(conversation, Optional.of(status), Optional.empty(), NOW);
    }

    public static Change assignee(ConversationId conversation, String name) {
        return new Change(conversation, Optional.empty(), Optional.of(name), NOW);
    }

    public static Filter anyConversation() {
        return new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
