package io.carillon.adapters.afilnet.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AfilnetDialectTest {
    private static final String CHANNELS = Ask.LOGIN + "&method=getchatchannels";
    private static final String MESSAGES = Ask.LOGIN + Ask.ROUTE + "&method=getmessages&destination=34600000000";
    private static final String UNREAD = Ask.LOGIN + Ask.ROUTE + "&method=getunreadmessages&destination=34600000000";
    private static final String ONE = "{\"platformid\":\"100\",\"platform\":\"whatsapp\",\"name\":\"Support\"}";
    private static final String TWO = "{\"platformid\":\"7\",\"platform\":\"telegram\",\"name\":\"Bot\"}";

    private final Ask ask = Ask.usual();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            RESULT_LIST  | false | "result":{"list":[$1,$2]}
            BARE_ARRAY   | false | "result":[$1,$2]
            KEYED_RESULT | false | "result":{"0":$1,"1":$2}
            KEYED_LIST   | false | "result":{"list":{"0":$1,"1":$2}}
            RESULT_LIST  | true  | "result":{"list":[$1,$2]}
            """)
    void listShouldBeInItsPlace(String style, boolean single, String result) {
        ask.backend().channels.add(new AfilnetChannel("telegram", "7", "Bot"));
        assertThat(ask.in(Dialects.with(Map.of("listStyle", style, "singleObject", single)))
                        .text(CHANNELS))
                .isEqualTo(
                        "{\"status\":\"SUCCESS\"," + result.replace("$1", ONE).replace("$2", TWO) + "}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            RESULT_LIST  | "result":{"list":$1}
            BARE_ARRAY   | "result":$1
            KEYED_RESULT | "result":$1
            KEYED_LIST   | "result":{"list":$1}
            """)
    void rowAloneShouldStandForTheListWhenTheDialectSaysSo(String style, String result) {
        assertThat(ask.in(Dialects.with(Map.of("listStyle", style, "singleObject", true)))
                        .text(CHANNELS))
                .isEqualTo("{\"status\":\"SUCCESS\"," + result.replace("$1", ONE) + "}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            RESULT_LIST  | ARRAY  | ,"result":{"list":[]}
            RESULT_LIST  | TEXT   | ,"result":{"list":""}
            RESULT_LIST  | NULL   | ,"result":{"list":null}
            RESULT_LIST  | ABSENT | ,"result":{}
            KEYED_LIST   | ARRAY  | ,"result":{"list":[]}
            BARE_ARRAY   | ARRAY  | ,"result":[]
            BARE_ARRAY   | TEXT   | ,"result":""
            KEYED_RESULT | NULL   | ,"result":null
            KEYED_RESULT | ABSENT | ''
            """)
    void emptyListShouldBeWrittenInTheDialectsWay(String list, String empty, String result) {
        assertThat(ask.in(Dialects.with(Map.of("listStyle", list, "emptyStyle", empty)))
                        .text(MESSAGES))
                .isEqualTo("{\"status\":\"SUCCESS\"" + result + "}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ABSENT | ''
            NULL   | ,"result":null
            TEXT   | ,"result":""
            ARRAY  | ,"result":[]
            OBJECT | ,"result":{}
            TRUE   | ,"result":true
            """)
    void sendShouldAnswerWithoutValues(String style, String result) {
        assertThat(ask.in(Dialects.with("ackStyle", style))
                        .text(AfilnetChecksTest.form(AfilnetChecksTest.complete("sendmessage"))))
                .isEqualTo("{\"status\":\"SUCCESS\"" + result + "}");
    }

    @Test
    void messagesShouldHaveTheEightDocumentedFields() {
        write(true, "read", "hello");
        assertThat(ask.text(MESSAGES))
                .isEqualTo(
                        "{\"status\":\"SUCCESS\",\"result\":{\"list\":[{\"platformid\":\"100\",\"platform\":\"whatsapp\","
                                + "\"message\":\"hello\",\"destination\":\"34600000000\",\"messageid\":\"123456\",\"sent\":\"1\","
                                + "\"status\":\"read\",\"datetime\":\"2023-05-04 10:11:12\"}]}}");
        assertThat(ask.backend().lastQuery)
                .isEqualTo(new AfilnetQuery(
                        AfilnetQuery.Kind.MESSAGES, OneChannelBackend.ROUTE, OneChannelBackend.CUSTOMER));
    }

    @Test
    void unreadMessagesShouldCallTheFlagByItsOtherName() {
        write(false, "unread", "hi");
        assertThat(ask.text(UNREAD))
                .contains("\"issent\":\"0\",\"status\":\"unread\"")
                .doesNotContain("\"sent\"");
        assertThat(ask.in(Dialects.with("flagName", "SENT")).text(UNREAD)).contains("\"sent\":\"0\"");
        assertThat(ask.in(Dialects.with("flagName", "ISSENT")).text(MESSAGES)).contains("\"issent\":\"0\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DIGIT_TEXT   | "1"    | "0"
            DIGIT        | 1      | 0
            BOOLEAN      | true   | false
            BOOLEAN_TEXT | "true" | "false"
            YES_NO       | "yes"  | "no"
            """)
    void flagsShouldBeWrittenInTheDialectsWay(String style, String yes, String no) {
        write(true, "sent", "a");
        write(false, "read", "b");
        assertThat(ask.in(Dialects.with("flagStyle", style)).text(MESSAGES))
                .contains("\"sent\":" + yes + ",\"status\":\"sent\"", "\"sent\":" + no + ",\"status\":\"read\"");
    }

    @Test
    void idsShouldBeNumbersWhenTheDialectSaysSoAndTheyAre() {
        write(true, "sent", "a");
        ask.backend().channels.add(new AfilnetChannel("webchat", "w-1", "Site"));
        Ask asking = ask.in(Dialects.with("idStyle", "NUMBER"));
        assertThat(asking.text(MESSAGES)).contains("\"platformid\":100,", "\"messageid\":123456,", "\"34600000000\"");
        assertThat(asking.text(CHANNELS)).contains("\"platformid\":\"w-1\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DATETIME | UTC           | "2023-05-04 10:11:12"
            DATETIME | Europe/Madrid | "2023-05-04 12:11:12"
            ISO      | UTC           | "2023-05-04T10:11:12Z"
            ISO      | Europe/Madrid | "2023-05-04T12:11:12+02:00"
            EPOCH    | Europe/Madrid | 1683195072
            """)
    void timesShouldBeWrittenInTheDialectsWay(String style, String zone, String written) {
        write(true, "sent", "a");
        assertThat(ask.in(Dialects.with(Map.of("timeStyle", style, "zone", zone)))
                        .text(MESSAGES))
                .contains("\"datetime\":" + written + "}");
    }

    @Test
    void envelopeShouldBeInLowerCaseWhenTheDialectSaysSo() {
        Ask asking = ask.in(Dialects.with("envelopeCase", "LOWER"));
        assertThat(asking.text(CHANNELS)).startsWith("{\"status\":\"success\",");
        assertThat(asking.text("")).isEqualTo("{\"status\":\"error\",\"error\":\"MISSING_USER\"}");
    }

    @Test
    void moreFieldsShouldBeThereWhenTheDialectSaysSo() {
        assertThat(ask.in(Dialects.with("extraFields", true)).text(CHANNELS)).contains("\"version\"", "\"agent\"");
    }

    @Test
    void textsShouldBePlainOrEscaped() {
        write(false, "unread", "ñ 👍 a/b \"q\" \u0001");
        assertThat(ask.text(MESSAGES)).contains("\"message\":\"ñ 👍 a/b \\\"q\\\" \\u0001\"");
        assertThat(ask.in(Dialects.with("escaped", true)).text(MESSAGES))
                .contains("\"message\":\"\\u00f1 \\ud83d\\udc4d a\\/b \\\"q\\\" \\u0001\"");
    }

    @Test
    void halfACharacterShouldBeEscapedAnyway() {
        write(false, "unread", "a\ud83d");
        assertThat(ask.text(MESSAGES)).containsIgnoringCase("\"message\":\"a\\ud83d\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zone", "contentType"})
    void nonsenseShouldBeRefused(String component) {
        assertThatThrownBy(() -> Dialects.with(component, "")).isInstanceOf(IllegalArgumentException.class);
    }

    private void write(boolean sent, String status, String text) {
        ask.backend()
                .rows
                .add(new AfilnetMessage(
                        OneChannelBackend.ROUTE,
                        text,
                        OneChannelBackend.CUSTOMER,
                        "123456",
                        sent,
                        status,
                        Instant.parse("2023-05-04T10:11:12.9Z")));
    }
}
