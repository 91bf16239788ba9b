package io.carillon.simulator.afilnet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.carillon.adapters.afilnet.server.AfilnetError;
import io.carillon.simulator.RunningSimulator;
import io.carillon.simulator.RunningSimulator.Got;
import io.carillon.simulator.input.InputException;
import io.carillon.simulator.script.SimulationScript;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a caller sees on the socket when things go wrong, at each of the six methods. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AfilnetFaultsTest {
    private static final String PERSON = "34600000000";

    private final RunningSimulator simulator = new RunningSimulator();
    private final AfilnetCaller caller = new AfilnetCaller(simulator);

    @BeforeEach
    void reset() {
        caller.admin("reset", "");
        caller.admin(
                "inbound",
                "[{\"destination\":\"" + PERSON + "\",\"message\":\"say \\\"one\\\"\"}," + "{\"destination\":\""
                        + PERSON + "\",\"message\":\"two\"}]");
    }

    @AfterAll
    void stop() {
        simulator.close();
    }

    static List<String> methods() {
        return AfilnetCaller.METHODS;
    }

    @ParameterizedTest
    @ValueSource(strings = {"sendmessage", "sendfile"})
    void dropAfterShouldTakeTheMessageAndDropBeforeShouldNot(String method) {
        caller.fault(method, "\"fault\":\"drop-after\",\"next\":1");
        assertThat(caller.call(method).nothing()).isTrue();
        assertThat(caller.accepted()).isEqualTo(1);
        assertThat(caller.list("getmessages", PERSON)).hasSize(3);
        caller.fault(method, "\"fault\":\"drop-before\",\"next\":1");
        assertThat(caller.call(method).nothing()).isTrue();
        assertThat(caller.accepted()).isEqualTo(1);
        assertThat(caller.call(method).body()).contains("SUCCESS");
    }

    @ParameterizedTest
    @MethodSource("methods")
    void statusShouldTakeNothingUnlessItSaysSo(String method) {
        caller.fault(method, "\"fault\":\"status\",\"status\":503,\"headers\":{\"Retry-After\":\"3\"},\"next\":1");
        Got got = caller.call(method);
        assertThat(got.status()).isEqualTo(503);
        assertThat(got.head()).contains("Retry-After: 3");
        caller.fault(method, "\"fault\":\"too-many-requests\",\"retry_after\":7,\"next\":1");
        assertThat(caller.call(method).status()).isEqualTo(429);
        assertThat(caller.accepted()).isZero();
        caller.fault(method, "\"fault\":\"status\",\"status\":500,\"accepted\":true,\"next\":1");
        assertThat(caller.call(method).status()).isEqualTo(500);
        assertThat(caller.accepted()).isEqualTo(method.startsWith("send") ? 1 : 0);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void malformedAnswersShouldBeNoJson(String method) {
        for (String style : List.of("unescaped", "garbage", "html")) {
            caller.fault(method, "\"fault\":\"malformed\",\"style\":\"" + style + "\",\"next\":1");
            Got got = caller.call(method);
            assertThat(got.status()).isEqualTo(200);
            assertThatThrownBy(() -> new JsonMapper().readTree(got.bytes())).isInstanceOf(java.io.IOException.class);
        }
        caller.fault(method, "\"fault\":\"malformed\",\"style\":\"empty\",\"next\":1");
        assertThat(caller.call(method).bytes()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("methods")
    void truncatedAnswersShouldAnnounceMoreThanComes(String method) {
        Got whole = caller.call(method);
        caller.fault(method, "\"fault\":\"truncate\",\"keep_bytes\":10,\"next\":1");
        Got cut = caller.call(method);
        assertThat(cut.bytes()).hasSize(10);
        int announced = Integer.parseInt(cut.head().split("Content-Length: ")[1].split("\r")[0]);
        assertThat(announced).isGreaterThanOrEqualTo(whole.bytes().length);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void hangingAnswersShouldSendNothing(String method) throws Exception {
        caller.fault(method, "\"fault\":\"hang\",\"next\":1");
        String form = AfilnetCaller.LOGIN + AfilnetCaller.ROUTE + "&method=" + method;
        String head = "GET /api/http/?" + form + " HTTP/1.1\r\nHost: simulator\r\n\r\n";
        try (Socket socket = new Socket("127.0.0.1", simulator.simulator().port())) {
            socket.setSoTimeout(200);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
        }
        assertThat(caller.call(method).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource
    void refusalsShouldUseTheDocumentedCodesAndTakeNothing(AfilnetError error) {
        String reason = error.name().toLowerCase(Locale.ROOT).replace('_', '-');
        caller.fault("sendmessage", "\"fault\":\"refuse\",\"next\":1,\"reason\":\"" + reason + "\"");
        assertThat(caller.call("sendmessage").body()).isEqualTo("{\"status\":\"ERROR\",\"error\":\"" + error + "\"}");
        assertThat(caller.accepted()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"getmessages", "getunreadmessages"})
    void rowsShouldBeDuplicatedReorderedOrLost(String method) {
        caller.fault(method, "\"fault\":\"duplicate\",\"next\":1");
        assertThat(caller.texts(method, PERSON)).containsExactly("say \"one\"", "say \"one\"", "two", "two");
        caller.fault(method, "\"fault\":\"reorder\",\"next\":1");
        assertThat(caller.texts(method, PERSON)).containsExactly("two", "say \"one\"");
        caller.fault(method, "\"fault\":\"lose\",\"next\":1");
        assertThat(caller.texts(method, PERSON)).isEmpty();
        assertThat(caller.texts(method, PERSON)).hasSize(2);
    }

    @Test
    void rawAnswerShouldReplaceTheProviders() {
        caller.admin("raw", "{\"interface\":\"getchats\",\"body\":\"[]\",\"content_type\":\"application/json\"}");
        assertThat(caller.call("getchats").body()).isEqualTo("[]");
        assertThat(caller.call("getchats").body()).contains("SUCCESS");
    }

    @Test
    void requestsShouldBeCountedByMethod() {
        AfilnetCaller.METHODS.forEach(caller::call);
        caller.call("dance");
        var counts = caller.admin("requests").path("counts");
        assertThat(AfilnetCaller.METHODS).allMatch(method -> counts.path(method).asInt() == 1);
        assertThat(counts.path("unknown").asInt()).isEqualTo(1);
    }

    @Test
    void scriptShouldShapeTheWebChatAndComeBackAfterAReset() {
        var script = SimulationScript.parse("""
                afilnet:
                  settings: {read_delay_ms: -1, dialect: {id_style: number}}
                  accounts:
                    - {user: acme, password: pw, channels: [{platform: telegram, platformid: "5", name: Desk}]}
                  inbound:
                    - {user: acme, platform: telegram, platformid: 5, destination: "9", message: Hola, after: PT2S}
                  outbound:
                    - {destination: "8", message: typed}
                  customers:
                    - {from: "8", says: sí, after: PT1S}
                faults:
                  - {provider: afilnet, interface: sendmessage, fault: drop-after, every: 2}
                """);
        try (RunningSimulator scripted = new RunningSimulator(script)) {
            AfilnetCaller demo = new AfilnetCaller(scripted);
            for (int round = 0; round < 2; round++) {
                assertThat(demo.send("8", "a").body()).contains("SUCCESS");
                assertThat(demo.send("8", "b").nothing()).isTrue();
                demo.advance("PT2S");
                assertThat(demo.texts("getmessages", "8")).containsExactly("typed", "a", "b", "sí", "sí");
                assertThat(demo.list("getmessages", "8").at("/1/messageid").isNumber())
                        .isTrue();
                assertThat(demo.list("getmessages", "8").at("/1/status").asText())
                        .isEqualTo("delivered");
                assertThat(scripted.post(
                                        "/api/http/",
                                        "class=chat&method=getmessages&user=acme&password=pw"
                                                + "&platform=telegram&platformid=5&destination=9")
                                .body())
                        .contains("Hola");
                demo.admin("reset", "");
            }
        }
    }

    @Test
    void everyMistakeInAScriptShouldBeReportedWithItsPlace() {
        assertThatThrownBy(() -> SimulationScript.parse("""
                        afilnet:
                          colour: blue
                          settings: {dialect: {zone: Mars}, shade: 1}
                          accounts: [{user: ""}]
                          inbound: [{destination: "1", message: a, user: nobody}]
                          customers: [{from: 1}]
                        faults:
                          - {provider: afilnet, interface: send, fault: drop-after}
                        """))
                .isInstanceOfSatisfying(InputException.class, refused -> assertThat(
                                refused.problems().stream().map(problem -> problem.path()))
                        .containsExactlyInAnyOrder(
                                "afilnet.colour",
                                "afilnet.settings.dialect",
                                "afilnet.settings.shade",
                                "afilnet.accounts[0]",
                                "afilnet.inbound[0].user",
                                "afilnet.customers[0].says",
                                "faults[0].interface"));
    }
}
