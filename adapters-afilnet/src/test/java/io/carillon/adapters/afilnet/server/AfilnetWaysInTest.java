package io.carillon.adapters.afilnet.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.adapters.wire.server.WireReply;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AfilnetWaysInTest {
    private static final String TEXT = "¡Hola señor! 你好 👍🏽 a&b=c+d%e \"q\" \\ \n2";
    private static final String SEND = Ask.ROUTE + "&method=sendmessage&destination=34600000000&message=";

    private final Ask ask = Ask.usual();

    @ParameterizedTest
    @ValueSource(strings = {"/api/http/", "/api/http", "/API/http/"})
    void getShouldCarryEverythingInTheQuery(String path) {
        assertTaken(ask.get(path + "?" + Ask.LOGIN + SEND + Ask.encode(TEXT)));
    }

    @Test
    void postShouldCarryEverythingInTheForm() {
        assertTaken(ask.post("/api/http/", Ask.FORM, Ask.LOGIN + SEND + Ask.encode(TEXT)));
    }

    @Test
    void postShouldCarryEverythingInTheQueryWhenTheBodyIsEmpty() {
        assertTaken(ask.post("/api/http/?" + Ask.LOGIN + SEND + Ask.encode(TEXT), "", ""));
    }

    @Test
    void queryAndFormShouldBeTakenTogetherAndTheFormFirst() {
        assertTaken(ask.post("/api/http?class=x&message=no&user=demo", Ask.FORM, Ask.LOGIN + SEND + Ask.encode(TEXT)));
        assertTaken(ask.post("/api/http?" + Ask.LOGIN, Ask.FORM, "x=1" + SEND + Ask.encode(TEXT)));
    }

    @Test
    void postShouldCarryEverythingInMultipart() {
        StringBuilder body = new StringBuilder();
        AfilnetChecksTest.complete("sendmessage").forEach((name, value) -> body.append("--B\r\n")
                .append("Content-Disposition: form-data; name=\"" + name + "\"\r\n\r\n")
                .append(name.equals("message") ? TEXT : value)
                .append("\r\n"));
        assertTaken(ask.post("/api/http/", "multipart/form-data; boundary=B", body + "--B--\r\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic ZGVtbzpkZW1v", "basic  ZGVtbzpkZW1v "})
    void basicShouldCarryTheLoginInTheHeader(String authorization) {
        assertTaken(ask.basic(authorization, "class=chat" + SEND + Ask.encode(TEXT)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/basic/?", "/api/basic?"})
    void basicShouldTakeParametersFromTheQueryToo(String path) {
        Map<String, List<String>> headers = Map.of("Authorization", List.of(Ask.login("demo:demo")));
        String query = "class=chat" + SEND + Ask.encode(TEXT);
        assertTaken(ask.answer("POST", path + query, headers, ""));
        assertTaken(ask.answer("GET", path + query, headers, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer abc", "Basic", "Basic ***", "Basic ZGVtbw==", ""})
    void basicShouldAskForALoginWhenTheHeaderHasNone(String authorization) {
        WireReply reply = ask.basic(authorization, Ask.LOGIN + "&method=getchatchannels");
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.headers().get("WWW-Authenticate")).startsWith("Basic ");
    }

    @Test
    void basicShouldNameTheMissingUserWhenTheDialectSaysSo() {
        WireReply reply = ask.in(Dialects.with("noLogin", AfilnetDialect.NoLogin.MISSING_USER))
                .answer("GET", "/api/basic/", Map.of(), "");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(text(reply)).isEqualTo("{\"status\":\"ERROR\",\"error\":\"MISSING_USER\"}");
    }

    @Test
    void basicShouldCheckTheLoginOfTheHeaderOnly() {
        String form = Ask.LOGIN + "&method=getchatchannels";
        assertThat(text(ask.basic(Ask.login(":x"), form))).contains("MISSING_USER");
        assertThat(text(ask.basic(Ask.login("demo:"), form))).contains("MISSING_PASSWORD");
        assertThat(text(ask.basic(Ask.login("demo:nope"), form))).contains("INCORRECT_USER_PASSWORD");
        assertThat(text(ask.basic(Ask.login("demo:demo"), "class=chat&method=getchatchannels")))
                .contains("SUCCESS");
    }

    @Test
    void httpShouldIgnoreTheHeader() {
        var headers = Map.of("Authorization", List.of(Ask.login("demo:demo")));
        assertThat(text(ask.answer("POST", "/api/http/", headers, "class=chat&method=getchatchannels")))
                .contains("MISSING_USER");
    }

    @Test
    void sendfileShouldCarryItsThreeFurtherParameters() {
        ask.text(Ask.LOGIN + Ask.ROUTE + "&method=sendfile&destination=34600000000&type=document"
                + "&fileurl=https%3A%2F%2Fe.com%2Fa%3Fb%3D1%26c%3D2&thumburl=https://e.com/t&message=caption");
        assertThat(ask.backend().taken)
                .containsExactly(new AfilnetSubmission(
                        OneChannelBackend.ROUTE,
                        "34600000000",
                        "caption",
                        Optional.of(new AfilnetFile("document", "https://e.com/a?b=1&c=2", "https://e.com/t"))));
    }

    @Test
    void secretsShouldBeMaskedWhereCallsAreShown() {
        var request = new io.carillon.adapters.wire.server.WireRequest(
                "POST",
                "/api/http/",
                Map.of("Password", List.of("hush")),
                Map.of(),
                "user=u&class=chat".getBytes(UTF_8));
        AfilnetCall call = AfilnetCall.read(request);
        assertThat(call.maskedParameters().toString()).contains("user=u", "***").doesNotContain("hush");
        assertThat(call.toString() + call.credentials()).doesNotContain("hush");
        assertThat(call.user()).isEqualTo("u");
    }

    private void assertTaken(WireReply reply) {
        assertThat(text(reply)).isEqualTo("{\"status\":\"SUCCESS\"}");
        assertThat(reply.contentType()).isEqualTo("application/json; charset=utf-8");
        assertThat(ask.backend().taken)
                .containsExactly(new AfilnetSubmission(OneChannelBackend.ROUTE, "34600000000", TEXT, Optional.empty()));
        ask.backend().taken.clear();
    }

    private static String text(WireReply reply) {
        return new String(reply.body(), UTF_8);
    }
}
