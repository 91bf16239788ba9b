package io.carillon.adapters.afilnet.client;

import static io.carillon.adapters.afilnet.client.Lists.items;
import static io.carillon.adapters.afilnet.client.Lists.list;
import static io.carillon.adapters.afilnet.client.Lists.messages;
import static io.carillon.adapters.afilnet.client.Lists.only;
import static io.carillon.adapters.afilnet.client.Lists.read;
import static io.carillon.adapters.afilnet.client.Lists.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.domain.conversation.Address;
import io.carillon.domain.delivery.Evidence;
import io.carillon.domain.delivery.ListedMessage;
import io.carillon.domain.message.Content;
import io.carillon.domain.message.Direction;
import io.carillon.domain.message.MediaKind;
import io.carillon.ports.provider.ConversationSource;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AfilnetRowsTest {

    @Test
    void readShouldTakeARowWithNumbersAndUnknownMembers() {
        ListedMessage message = only("{\"platformid\":100,\"platform\":\"WhatsApp\",\"message\":\" hi \\u00f1\\r\\n\","
                + "\"destination\":34600000000,\"messageid\":123456,\"sent\":0,\"status\":\"unread\","
                + "\"datetime\":1683195072,\"agent\":{\"id\":7},\"more\":[1]}");
        assertThat(message)
                .isEqualTo(new ListedMessage(
                        Lists.WITH,
                        Direction.INBOUND,
                        new io.carillon.domain.message.ProviderReference("123456"),
                        new Content.Text(" hi ñ\r\n"),
                        "unread",
                        Optional.of(Evidence.NONE),
                        Optional.of(Instant.ofEpochSecond(1683195072))));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "sent, 1, OUTBOUND", "sent, \"1\", OUTBOUND", "sent, true, OUTBOUND", "sent, \"true\", OUTBOUND",
                "sent, \"yes\", OUTBOUND", "issent, 1, OUTBOUND", "issent, \" YES \", OUTBOUND",
                        "isSent, true, OUTBOUND",
                "sent, 0, INBOUND", "sent, \"0\", INBOUND", "sent, false, INBOUND", "sent, \"false\", INBOUND",
                "sent, \"no\", INBOUND", "issent, \"0\", INBOUND", "issent, false, INBOUND"
            })
    void readShouldUnderstandEverySpellingOfTheFlag(String name, String value, Direction direction) {
        var items = items(read(list("{\"messageid\":1,\"message\":\"a\",\"" + name + "\":" + value + "}")));
        assertThat(items.items()).extracting(ListedMessage::direction).containsExactly(direction);
        assertThat(items.flaws()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"`\"x\":1`", "`\"sent\":null`", "`\"sent\":\"2\"`", "`\"issent\":\"\"`"})
    void readShouldHearWhoMayHaveWritten(String flag) {
        var items = items(read(list("{\"messageid\":1,\"message\":\"a\"," + flag + "}")));
        assertThat(items.items()).extracting(ListedMessage::direction).containsExactly(Direction.INBOUND);
        assertThat(items.flaws()).containsExactly("direction_unknown");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "\"2023-05-04 10:11:12\"       | 2023-05-04T08:11:12Z",
                "\"2023-01-04 10:11:12\"       | 2023-01-04T09:11:12Z",
                "\"2023-05-04T10:11:12\"       | 2023-05-04T08:11:12Z",
                "\"2023-05-04T10:11:12Z\"      | 2023-05-04T10:11:12Z",
                "\"2023-05-04T10:11:12.5+0200\"| 2023-05-04T08:11:12.500Z",
                "\"2023-05-04 10:11:12-03:00\" | 2023-05-04T13:11:12Z",
                "\"2023/5/4 1:02\"             | 2023-05-03T23:02:00Z",
                "1683195072                    | 2023-05-04T10:11:12Z",
                "\"1683195072\"                | 2023-05-04T10:11:12Z",
                "1683195072000                 | 2023-05-04T10:11:12Z",
                "\"0000-00-00 00:00:00\"       | ``",
                "\"yesterday\"                 | ``",
                "\"04/05/2023 10:11\"          | ``",
                "\"2023-13-04 10:11:12\"       | ``",
                "null                          | ``",
                "\"\"                          | ``"
            })
    void readShouldReadTheTime(String value, String expected) {
        var items = items(read(list("{\"messageid\":1,\"message\":\"a\",\"sent\":1,\"datetime\":" + value + "}")));
        assertThat(items.items().get(0).occurredAt())
                .isEqualTo(Optional.of(expected).filter(text -> !text.isEmpty()).map(Instant::parse));
        boolean given = expected.isEmpty() && !value.equals("null") && !value.equals("\"\"");
        assertThat(items.flaws().contains("unreadable_time")).isEqualTo(given);
    }

    @ParameterizedTest
    @CsvSource({
        "sent, SENT",
        "Delivered, DELIVERED",
        "READ, READ",
        "unread, NONE",
        "received, NONE",
        "failed, UNDELIVERED",
        "enviado, ACCEPTED",
        "odd, "
    })
    void readShouldSayWhatAStatusProves(String word, Evidence evidence) {
        String row = "{\"messageid\":1,\"message\":\"a\",\"sent\":1,\"status\":\"" + word + "\"}";
        ListedMessage message = items(read(
                        list(row),
                        account -> account.statuses(Map.of("Enviado", "accepted")),
                        source -> source.unread(Lists.WITH)))
                .items()
                .get(0);
        assertThat(message.status()).isEqualTo(word);
        assertThat(message.evidence()).isEqualTo(Optional.ofNullable(evidence));
    }

    @Test
    void readShouldLeaveOutWhatBelongsToOtherChannels() {
        String other = "{\"platformid\":%s,\"platform\":\"%s\",\"destination\":\"34600000000\",\"message\":\"%s\","
                + "\"messageid\":%s,\"sent\":0}";
        var items = items(read(list(
                other.formatted("7", "whatsapp", "a", "1"),
                other.formatted("\"100\"", "telegram", "b", "2"),
                other.formatted("100", "WHATSAPP", "c", "3"),
                other.formatted("null", "", "d", "4"))));
        assertThat(items.items())
                .extracting(ListedMessage::content)
                .containsExactly(new Content.Text("c"), new Content.Text("d"));
        assertThat(items.flaws()).isEmpty();
    }

    @Test
    void chatsShouldNameTheOtherSide() {
        var items = items(read(
                list(
                        "{\"destination\":\"+34 600 000 001\",\"messageid\":1,\"sent\":0}",
                        "{\"destination\":\"Maria*\",\"messageid\":2,\"sent\":0}",
                        "{\"messageid\":3,\"sent\":0}"),
                account -> account,
                ConversationSource::chats));
        assertThat(items.items())
                .extracting(ListedMessage::with)
                .containsExactly(new Address("34600000001"), new Address("Maria*"));
        assertThat(items.flaws()).containsExactly("row_without_destination");
    }

    @Test
    void readShouldTellWhenAnotherChatIsListed() {
        String row = "{\"destination\":\"34600000001\",\"message\":\"a\",\"messageid\":1,\"sent\":0}";
        var items = items(read(list(row)));
        assertThat(items.items()).extracting(ListedMessage::with).containsExactly(new Address("34600000001"));
        assertThat(items.flaws()).containsExactly("other_destination");
    }

    @Test
    void readShouldDeriveAnIdWhereThereIsNone() {
        String[] rows = {plain("a", "unread"), plain("b", "unread"), plain("a", "unread"), plain("a", "read")};
        List<ListedMessage> first = messages(list(rows));
        assertThat(first).extracting(ListedMessage::reference).doesNotHaveDuplicates();
        List<ListedMessage> again = messages(list(plain("a", "read"), plain("b", "read")));
        assertThat(again.get(0).reference()).isEqualTo(first.get(0).reference());
        assertThat(again.get(1).reference()).isEqualTo(first.get(1).reference());
        assertThat(items(read(list(rows))).flaws()).containsExactly("row_without_messageid");
        assertThat(only("{\"messageid\":\"0\",\"message\":\"a\",\"sent\":0}")
                        .reference()
                        .value())
                .startsWith("x");
        assertThat(only("{\"messageid\":\"" + "9".repeat(300) + "\",\"message\":\"a\",\"sent\":0}")
                        .reference()
                        .value())
                .startsWith("x");
    }

    @Test
    void readShouldOrderByTimeThenByNumber() {
        assertThat(ids(row("10", "a", 0, "11:12"), row("9", "a", 0, "11:12"), row("11", "a", 0, "11:11")))
                .containsExactly("11", "9", "10");
        assertThat(ids(row("m10", "a", 0, "11:12"), row("m9", "a", 0, "11:12"), row("m1", "a", 0, "11:11")))
                .containsExactly("m1", "m10", "m9");
        assertThat(ids(untimed("3"), untimed("1"), untimed("2"))).containsExactly("1", "2", "3");
        assertThat(ids(untimed("c"), untimed("a"))).containsExactly("c", "a");
        assertThat(ids(row("c", "a", 0, "11:13"), untimed("b"), row("a", "a", 0, "11:11")))
                .containsExactly("a", "c", "b");
    }

    @Test
    void readShouldTakeFilesWhereTheyAreListed() {
        assertThat(only("{\"messageid\":1,\"sent\":0,\"message\":\"look\",\"type\":\"Image\","
                                + "\"fileurl\":\"https://e.com/i.jpg\",\"thumburl\":\"https://e.com/t.jpg\"}")
                        .content())
                .isEqualTo(new Content.Media(
                        MediaKind.IMAGE,
                        "https://e.com/i.jpg",
                        Optional.of("https://e.com/t.jpg"),
                        Optional.of("look")));
        assertThat(
                        only("{\"messageid\":1,\"sent\":0,\"message\":\"\",\"type\":\"odd\",\"fileurl\":\"https://e.com/i\"}")
                                .content())
                .isEqualTo(
                        new Content.Media(MediaKind.DOCUMENT, "https://e.com/i", Optional.empty(), Optional.empty()));
        assertThat(only("{\"messageid\":1,\"sent\":0,\"message\":\"a\",\"type\":\"image\",\"fileurl\":\"\"}")
                        .content())
                .isEqualTo(new Content.Text("a"));
        assertThat(only("{\"messageid\":1,\"sent\":0,\"message\":null}").content())
                .isEqualTo(new Content.Text(""));
    }

    private static String plain(String words, String status) {
        return "{\"message\":\"" + words + "\",\"sent\":0,\"status\":\"" + status
                + "\",\"datetime\":\"2023-05-04 10:11:12\"}";
    }

    private static String untimed(String id) {
        return "{\"messageid\":\"" + id + "\",\"message\":\"a\",\"sent\":0}";
    }

    private static List<String> ids(String... rows) {
        return messages(list(rows)).stream()
                .map(message -> message.reference().value())
                .toList();
    }
}
