package io.carillon.adapters.afilnet.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AfilnetChecksTest {
    private final Ask ask = Ask.usual();

    /** Each row mends what the row before complained about. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            MISSING_USER             |
            MISSING_USER             | user=
            MISSING_PASSWORD         | user=demo
            MISSING_CLASS            | user=demo&password=nope
            MISSING_METHOD           | user=demo&password=nope&class=sms
            INCORRECT_USER_PASSWORD  | user=demo&password=nope&class=sms&method=dance
            INCORRECT_CLASS          | user=demo&password=demo&class=sms&method=sendmessage
            INCORRECT_METHOD         | user=demo&password=demo&class=chat&method=dance
            MISSING_COMPULSORY_PARAM | user=demo&password=demo&class=chat&method=sendfile&type=x&fileurl=x&thumburl=x
            MISSING_COMPULSORY_PARAM | user=demo&password=demo&class=chat&method=sendfile&type=x&fileurl=x&thumburl=x&platform=fax&platformid=9&destination=
            INCORRECT_FILETYPE       | user=demo&password=demo&class=chat&method=sendfile&type=x&fileurl=x&thumburl=x&platform=fax&platformid=9&destination=1
            INCORRECT_FILEURL        | user=demo&password=demo&class=chat&method=sendfile&type=image&fileurl=x&thumburl=x&platform=fax&platformid=9&destination=1
            INCORRECT_THUMBURL       | user=demo&password=demo&class=chat&method=sendfile&type=image&fileurl=http://a/b&thumburl=x&platform=fax&platformid=9&destination=1
            CHANNEL_NOT_FOUND        | user=demo&password=demo&class=chat&method=sendfile&type=image&fileurl=http://a/b&platform=fax&platformid=9&destination=1
            CHANNEL_NOT_FOUND        | user=demo&password=demo&class=chat&method=sendfile&type=image&fileurl=http://a/b&platform=whatsapp&platformid=9&destination=1
            CHAT_NOT_FOUND           | user=demo&password=demo&class=chat&method=sendfile&type=image&fileurl=http://a/b&platform=whatsapp&platformid=100&destination=1
            """)
    void firstMistakeShouldBeAnswered(AfilnetError error, String form) {
        assertThat(ask.text(form == null ? "" : form)).isEqualTo(failed(error));
        assertThat(ask.backend().taken).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "sendmessage, platform",
        "sendmessage, platformid",
        "sendmessage, destination",
        "sendmessage, message",
        "sendfile, platform",
        "sendfile, platformid",
        "sendfile, destination",
        "sendfile, type",
        "sendfile, fileurl",
        "getchats, platform",
        "getchats, platformid",
        "getmessages, platform",
        "getmessages, platformid",
        "getmessages, destination",
        "getunreadmessages, platform",
        "getunreadmessages, platformid",
        "getunreadmessages, destination"
    })
    void compulsoryParametersShouldBeMissedWhenAbsentOrEmpty(String method, String parameter) {
        String missing = failed(AfilnetError.MISSING_COMPULSORY_PARAM);
        Map<String, String> form = complete(method);
        assertThat(ask.text(form(form))).startsWith("{\"status\":\"SUCCESS\"");
        form.put(parameter, "");
        assertThat(ask.text(form(form))).isEqualTo(missing);
        form.put(parameter, "++");
        assertThat(ask.text(form(form))).isEqualTo(missing);
        form.remove(parameter);
        assertThat(ask.text(form(form))).isEqualTo(missing);
    }

    @ParameterizedTest
    @ValueSource(strings = {"getchats", "getmessages", "getunreadmessages", "sendmessage", "sendfile"})
    void channelShouldBeMissedWhenPlatformOrIdIsAnother(String method) {
        for (String other : new String[] {"platform=WhatsApp", "platform=telegram", "platformid=101"}) {
            Map<String, String> form = complete(method);
            form.put(other.split("=")[0], other.split("=")[1]);
            assertThat(ask.text(form(form))).isEqualTo(failed(AfilnetError.CHANNEL_NOT_FOUND));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"getmessages", "getunreadmessages", "sendfile"})
    void chatShouldBeMissedWhenNobodyWroteThere(String method) {
        Map<String, String> form = complete(method);
        form.put("destination", "34999999999");
        assertThat(ask.text(form(form))).isEqualTo(failed(AfilnetError.CHAT_NOT_FOUND));
    }

    @Test
    void sendmessageShouldOpenAChat() {
        Map<String, String> form = complete("sendmessage");
        form.put("destination", "34999999999");
        assertThat(ask.text(form(form))).isEqualTo("{\"status\":\"SUCCESS\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"image", "video", "audio", "voice", "document", "contact"})
    void fileTypesShouldBeTheDocumentedOnes(String type) {
        Map<String, String> form = complete("sendfile");
        form.put("type", type);
        assertThat(ask.text(form(form))).isEqualTo("{\"status\":\"SUCCESS\"}");
        form.put("type", type + "s");
        assertThat(ask.text(form(form))).isEqualTo(failed(AfilnetError.INCORRECT_FILETYPE));
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.example.com/image.jpg, true",
        "HTTP://example.com, true",
        "https://example.com/a[1].jpg?x={y}&z=100%, true",
        "https://example.com/ñ/图.png, true",
        "ftp://example.com/a.jpg, false",
        "example.com/a.jpg, false",
        "https:///a.jpg, false",
        "https://example.com/a b.jpg, false",
        "http:, false",
        "javascript:alert(1), false"
    })
    void addressesOfFilesShouldBeOnTheWeb(String address, boolean right) {
        Map<String, String> form = complete("sendfile");
        form.put("fileurl", Ask.encode(address));
        assertThat(ask.text(form(form)).contains("INCORRECT_FILEURL")).isEqualTo(!right);
        form = complete("sendfile");
        form.put("thumburl", Ask.encode(address));
        assertThat(ask.text(form(form)).contains("INCORRECT_THUMBURL")).isEqualTo(!right);
    }

    /** Found in the wild: names of another class, and a name whose equals sign was forgotten. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "&method=sendmessage&from=a&to=34600000000&sms=hello",
                "&method=sendmessage&platform=whatsapp&platformid=100&destination34600000000&message=hello"
            })
    void wrongNamesShouldBeMissingParameters(String form) {
        assertThat(ask.text(Ask.LOGIN + form)).isEqualTo(failed(AfilnetError.MISSING_COMPULSORY_PARAM));
    }

    @Test
    void refusalShouldHaveTheEnvelopeOfEveryError() {
        for (AfilnetError error : AfilnetError.values()) {
            var refused = new AfilnetServer(ask.backend(), ask::dialect).refuse(error);
            assertThat(new String(refused.body(), java.nio.charset.StandardCharsets.UTF_8))
                    .isEqualTo(failed(error));
            assertThat(refused.status()).isEqualTo(200);
        }
    }

    static Map<String, String> complete(String method) {
        Map<String, String> form = new TreeMap<>();
        Arrays.stream((Ask.LOGIN + Ask.ROUTE + "&destination=34600000000&message=hi&type=image&fileurl=https://e.com/a")
                        .split("&"))
                .forEach(pair -> form.put(pair.split("=")[0], pair.split("=", 2)[1]));
        form.put("method", method);
        return form;
    }

    static String form(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("&"));
    }

    private static String failed(AfilnetError error) {
        return "{\"status\":\"ERROR\",\"error\":\"" + error + "\"}";
    }
}
