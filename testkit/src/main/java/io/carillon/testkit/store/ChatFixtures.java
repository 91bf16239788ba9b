package io.carillon.testkit.store;

import static io.carillon.testkit.store.StoreFixtures.ACCOUNT;
import static io.carillon.testkit.store.StoreFixtures.CHANNEL;
import static io.carillon.testkit.store.StoreFixtures.NOW;
import static io.carillon.testkit.store.StoreFixtures.deliveryOf;
import static io.carillon.testkit.store.StoreFixtures.done;
import static io.carillon.testkit.store.StoreFixtures.phone;

import io.carillon.domain.conversation.HighWaterMark;
import io.carillon.domain.delivery.CallId;
import io.carillon.domain.delivery.Evidence;
import io.carillon.domain.delivery.ListedMessage;
import io.carillon.domain.message.Content;
import io.carillon.domain.message.Direction;
import io.carillon.domain.message.MessageId;
import io.carillon.domain.message.ProviderReference;
import io.carillon.ports.store.ChatQueries.KnownChat;
import io.carillon.ports.store.ChatQueries.UnclearCall;
import io.carillon.ports.store.Chats.ChatPage;
import io.carillon.ports.store.Chats.Entered;
import io.carillon.ports.store.Chats.Finding;
import io.carillon.ports.store.Chats.Line;
import io.carillon.ports.store.Chats.Notice;
import io.carillon.ports.store.Chats.Ours;
import io.carillon.ports.store.Store;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The things that tests of chats speak of, named as in a sentence. */
public final class ChatFixtures {
    public static final HighWaterMark MARK = new HighWaterMark("41");

    private ChatFixtures() {}

    public static Notice notice(int phone, String stamp, Instant activity) {
        return new Notice(phone(phone), stamp, activity);
    }

    /** How many of the chats are due after they were noticed. */
    public static int notice(Store store, boolean first, Notice... chats) {
        return done(store.chats().notice(CHANNEL, List.of(chats), first, NOW));
    }

    /** What the other side wrote, ten seconds before now. */
    public static ListedMessage inbound(int phone, String reference) {
        return listed(phone, reference, Direction.INBOUND, Evidence.NONE);
    }

    /** What was sent, at the status that proves the evidence. */
    public static ListedMessage outbound(int phone, String reference, Evidence evidence) {
        return listed(phone, reference, Direction.OUTBOUND, evidence);
    }

    private static ListedMessage listed(int phone, String reference, Direction direction, Evidence evidence) {
        return new ListedMessage(
                phone(phone),
                direction,
                new ProviderReference(reference),
                new Content.Text("text of " + reference),
                "word-" + evidence.ordinal(),
                Optional.of(evidence),
                Optional.of(NOW.minusSeconds(10)));
    }

    public static ListedMessage at(ListedMessage m, Instant when) {
        return new ListedMessage(
                m.with(), m.direction(), m.reference(), m.content(), m.status(), m.evidence(), Optional.of(when));
    }

    /** A line that counts as unread if it was received. */
    public static Line line(long id, ListedMessage listed) {
        return new Line(new MessageId(id), listed, true, Optional.empty());
    }

    public static Line read(Line line) {
        return new Line(line.message(), line.listed(), false, line.ours());
    }

    /** A line that is the delivery of a message of ours, sent by the call. */
    public static Line ours(long message, long call, ListedMessage listed) {
        var ours = new Ours(deliveryOf(message), new CallId(call));
        return new Line(new MessageId(9_000_000), listed, false, Optional.of(ours));
    }

    public static ChatPage page(int phone, boolean news, Line... lines) {
        return new ChatPage(CHANNEL, phone(phone), List.of(lines), Optional.empty(), news, NOW);
    }

    public static ChatPage stamped(ChatPage p, String stamp) {
        return new ChatPage(p.channel(), p.with(), p.lines(), Optional.of(stamp), p.news(), p.at());
    }

    public static Entered enter(Store store, ChatPage page) {
        return done(store.chats().enter(page));
    }

    public static KnownChat known(Store store, int phone) {
        return store.chatQueries().known(CHANNEL, phone(phone));
    }

    public static List<UnclearCall> unclear(Store store) {
        return store.chatQueries().unclear(ACCOUNT, 9);
    }

    public static Finding finding(long message, long call, ListedMessage listed) {
        return new Finding(deliveryOf(message), new CallId(call), listed.reference(), listed);
    }
}
