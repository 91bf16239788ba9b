package io.carillon.adapters.afilnet.client;

import static io.carillon.adapters.afilnet.AfilnetFixtures.anAccountAt;
import static io.carillon.adapters.afilnet.AfilnetFixtures.json;
import static io.carillon.adapters.afilnet.AfilnetFixtures.whatsapp;
import static io.carillon.adapters.afilnet.client.Lists.list;
import static io.carillon.adapters.afilnet.client.Lists.only;
import static io.carillon.adapters.afilnet.client.Lists.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.domain.conversation.HighWaterMark;
import io.carillon.domain.delivery.ListedMessage;
import io.carillon.domain.message.Content;
import io.carillon.domain.message.MediaKind;
import io.carillon.ports.provider.Answer;
import io.carillon.ports.provider.SentMessageLookup;
import io.carillon.testkit.ScriptedProvider;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AfilnetLookupTest {
    private static final Content.Text HI = new Content.Text("hi");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"status\":\"SUCCESS\"}",
                "{\"status\":\"SUCCESS\",\"result\":{\"list\":[]}}",
                "{\"status\":\"ERROR\",\"error\":\"CHAT_NOT_FOUND\"}"
            })
    void emptyChatShouldHaveAMarkWithEverythingAboveIt(String body) {
        HighWaterMark mark = mark(body);
        assertThat(mark).isEqualTo(new HighWaterMark("empty"));
        assertThat(couldBe(row("1", "hi", 1, "00:00"), mark, HI)).isTrue();
        assertThat(couldBe("{\"message\":\"hi\",\"sent\":1}", mark, HI)).isTrue();
        assertThat(chat(body)).isEqualTo(new Answer.Answered<>(List.of()));
    }

    @Test
    void markShouldBeTheGreatestNumber() {
        HighWaterMark mark = mark(list(row("99", "a", 1, "11:12"), row("100", "hi", 1, "11:11")));
        assertThat(mark).isEqualTo(new HighWaterMark("n:100"));
        assertThat(couldBe(row("100", "hi", 1, "11:11"), mark, HI)).isFalse();
        assertThat(couldBe(row("99", "hi", 1, "59:59"), mark, HI)).isFalse();
        assertThat(couldBe(row("101", "hi", 1, "00:00"), mark, HI)).isTrue();
        assertThat(couldBe(row("18446744073709551616000", "hi", 1, "00:00"), mark, HI))
                .isTrue();
        assertThat(couldBe(row("new-1", "hi", 1, "00:00"), mark, HI)).isTrue();
        assertThat(couldBe(row("101", "hi", 0, "00:00"), mark, HI)).isFalse();
        assertThat(couldBe(row("101", "hi!", 1, "00:00"), mark, HI)).isFalse();
    }

    @Test
    void markShouldKnowWhatWasThereWhenIdsAreNoNumbers() {
        HighWaterMark mark =
                mark(list(row("a", "hi", 1, "11:11"), row("b", "hi", 1, "11:12"), row("c", "hi", 1, "11:12")));
        assertThat(mark.value()).startsWith("o:");
        for (String id : List.of("a", "b", "c")) {
            assertThat(couldBe(row(id, "hi", 1, "11:12"), mark, HI)).isFalse();
        }
        assertThat(couldBe(row("d", "hi", 1, "11:12"), mark, HI)).isTrue();
        assertThat(couldBe(row("d", "hi", 1, "11:13"), mark, HI)).isTrue();
        assertThat(couldBe(row("d", "hi", 1, "11:11"), mark, HI)).isFalse();
        assertThat(couldBe("{\"messageid\":\"d\",\"message\":\"hi\",\"sent\":1}", mark, HI))
                .isTrue();
        assertThat(couldBe("{\"messageid\":\"a\",\"message\":\"hi\",\"sent\":1}", mark, HI))
                .isFalse();
    }

    @Test
    void markShouldTellEqualMessagesApartWhenThereAreNoIds() {
        String row = "{\"message\":\"hi\",\"sent\":1,\"datetime\":\"2023-05-04 10:11:12\"}";
        HighWaterMark mark = mark(list(row, row));
        List<ListedMessage> later = Lists.messages(list(row, row, row));
        assertThat(later.stream().map(message -> isFound(message, Optional.of(mark), HI)))
                .containsExactly(false, false, true);
    }

    @Test
    void markShouldFitWhateverTheChat() {
        String[] rows = new String[500];
        for (int at = 0; at < rows.length; at++) {
            rows[at] = "{\"messageid\":\"" + "m".repeat(200) + at + "\",\"message\":\"hi\",\"sent\":1}";
        }
        HighWaterMark mark = mark(list(rows));
        assertThat(couldBe(rows[499], mark, HI)).isFalse();
        assertThat(couldBe(rows[470], mark, HI)).isFalse();
        assertThat(mark(list(row("9".repeat(250), "a", 1, "00:00"))).value()).hasSize(252);
    }

    @ParameterizedTest
    @ValueSource(strings = {"n:", "n:x", "o:", "o:|", "o:x|y", "o:99999999999999999999|", "what", "n:-1"})
    void couldBeShouldNeverFail(String mark) {
        assertThat(couldBe(row("1", "hi", 1, "11:12"), new HighWaterMark(mark), HI))
                .isTrue();
        assertThat(isFound(only(row("1", "hi", 1, "11:12")), Optional.empty(), HI))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "hi, hi, true",
        "' hi\\n', hi, true",
        "'a\\r\\nb', 'a\nb', true",
        "'a\\nb', 'a\r\nb', true",
        "Hi, hi, false",
        "hi there, hi, false",
        "'', hi, false"
    })
    void couldBeShouldCompareTheWords(String listed, String sent, boolean same) {
        assertThat(couldBe(row("1", listed, 1, "00:00"), new HighWaterMark("empty"), new Content.Text(sent)))
                .isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"message\":\"\"', true",
        "'\"message\":\"look\"', true",
        "'\"message\":\"https://e.com/i.jpg look\"', true",
        "'\"message\":\"https://e.com/i.jpg\"', true",
        "'\"message\":\"something else\"', false",
        "'\"message\":\"\",\"fileurl\":\"https://e.com/i.jpg\"', true",
        "'\"message\":\"look\",\"type\":\"image\",\"fileurl\":\"https://cdn/1\"', true",
        "'\"message\":\"\",\"type\":\"image\",\"fileurl\":\"https://cdn/1\"', false",
    })
    void couldBeShouldKnowAFileHoweverItIsShown(String members, boolean same) {
        var media =
                new Content.Media(MediaKind.IMAGE, "https://e.com/i.jpg", Optional.empty(), Optional.of("look\r\n"));
        assertThat(couldBe("{\"messageid\":1,\"sent\":1," + members + "}", new HighWaterMark("empty"), media))
                .isEqualTo(same);
    }

    @Test
    void couldBeShouldKnowWhatOtherContentsAreSentAs() {
        var link = new Content.Link("https://e.com", Optional.of("see"));
        assertThat(couldBe(row("1", "see\\nhttps://e.com", 1, "00:00"), new HighWaterMark("empty"), link))
                .isTrue();
        assertThat(couldBe(row("1", "see", 1, "00:00"), new HighWaterMark("empty"), new Content.Flow("see")))
                .isFalse();
    }

    @Test
    void chatShouldListTheOldestFirst() {
        Answer<List<ListedMessage>> answer = chat(list(row("2", "b", 0, "11:12"), row("1", "a", 1, "11:11")));
        assertThat(((Answer.Answered<List<ListedMessage>>) answer).value())
                .extracting(ListedMessage::content)
                .containsExactly(new Content.Text("a"), new Content.Text("b"));
    }

    @Test
    void chatShouldBeUnclearWhereOursCouldHide() {
        assertThat(chat(list(row("1", "a", 1, "00:00"), "{\"messageid\":2,\"message\":\"hi\"}")))
                .isInstanceOf(Answer.Unclear.class);
        assertThat(chat(list(row("1", "a", 1, "00:00"), "17"))).isInstanceOf(Answer.Unclear.class);
        assertThat(chat(list("{\"messageid\":2,\"message\":\"hi\",\"sent\":1,\"destination\":\"34600000009\"}")))
                .isInstanceOf(Answer.Unclear.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            200 | {"status":"ERROR","error":"INCORRECT_USER_PASSWORD"} | Blocked
            200 | {"status":"ERROR","error":"CHANNEL_NOT_FOUND"}       | Refused
            503 | ``                                                   | Unavailable
            200 | {"status":"SUCCESS","result":{"chats":[1]}}          | Unclear
            200 | <html>                                               | Unclear
            """)
    void lookupShouldSayWhyItDoesNotKnow(int status, String body, String answer) {
        Answer<HighWaterMark> mark = ask(status, body, lookup -> lookup.mark(Lists.WITH));
        Answer<List<ListedMessage>> chat = ask(status, body, lookup -> lookup.chat(Lists.WITH));
        assertThat(mark.getClass().getSimpleName()).isEqualTo(answer);
        assertThat(chat.getClass().getSimpleName()).isEqualTo(answer);
    }

    private static boolean couldBe(String row, HighWaterMark mark, Content content) {
        return isFound(only(row), Optional.of(mark), content);
    }

    private static boolean isFound(ListedMessage listed, Optional<HighWaterMark> mark, Content content) {
        try (var account = anAccountAt(ScriptedProvider.nobody()).open()) {
            return whatsapp(account).lookup().orElseThrow().couldBe(listed, mark, content);
        }
    }

    private static HighWaterMark mark(String body) {
        return ((Answer.Answered<HighWaterMark>) ask(200, body, lookup -> lookup.mark(Lists.WITH))).value();
    }

    private static Answer<List<ListedMessage>> chat(String body) {
        return ask(200, body, lookup -> lookup.chat(Lists.WITH));
    }

    private static <T> Answer<T> ask(int status, String body, Function<SentMessageLookup, Answer<T>> question) {
        try (var provider = ScriptedProvider.doing(json(status, body));
                var account = anAccountAt(provider.url()).open()) {
            return question.apply(whatsapp(account).lookup().orElseThrow());
        }
    }
}
