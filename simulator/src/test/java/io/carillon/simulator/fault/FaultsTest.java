package io.carillon.simulator.fault;

import static io.carillon.simulator.RunningSimulator.LOGIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.simulator.RunningSimulator;
import io.carillon.simulator.RunningSimulator.Got;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultsTest {
    private final RunningSimulator simulator = new RunningSimulator();

    @BeforeEach
    void reset() {
        simulator.admin("reset", "");
    }

    @AfterAll
    void stop() {
        simulator.close();
    }

    @Test
    void dropAfterShouldTakeTheMessageAndCloseWithoutAByte() {
        simulator.admin("faults", "{\"interface\":\"send\",\"kind\":\"drop-after\",\"next\":1}");
        assertThat(send().nothing()).isTrue();
        assertThat(accepted()).isEqualTo(1);
        assertThat(send().body()).contains("Success");
        var requests = simulator.admin("requests");
        assertThat(requests.at("/counts/send").asInt()).isEqualTo(2);
        assertThat(requests.at("/recent/1/faults/0").asText()).isEqualTo("drop-after");
        assertThat(requests.at("/recent/1/status").asInt()).isZero();
        assertThat(requests.path("in_flight").asInt()).isZero();
        assertThat(requests.toString()).doesNotContain("password", "mobile=");
    }

    @Test
    void dropBeforeShouldTakeNothingAndStillBeSeen() {
        simulator.admin("faults", "{\"kind\":\"drop-before\",\"next\":2}");
        assertThat(send().nothing()).isTrue();
        assertThat(simulator.post("/statusApi.aspx", LOGIN + "&action=query").nothing())
                .isTrue();
        assertThat(accepted()).isZero();
        assertThat(simulator.admin("requests").path("total").asInt()).isEqualTo(2);
        assertThat(send().body()).contains("Success");
    }

    @Test
    void faultsShouldLeaveOtherInterfacesAlone() {
        simulator.admin("faults", "{\"interface\":\"status\",\"kind\":\"drop-before\"}");
        assertThat(send().body()).contains("Success");
        assertThat(simulator.post("/callApi.aspx", LOGIN + "&action=query").status())
                .isEqualTo(200);
        assertThat(simulator.post("/statusApi.aspx", LOGIN + "&action=query").nothing())
                .isTrue();
    }

    @Test
    void delayShouldTakeAtOnceAndAnswerLate() {
        simulator.admin("faults", "{\"interface\":\"send\",\"kind\":\"delay\",\"delay_ms\":300,\"next\":1}");
        long start = System.nanoTime();
        assertThat(send().body()).contains("Success");
        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(300_000_000);
    }

    @Test
    void delayAndDropShouldActOnTheSameRequest() {
        simulator.admin("faults", "[{\"kind\":\"delay\",\"delay_ms\":100},{\"kind\":\"drop-after\"}]");
        long start = System.nanoTime();
        assertThat(send().nothing()).isTrue();
        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(100_000_000);
        assertThat(accepted()).isEqualTo(1);
    }

    @Test
    void statusShouldTakeNothingUnlessItSaysSo() {
        simulator.admin(
                "faults", "{\"kind\":\"status\",\"status\":503,\"headers\":{\"Retry-After\":\"2\"},\"next\":1}");
        Got refused = send();
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.head()).contains("Retry-After: 2");
        assertThat(accepted()).isZero();
        simulator.admin("faults", "{\"kind\":\"status\",\"status\":500,\"accepted\":true,\"next\":1}");
        assertThat(send().status()).isEqualTo(500);
        assertThat(accepted()).isEqualTo(1);
    }

    @Test
    void rawShouldReplaceTheAnswerByTheseBytes() {
        simulator.admin(
                "raw", "{\"interface\":\"send\",\"body\":\"<returnsms><returnst\",\"content_type\":\"text/html\"}");
        Got got = send();
        assertThat(got.body()).isEqualTo("<returnsms><returnst");
        assertThat(got.head()).contains("Content-Type: text/html");
        assertThat(accepted()).isEqualTo(1);
        simulator.admin("raw", "{\"body_base64\":\"AAH/\",\"status\":202,\"accepted\":false}");
        assertThat(send().bytes()).containsExactly(0, 1, 0xff);
        assertThat(accepted()).isEqualTo(1);
        assertThat(send().body()).contains("Success");
    }

    @Test
    void everyShouldActOnEachSoManiethRequest() {
        simulator.admin("faults", "{\"kind\":\"status\",\"status\":500,\"every\":3}");
        assertThat(IntStream.range(0, 6).mapToObj(n -> send().status()).toList())
                .isEqualTo(List.of(200, 200, 500, 200, 200, 500));
        assertThat(simulator.admin("faults").at("/data/0/fired").asInt()).isEqualTo(2);
    }

    @Test
    void probabilityShouldDrawTheSameAfterAReset() {
        List<Integer> first = drawn();
        assertThat(first).contains(200, 500);
        simulator.admin("reset", "");
        assertThat(drawn()).isEqualTo(first);
    }

    @Test
    void clearingShouldEndAllFaults() {
        simulator.admin("faults", "{\"kind\":\"drop-before\"}");
        simulator.exchange("DELETE /_sim/sms/faults", "", "");
        assertThat(send().body()).contains("Success");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kind\":\"melt\"}",
                "{\"kind\":\"delay\"}",
                "{\"kind\":\"delay\",\"delay_ms\":5,\"colour\":1}",
                "{\"kind\":\"drop-after\",\"next\":1,\"every\":2}",
                "{\"kind\":\"drop-after\",\"probability\":1.5}",
                "{\"kind\":\"drop-after\",\"next\":0}",
                "{\"kind\":\"status\",\"status\":99}",
                "{\"kind\":\"raw\"}",
                "{\"kind\":\"raw\",\"body\":\"a\",\"content_type\":\"text/xml; charset=nope\"}",
                "{\"kind\":\"drop-after\",\"interface\":\"melt\"}",
                "{}",
                "[1]",
                "",
                "nonsense"
            })
    void faultsShouldBeRefusedWhenTheyMakeNoSense(String rule) {
        Got got = simulator.exchange("POST /_sim/sms/faults", "application/json", rule);
        assertThat(got.status()).isEqualTo(400);
        assertThat(got.body()).contains("\"error\"");
        assertThat(simulator.admin("faults").path("data")).isEmpty();
    }

    private List<Integer> drawn() {
        simulator.admin("faults", "{\"kind\":\"status\",\"status\":500,\"probability\":0.5}");
        return IntStream.range(0, 20).mapToObj(n -> send().status()).toList();
    }

    private Got send() {
        return simulator.send(List.of("13800000000"), "a", "");
    }

    private int accepted() {
        return simulator.admin("stats").path("accepted_sends").asInt();
    }
}
