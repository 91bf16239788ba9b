package io.carillon.adapters.apiusb.client;

import static io.carillon.adapters.apiusb.ApiusbFixtures.anAccountAt;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.adapters.apiusb.ApiusbFixtures;
import io.carillon.adapters.apiusb.ApiusbSettings.ReceivedIo;
import io.carillon.adapters.apiusb.ApiusbSettings.TextCodec;
import io.carillon.domain.conversation.IncomingReply;
import io.carillon.domain.message.Content;
import io.carillon.domain.message.MediaKind;
import io.carillon.domain.message.ProviderReference;
import io.carillon.ports.provider.Answer;
import io.carillon.ports.provider.RawReply;
import io.carillon.ports.provider.RawSource.Reading;
import io.carillon.ports.provider.ReplySource;
import io.carillon.testkit.ScriptedProvider;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiusbRepliesTest {
    private static final String ME = "HTogSDnO9kHwjBVkv8La7eQ4ehI0BVhx";
    private static final String MEMBER = "12345678123456781234567812345678";
    private static final String REAL = "{\"id\":1,\"uuid\":\"" + ME + "\",\"chat_message_to_uuid\":\"" + MEMBER
            + "\",\"chat_message_type\":\"text\",\"chat_message_data\":\"hello word\",\"chat_message_is_read\":0,"
            + "\"chat_message_io\":\"out\",\"add_time\":\"2020-07-03 11:35:44\"}";

    @Test
    void readShouldUnderstandTheDocumentedRow() {
        IncomingReply reply = only(read(account -> account, page(REAL)));
        assertThat(reply.from().value()).isEqualTo(MEMBER);
        assertThat(reply.content()).isEqualTo(new Content.Text("hello word"));
        assertThat(reply.occurredAt()).contains(Instant.parse("2020-07-03T03:35:44Z"));
        assertThat(reply.reference()).contains(new ProviderReference("1"));
    }

    @Test
    void readShouldLeaveOutWhatWeSent() {
        String sent = REAL.replace("\"out\"", "\"in\"");
        assertThat(items(read(account -> account, page(sent)))).isEmpty();
        UnaryOperator<ApiusbFixtures> otherWords = account -> account.receivedIo(ReceivedIo.IN);
        assertThat(items(read(otherWords, page(sent)))).hasSize(1);
        assertThat(items(read(otherWords, page(REAL)))).isEmpty();
    }

    @Test
    void readShouldLeaveOutWhatOthersGotWhenWeAreKnown() {
        assertThat(items(read(account -> account.ownUuid(ME), page(REAL)))).hasSize(1);
        assertThat(items(read(account -> account.ownUuid(MEMBER), page(REAL)))).isEmpty();
    }

    @Test
    void readShouldKnowARowAgainWhenItWasReadMeanwhile() {
        String later = REAL.replace("\"chat_message_is_read\":0", "\"chat_message_is_read\":1,\"new\":\"x\"")
                .replace("\"id\":1", "\"id\":\"1\"");
        assertThat(only(read(account -> account, page(later))).fingerprint())
                .isEqualTo(only(read(account -> account, page(REAL))).fingerprint());
    }

    @ParameterizedTest
    @CsvSource({"html", "image", "link", "custom", "voice"})
    void readShouldUnderstandEveryType(String type) {
        String row = REAL.replace("\"text\"", "\"" + type + "\"");
        Content expected =
                switch (type) {
                    case "html" -> new Content.Html("hello word");
                    case "image" ->
                        new Content.Media(MediaKind.IMAGE, "hello word", Optional.empty(), Optional.empty());
                    case "link" -> new Content.Link("hello word", Optional.empty());
                    case "custom" -> new Content.Custom("hello word");
                    default -> new Content.Text("hello word");
                };
        assertThat(only(read(account -> account, page(row))).content()).isEqualTo(expected);
    }

    @Test
    void readShouldUnwrapWhatTheCodecWraps() {
        String row = REAL.replace("\"hello word\"", "\"{\\\"content\\\":\\\"hi\\\"}\"");
        UnaryOperator<ApiusbFixtures> json = account -> account.codec(TextCodec.JSON);
        assertThat(only(read(json, page(row))).content()).isEqualTo(new Content.Text("hi"));
        assertThat(only(read(json, page(REAL))).content()).isEqualTo(new Content.Text("hello word"));
        assertThat(only(read(account -> account, page(row))).content())
                .isEqualTo(new Content.Text("{\"content\":\"hi\"}"));
    }

    @Test
    void readShouldTakeAnIncompleteRowAndSaySo() {
        Reading<IncomingReply> reading = read(account -> account, page("{\"chat_message_data\":\"who?\"}"));
        assertThat(only(reading).from().value()).isEqualTo("unknown");
        assertThat(((Reading.Items<IncomingReply>) reading).flaws()).containsExactly("incomplete_row");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"ret":200,"data":{},"msg":""}              | Items
            {"ret":200,"data":[],"msg":""}              | Items
            {"ret":200,"data":null,"msg":""}            | Items
            {"ret":200,"data":{"items":{}},"msg":""}    | Items
            {"ret":200,"data":{"items":null},"msg":""}  | Items
            {"ret":"200","data":{"items":[]}}           | Items
            {"ret":200,"msg":""}                        | Unreadable
            {"ret":200,"data":{"id":"2"},"msg":""}      | Unreadable
            {"ret":200,"data":{"items":"x"},"msg":""}   | Unreadable
            {"ret":200,"data":{"items":[1]},"msg":""}   | Unreadable
            {"ret":200,"data":"x","msg":""}             | Unreadable
            {"ret":404,"data":{},"msg":"x"}             | Refused
            {"ret":406,"data":{},"msg":"x"}             | Blocked
            {"ret":408,"data":{},"msg":"x"}             | Blocked
            {"ret":409,"data":{},"msg":"x"}             | Refused
            {"ret":500,"data":{},"msg":"x"}             | Refused
            {"ret":0,"data":{},"msg":"x"}               | Refused
            """)
    void readShouldTellNothingFromSomethingElse(String body, String reading) {
        assertThat(read(account -> account, body).getClass().getSimpleName()).isEqualTo(reading);
    }

    @Test
    void readShouldUnderstandAnObjectOfRows() {
        assertThat(items(read(
                        account -> account, "{\"ret\":200,\"data\":{\"items\":{\"0\":" + REAL + "}},\"msg\":\"\"}")))
                .hasSize(1);
        assertThat(items(read(account -> account, "{\"ret\":200,\"data\":[" + REAL + "],\"msg\":\"\"}")))
                .hasSize(1);
    }

    @Test
    void pullShouldGlanceWhenNothingIsNewAndCatchUpWhenMuchIs() {
        try (var provider = new PretendApiusb();
                var account = open(provider)) {
            ReplySource replies = account.replies().orElseThrow();
            addNewest(provider, 1, 250);
            assertThat(poll(replies)).hasSize(250);
            assertThat(provider.asked()).containsExactly("1/100", "2/100", "3/100");
            provider.asked().clear();
            assertThat(poll(replies)).hasSize(20);
            assertThat(provider.asked()).containsExactly("1/20");
            provider.asked().clear();
            addNewest(provider, 251, 130);
            Set<String> found = new HashSet<>(poll(replies));
            assertThat(provider.asked()).containsExactly("1/20");
            found.addAll(poll(replies));
            assertThat(found).contains("251", "252", "379", "380");
            provider.asked().clear();
            assertThat(poll(replies)).contains("380");
            assertThat(provider.asked()).containsExactly("1/20");
        }
    }

    @Test
    void pullShouldFollowTheLastPageWhenTheOldestComeFirst() {
        try (var provider = new PretendApiusb();
                var account = open(provider)) {
            ReplySource replies = account.replies().orElseThrow();
            addLast(provider, 1, 150);
            assertThat(poll(replies)).hasSize(150);
            assertThat(provider.asked()).containsExactly("1/100", "2/100");
            provider.asked().clear();
            addLast(provider, 151, 60);
            assertThat(poll(replies)).contains("151", "210");
            assertThat(provider.asked()).containsExactly("2/100", "3/100");
        }
    }

    @Test
    void pullShouldAskForTheSamePageAgainWhenItWasNotRead() {
        try (var provider = new PretendApiusb();
                var account = open(provider)) {
            ReplySource replies = account.replies().orElseThrow();
            addNewest(provider, 1, 150);
            assertThat(replies.pull()).isInstanceOf(Answer.Answered.class);
            assertThat(replies.pull()).isInstanceOf(Answer.Answered.class);
            assertThat(provider.asked()).containsExactly("1/100", "1/100");
        }
    }

    @Test
    void pullShouldRenewItsTokenOnce() {
        try (var provider = new PretendApiusb();
                var account = anAccountAt(provider.url())
                        .app("key", "s3cr3t")
                        .timeout(Duration.ofSeconds(20))
                        .open()) {
            ReplySource replies = account.replies().orElseThrow();
            assertThat(replies.pull()).isInstanceOf(Answer.Answered.class);
            provider.revokeTokens();
            assertThat(replies.pull()).isInstanceOf(Answer.Unavailable.class);
            assertThat(replies.pull()).isInstanceOf(Answer.Answered.class);
            provider.honourNoTokens();
            assertThat(replies.pull()).isInstanceOf(Answer.Unavailable.class);
            assertThat(replies.pull()).isInstanceOf(Answer.Blocked.class);
            assertThat(provider.applications()).isEqualTo(3);
        }
    }

    private static io.carillon.ports.provider.ProviderAccount open(PretendApiusb provider) {
        return anAccountAt(provider.url()).timeout(Duration.ofSeconds(20)).open();
    }

    private static void addNewest(PretendApiusb provider, int first, int count) {
        for (int id = first; id < first + count; id++) {
            provider.rows().add(0, row(id));
        }
    }

    private static void addLast(PretendApiusb provider, int first, int count) {
        for (int id = first; id < first + count; id++) {
            provider.rows().add(row(id));
        }
    }

    private static String row(int id) {
        return REAL.replace("\"id\":1", "\"id\":" + id);
    }

    /** As the engine does: asks again at once as long as there is more. Gives the ids in the order in which they came. */
    private static List<String> poll(ReplySource replies) {
        List<String> ids = new java.util.ArrayList<>();
        boolean more = true;
        while (more) {
            RawReply raw = ((Answer.Answered<RawReply>) replies.pull()).value();
            var items = (Reading.Items<IncomingReply>) replies.read(raw);
            items.items()
                    .forEach(reply -> ids.add(reply.reference().orElseThrow().value()));
            more = items.more();
        }
        return ids;
    }

    private static Reading<IncomingReply> read(UnaryOperator<ApiusbFixtures> change, String body) {
        try (var account = change.apply(anAccountAt(ScriptedProvider.nobody())).open()) {
            return account.replies()
                    .orElseThrow()
                    .read(new RawReply(
                            body.getBytes(UTF_8), Optional.of("application/json;charset=utf-8"), 200, false));
        }
    }

    private static String page(String row) {
        return "{\"ret\":200,\"data\":{\"items\":[" + row + "]},\"msg\":\"\"}";
    }

    private static List<IncomingReply> items(Reading<IncomingReply> reading) {
        return ((Reading.Items<IncomingReply>) reading).items();
    }

    private static IncomingReply only(Reading<IncomingReply> reading) {
        assertThat(items(reading)).hasSize(1);
        return items(reading).get(0);
    }
}
