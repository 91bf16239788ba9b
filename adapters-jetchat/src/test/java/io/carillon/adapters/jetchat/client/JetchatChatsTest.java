package io.carillon.adapters.jetchat.client;

import static io.carillon.adapters.jetchat.JetchatFixtures.aBotAt;
import static io.carillon.adapters.jetchat.JetchatFixtures.channel;
import static io.carillon.adapters.jetchat.JetchatFixtures.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.domain.conversation.Address;
import io.carillon.domain.conversation.HighWaterMark;
import io.carillon.domain.delivery.Evidence;
import io.carillon.domain.delivery.ListedMessage;
import io.carillon.domain.message.Content;
import io.carillon.domain.message.Direction;
import io.carillon.domain.message.MediaKind;
import io.carillon.ports.provider.Answer;
import io.carillon.ports.provider.ConversationSource;
import io.carillon.ports.provider.RawReply;
import io.carillon.ports.provider.RawSource;
import io.carillon.ports.provider.RawSource.Reading;
import io.carillon.ports.provider.SentMessageLookup;
import io.carillon.testkit.Behaviour;
import io.carillon.testkit.ScriptedProvider;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JetchatChatsTest {
    private static final Address ANA = new Address("f1u1");
    private static final String MESSAGES = """
            {"data":[{"id":9,"type":"in","msg_type":"text","content":"two","ts":1636073959},
            {"id":8,"type":"note","msg_type":"text","content":"staff only","ts":1636073958},
            {"id":7,"type":"in","msg_type":"image","content":"","payload":{"url":"https://e.com/i.jpg","text":"look"},"ts":1636073957},
            {"id":6,"type":"agent","msg_type":"file","content":"https://e.com/f.pdf","payload":null,"ts":1636073956},
            {"id":5,"type":"out","msg_type":"text","payload":{"text":"hello"},"ts":"1636073955"},
            {"id":4,"type":"in","msg_type":"feed","payload":{"x":1},"ts":1636073954}],
            "meta":{"current_page":1,"last_page":1},"status":"ok"}""";

    @Test
    void historyShouldReadEveryKindOfMessage() {
        List<ListedMessage> listed =
                items(read(source -> source.history(ANA), json(MESSAGES))).items();
        assertThat(listed.stream().map(m -> m.reference().value())).containsExactly("4", "5", "6", "7", "9");
        assertThat(listed.stream().map(ListedMessage::content))
                .containsExactly(
                        new Content.Custom("{\"x\":1}"),
                        new Content.Text("hello"),
                        new Content.Media(
                                MediaKind.DOCUMENT, "https://e.com/f.pdf", Optional.empty(), Optional.empty()),
                        new Content.Media(
                                MediaKind.IMAGE, "https://e.com/i.jpg", Optional.empty(), Optional.of("look")),
                        new Content.Text("two"));
        assertThat(listed.get(1).direction()).isEqualTo(Direction.OUTBOUND);
        assertThat(listed.get(2).direction()).isEqualTo(Direction.OUTBOUND);
        assertThat(listed.get(1).evidence()).contains(Evidence.SENT);
        assertThat(listed.get(0).occurredAt()).contains(Instant.ofEpochSecond(1636073954));
    }

    @Test
    void unreadShouldBeWhatNobodyAnswered() {
        assertThat(items(read(source -> source.unread(ANA), json(MESSAGES))).items().stream()
                        .map(m -> m.reference().value()))
                .containsExactly("7", "9");
    }

    @Test
    void historyShouldAskByWhatTheAddressIs() {
        try (var provider = ScriptedProvider.doing(json(MESSAGES));
                var account = aBotAt(provider.url()).open()) {
            ConversationSource source = channel(account).conversations().orElseThrow();
            assertThat(source.history(ANA).pull()).isInstanceOf(Answer.Answered.class);
            assertThat(source.history(new Address("user_id:55")).pull()).isInstanceOf(Answer.Answered.class);
            assertThat(provider.requests().stream().map(r -> r.target()))
                    .containsExactly(
                            "/api/subscriber/chat-messages?user_ns=f1u1&include_bot=1&limit=100&page=1",
                            "/api/subscriber/chat-messages?user_id=55&include_bot=1&limit=100&page=1");
        }
    }

    @Test
    void historyShouldMarkWhatItCannotRead() {
        String page =
                "{\"data\":[{\"id\":\"a\",\"type\":\"in\",\"content\":\"x\",\"ts\":\"soon\"},7,{\"id\":2,\"type\":\"ghost\"}]}";
        assertThat(items(read(source -> source.history(ANA), json(page))).flaws())
                .containsExactlyInAnyOrder("row_without_number", "unknown_type", "unreadable_row", "unreadable_time");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            200 | {"status":"error","message":"User not found"} | Items
            400 | {"message":"User not found"}                  | Items
            200 | {"status":"error","message":"No"}             | Refused
            200 | {"message":"Unauthenticated."}                | Blocked
            200 | {"data":{"x":1}}                              | Unreadable
            200 | {"data":null,"status":"ok"}                   | Items
            500 | <html>                                        | Unreadable
            """)
    void readShouldTellNothingFromUnreadable(int status, String body, String reading) {
        Reading<ListedMessage> found = read(source -> source.history(ANA), json(status, body));
        assertThat(found.getClass().getSimpleName()).isEqualTo(reading);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            400 | {"message":"No"}               | Refused
            401 | {"message":"Unauthenticated."} | Blocked
            403 | <html>1010</html>              | Unavailable
            429 | {"message":"x"}                | Unavailable
            """)
    void pullShouldNameClearRefusals(int status, String body, String answer) {
        try (var provider = ScriptedProvider.doing(json(status, body));
                var account = aBotAt(provider.url()).open()) {
            Answer<RawReply> pulled =
                    channel(account).conversations().orElseThrow().chats().pull();
            assertThat(pulled.getClass().getSimpleName()).isEqualTo(answer);
        }
    }

    @Test
    void chatsShouldChangeWithEveryMessage() {
        String before = chat("2024-04-20 10:05:00", "in");
        String after = chat("2024-04-20 10:05:01", "out");
        ListedMessage first =
                items(read(ConversationSource::chats, json(before))).items().get(0);
        ListedMessage again =
                items(read(ConversationSource::chats, json(before))).items().get(0);
        ListedMessage later =
                items(read(ConversationSource::chats, json(after))).items().get(0);
        assertThat(first.with()).isEqualTo(ANA);
        assertThat(first.direction()).isEqualTo(Direction.INBOUND);
        assertThat(first.occurredAt()).contains(Instant.parse("2024-04-20T10:05:00Z"));
        assertThat(first.stamp()).isEqualTo(again.stamp()).isNotEqualTo(later.stamp());
        assertThat(later.direction()).isEqualTo(Direction.OUTBOUND);
    }

    @Test
    void chatsShouldLeaveOutThoseWhoNeverWrote() {
        String list = """
                {"data":[{"user_ns":"f1u1","last_message_at":null,"last_interaction":""},{"user_ns":"f1u2"},{"name":"nobody"}]}""";
        var items = items(read(ConversationSource::chats, json(list)));
        assertThat(items.items().stream().map(ListedMessage::with)).containsExactly(new Address("f1u2"));
        assertThat(items.flaws()).containsExactly("row_without_address");
    }

    @Test
    void chatsShouldGoOnPageByPage() {
        String first = "{\"data\":[{\"user_ns\":\"f1u1\"}],\"meta\":{\"current_page\":1,\"last_page\":2}}";
        String second = "{\"data\":[{\"user_ns\":\"f1u2\"}],\"meta\":{\"current_page\":2,\"last_page\":2}}";
        try (var provider = ScriptedProvider.doing(json(first), json(503, "{}"), json(second), json(first));
                var account = aBotAt(provider.url()).open()) {
            ConversationSource source = channel(account).conversations().orElseThrow();
            RawSource<ListedMessage> chats = source.chats();
            assertThat(items(chats.read(raw(chats))).more()).isTrue();
            assertThat(chats.pull()).isInstanceOf(Answer.Unavailable.class);
            assertThat(items(chats.read(raw(chats))).more()).isFalse();
            raw(source.chats());
            assertThat(provider.requests().stream().map(r -> r.target().replaceFirst(".*page=", "")))
                    .containsExactly("1", "2", "2", "1");
        }
    }

    @Test
    void lookupShouldRecogniseByPlaceAndWords() {
        try (var provider = ScriptedProvider.doing(json(MESSAGES));
                var account = aBotAt(provider.url()).open()) {
            SentMessageLookup lookup = channel(account).lookup().orElseThrow();
            assertThat(lookup.mark(ANA)).isEqualTo(new Answer.Answered<>(new HighWaterMark("n:9")));
            List<ListedMessage> chat = ((Answer.Answered<List<ListedMessage>>) lookup.chat(ANA)).value();
            ListedMessage hello = chat.get(1);
            Optional<HighWaterMark> below = Optional.of(new HighWaterMark("n:4"));
            Optional<HighWaterMark> above = Optional.of(new HighWaterMark("n:5"));
            assertThat(lookup.couldBe(hello, below, new Content.Text("hello\r\n")))
                    .isTrue();
            assertThat(lookup.couldBe(hello, Optional.empty(), new Content.Html("<b>hello</b>")))
                    .isTrue();
            assertThat(lookup.couldBe(hello, above, new Content.Text("hello"))).isFalse();
            assertThat(lookup.couldBe(hello, below, new Content.Text("other"))).isFalse();
            assertThat(lookup.couldBe(hello, below, new Content.Flow("f1s1"))).isFalse();
            assertThat(lookup.canTell(new Content.Flow("f1s1"))).isFalse();
            assertThat(lookup.canTell(new Content.Text("hello"))).isTrue();
            assertThat(lookup.couldBe(chat.get(4), below, new Content.Text("two")))
                    .isFalse();
            assertThat(lookup.couldBe(chat.get(2), below, file("https://e.com/f.pdf")))
                    .isTrue();
            assertThat(lookup.couldBe(chat.get(2), below, file("https://x.com/a/f.pdf?v=1")))
                    .isTrue();
            assertThat(lookup.couldBe(chat.get(2), below, file("https://e.com/g.pdf")))
                    .isFalse();
        }
    }

    @Test
    void lookupShouldMarkAChatThatIsNotThereYet() {
        for (Behaviour nobody : List.of(json(400, "{\"message\":\"User not found\"}"), json("{\"data\":[]}"))) {
            try (var provider = ScriptedProvider.doing(nobody);
                    var account = aBotAt(provider.url()).open()) {
                SentMessageLookup lookup = channel(account).lookup().orElseThrow();
                assertThat(lookup.mark(ANA)).isEqualTo(new Answer.Answered<>(new HighWaterMark("n:0")));
                assertThat(lookup.chat(ANA)).isEqualTo(new Answer.Answered<>(List.of()));
            }
        }
    }

    @Test
    void lookupShouldNotConcludeFromWhatItCannotRead() {
        try (var provider = ScriptedProvider.doing(json("{\"data\":[{\"type\":\"out\",\"content\":\"a\"}]}"));
                var account = aBotAt(provider.url()).open()) {
            assertThat(channel(account).lookup().orElseThrow().chat(ANA)).isInstanceOf(Answer.Unclear.class);
        }
    }

    @Test
    void callsShouldWaitForEachOther() throws InterruptedException {
        try (var provider = ScriptedProvider.doing(json(MESSAGES));
                var account = aBotAt(provider.url()).open()) {
            ConversationSource source = channel(account).conversations().orElseThrow();
            CountDownLatch done = new CountDownLatch(4);
            for (int caller = 0; caller < 4; caller++) {
                new Thread(() -> {
                            for (int call = 0; call < 10; call++) {
                                raw(source.history(ANA));
                            }
                            done.countDown();
                        })
                        .start();
            }
            assertThat(done.await(10, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
            assertThat(provider.requests()).hasSize(40);
            assertThat(provider.connections()).isEqualTo(1);
        }
    }

    private static Content file(String url) {
        return new Content.Media(MediaKind.DOCUMENT, url, Optional.empty(), Optional.empty());
    }

    private static String chat(String at, String type) {
        return "{\"data\":[{\"user_ns\":\"f1u1\",\"last_message_at\":\"" + at + "\",\"last_message_type\":\"" + type
                + "\"}]}";
    }

    private static Reading<ListedMessage> read(
            Function<ConversationSource, RawSource<ListedMessage>> list, Behaviour behaviour) {
        try (var provider = ScriptedProvider.doing(behaviour);
                var account = aBotAt(provider.url()).open()) {
            RawSource<ListedMessage> source =
                    list.apply(channel(account).conversations().orElseThrow());
            return source.read(raw(source));
        }
    }

    private static RawReply raw(RawSource<ListedMessage> source) {
        Answer<RawReply> pulled = source.pull();
        assertThat(pulled).isInstanceOf(Answer.Answered.class);
        return ((Answer.Answered<RawReply>) pulled).value();
    }

    private static Reading.Items<ListedMessage> items(Reading<ListedMessage> reading) {
        assertThat(reading).isInstanceOf(Reading.Items.class);
        return (Reading.Items<ListedMessage>) reading;
    }
}
