package io.carillon.simulator.apiusb;

import static io.carillon.simulator.apiusb.SocketCaller.FORM;
import static io.carillon.simulator.apiusb.SocketCaller.ONE;
import static io.carillon.simulator.apiusb.SocketCaller.SEND;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.simulator.apiusb.SocketCaller.Got;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the public client libraries write, byte for byte (contract apiusb §B9). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiusbSdkStylesTest {
    private static final String FIELDS =
            "chat_message_to_uuid=" + ONE + "&chat_message_data=hello word&chat_message_type=text";
    private static final String BOUNDARY = "------------------------d74496d66958873e";

    private final SocketCaller caller = new SocketCaller();

    @BeforeEach
    void reset() {
        caller.reset();
    }

    @AfterAll
    void stop() {
        caller.close();
    }

    @Test
    void javaShouldBeUnderstoodWithItsLeadingAmpersandAndRawBytes() {
        String headers = "User-Agent: Java/17\r\nContent-type: " + FORM + "\r\n";
        accepted(caller.raw("POST /api/platform?service=" + SEND, headers, ("&" + FIELDS).getBytes(ISO_8859_1)));
        String latin =
                "&chat_message_to_uuid=" + ONE + "&chat_message_data=caf\u00e9 & cr\u00e8me=1&chat_message_type=text";
        accepted(caller.raw("POST /api/platform?service=" + SEND, headers, latin.getBytes(ISO_8859_1)));
        assertThat(data()).containsExactly("hello word", "caf\u00e9 ");
    }

    @Test
    void phpShouldBeUnderstoodWithMultipartAndExpectation() throws Exception {
        String body = field("chat_message_to_uuid", ONE) + field("chat_message_data", "你好\r\n--x " + BOUNDARY)
                + "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.jpg\"\r\n"
                + "Content-Type: image/jpeg\r\n\r\n\u0001\u0002\r\n"
                + field("chat_message_type", "text") + "--" + BOUNDARY + "--\r\n";
        String headers = "Accept: */*\r\nContent-Type: multipart/form-data; boundary=" + BOUNDARY + "\r\n";
        accepted(caller.rawAfterContinue("POST /api/platform?service=" + SEND, headers, body.getBytes(UTF_8)));
        accepted(caller.raw("POST /api/platform?service=" + SEND, headers, body.getBytes(UTF_8)));
        assertThat(data()).containsOnly("你好\r\n--x " + BOUNDARY).hasSize(2);
        assertThat(caller.received().get(0).path("uuids").get(0).asText()).isEqualTo(ONE);
    }

    @Test
    void phpShouldBeUnderstoodWithoutParameters() {
        assertThat(caller.get("/api/platform?service=" + SEND).ret()).isEqualTo(400);
    }

    @Test
    void goShouldBeUnderstoodWithEncodedQueriesAndForms() {
        String encoded = "chat_message_data=hello+word&chat_message_to_uuid=" + ONE + "&chat_message_type=text";
        Got got = caller.get("/api/platform?" + encoded + "&service=" + SEND);
        assertThat(got.head()).startsWith("HTTP/1.1 200 OK\r\n");
        accepted(got);
        accepted(caller.post("/api/platform?service=" + SEND, FORM, encoded));
        assertThat(caller.get("/api/platform?service=" + SEND).msg()).contains("缺少必要参数");
        assertThat(data()).containsExactly("hello word", "hello word");
    }

    @Test
    void reactNativeShouldBeUnderstoodWithTheServiceInTheBody() {
        accepted(caller.post("/api/platform/", FORM, "service=" + SEND + "&" + FIELDS));
        accepted(caller.post("/api/platform/", "text/plain;charset=UTF-8", "service=" + SEND + "&" + FIELDS));
        accepted(caller.post("/api/platform/", "", "service=" + SEND + "&" + FIELDS));
        assertThat(data()).containsOnly("hello word").hasSize(3);
    }

    @Test
    void rubyPythonAndJqueryShouldBeUnderstood() {
        String encoded = FIELDS.replace(" ", "%20");
        accepted(caller.post("/api/platform", FORM, "service=" + SEND + "&" + encoded));
        accepted(caller.post("/api/platform?service=" + SEND, FORM + "; charset=UTF-8", encoded));
        accepted(caller.get("/api/platform?callback=1&s=" + SEND + "&" + encoded));
        assertThat(data()).containsOnly("hello word").hasSize(3);
    }

    @Test
    void jsonShouldBeUnderstoodWhateverTheMethod() {
        String json = "{\"service\":\"" + SEND + "\",\"chat_message_to_uuid\":\"" + ONE
                + "\",\"chat_message_data\":\"你好 \\/ 😀\",\"chat_message_type\":\"text\"}";
        for (String method : new String[] {"PUT", "POST", "GET", "PATCH", "DELETE"}) {
            accepted(caller.request(method, "/api/platform", "application/json", json));
        }
        assertThat(data()).containsOnly("你好 / 😀").hasSize(5);
    }

    @Test
    void tokenShouldBeTakenFromQueryFormOrJson() {
        caller.admin("PATCH", "settings", "{\"token_required\":true}");
        String token = caller.token();
        String target = "/api/platform?s=" + SEND;
        accepted(caller.post(target + "&access_token=" + token, FORM, FIELDS));
        accepted(caller.post(target, FORM, FIELDS + "&access_token=" + token));
        accepted(caller.post(target + "&" + FIELDS.replace(" ", "+"), "", "{\"access_token\":\"" + token + "\"}"));
        assertThat(caller.raw(
                                "POST " + target,
                                "Authorization: Bearer " + token + "\r\nContent-Type: " + FORM + "\r\n",
                                FIELDS.getBytes(UTF_8))
                        .ret())
                .isEqualTo(406);
    }

    private static void accepted(Got got) {
        assertThat(got.status()).isEqualTo(200);
        assertThat(got.body()).startsWith("{\"ret\":200,\"data\":{\"item\":[{\"other_uuid\":\"" + ONE);
    }

    private java.util.List<String> data() {
        return caller.received().findValuesAsText("data");
    }

    private static String field(String name, String value) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }
}
