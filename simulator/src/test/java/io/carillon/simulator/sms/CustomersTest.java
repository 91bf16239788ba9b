package io.carillon.simulator.sms;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.simulator.RunningSimulator;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CustomersTest {
    private static final String EMPTY = "<returnsms></returnsms>";

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
    void customerShouldAnswerOnceAfterTheDelayWhenTheTextFits() {
        customer("{\"from\":\"138\",\"on\":\"(?i)hello\",\"says\":\"好的，谢谢 & <b> 😀\",\"after\":\"PT2S\"}");
        simulator.send(List.of("138", "139"), "Hello you", "&extno=7");
        simulator.send(List.of("138"), "bye", "");
        advance(1999);
        assertThat(simulator.replies()).endsWith(EMPTY);
        advance(1);
        assertThat(simulator.replies())
                .containsOnlyOnce("<callbox>")
                .contains("<mobile>138<", "<content>好的，谢谢 &amp; &lt;b&gt; 😀</content>");
        assertThat(simulator.replies()).endsWith(EMPTY);
        assertThat(simulator.admin("customers").at("/data/0/answered").asInt()).isEqualTo(1);
    }

    @Test
    void repliesShouldFollowOneAnother() {
        customer("{\"says\":[\"one\",\"two\"],\"after\":\"PT1S\"}");
        simulator.send(List.of("138"), "a", "");
        advance(1000);
        assertThat(simulator.replies()).contains("one").doesNotContain("two");
        advance(1000);
        assertThat(simulator.replies()).contains("two").doesNotContain("one");
    }

    @Test
    void firstRuleThatFitsShouldAnswerUntilItIsUsedUp() {
        customer("[{\"from\":\"138\",\"says\":\"first\",\"times\":1,\"after\":\"PT0S\"},"
                + "{\"says\":\"then\",\"after\":\"PT0S\"}]");
        simulator.send(List.of("138"), "a", "");
        assertThat(simulator.replies()).contains("first").doesNotContain("then");
        simulator.send(List.of("138"), "a", "");
        assertThat(simulator.replies()).contains("then").doesNotContain("first");
    }

    @Test
    void nobodyShouldAnswerWhenTheNumberCannotBeReachedOrTheMessageWasRefused() {
        customer("{\"says\":\"here\",\"after\":\"PT0S\"}");
        simulator.send(List.of("13800000020"), "a", "");
        simulator.admin("faults", "{\"interface\":\"send\",\"fault\":\"refuse\",\"reason\":\"other\"}");
        simulator.send(List.of("138"), "a", "");
        assertThat(simulator.replies()).endsWith(EMPTY);
    }

    @Test
    void repliesShouldStayWhenReadingDoesNotConsume() {
        simulator.admin("settings", "{\"consume_on_read\":false}");
        customer("{\"says\":\"here\",\"after\":\"PT0S\"}");
        simulator.send(List.of("138"), "a", "");
        String first = simulator.replies();
        assertThat(first).contains("here");
        assertThat(simulator.replies()).isEqualTo(first);
    }

    @Test
    void customersShouldBeForgottenWhenCleared() {
        customer("{\"says\":\"here\",\"after\":\"PT0S\"}");
        simulator.exchange("DELETE /_sim/sms/customers", "", "");
        simulator.send(List.of("138"), "a", "");
        assertThat(simulator.replies()).endsWith(EMPTY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[1]",
                "{\"says\":[]}",
                "{\"says\":{}}",
                "{\"says\":\"a\",\"on\":\"(\"}",
                "{\"says\":\"a\",\"after\":\"soon\"}",
                "{\"says\":\"a\",\"after\":\"-PT1S\"}",
                "{\"says\":\"a\",\"times\":0}",
                "{\"says\":\"a\",\"colour\":1}"
            })
    void customersShouldBeRefusedWhenTheyMakeNoSense(String body) {
        var got = simulator.exchange("POST /_sim/sms/customers", "application/json", body);
        assertThat(got.status()).isEqualTo(400);
        assertThat(simulator.admin("customers").path("data")).isEmpty();
    }

    private void customer(String body) {
        simulator.admin("customers", body);
    }

    private void advance(long ms) {
        simulator.clock.advance(Duration.ofMillis(ms));
    }
}
