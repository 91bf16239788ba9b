package io.carillon.simulator.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.carillon.simulator.RunningSimulator;
import io.carillon.simulator.SimulatorSettings;
import io.carillon.simulator.input.InputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulationScriptTest {
    private static final String SCRIPT = """
            seed: 42
            settings: {dialect: live, report_delay: PT0.5S, forbidden_words: [kite]}
            accounts:
              - {account: demo, balance: 3}
              - {account: late, userid: 7, password: x, prepaid: false}
            faults:
              - {provider: sms, interface: send, fault: drop-after, every: 2}
              - {interface: status, fault: duplicate}
            customers:
              - {from: 13800000001, after: PT2S, on: "(?i)hello", says: "好的，谢谢"}
            """;

    @Test
    void scriptShouldShapeTheSimulatorAndComeBackAfterAReset() {
        try (RunningSimulator simulator = new RunningSimulator(SimulationScript.parse(SCRIPT))) {
            for (int round = 0; round < 2; round++) {
                assertThat(send(simulator).body()).contains("Success", "<remainpoint>2<");
                assertThat(send(simulator).nothing()).isTrue();
                simulator.clock.advance(Duration.ofMillis(500));
                assertThat(simulator.reports().split("<statusbox>", -1)).hasSize(5);
                simulator.clock.advance(Duration.ofMillis(1500));
                assertThat(simulator.replies()).contains("<content>好的，谢谢</content>", "<extno>");
                assertThat(simulator.admin("accounts").path("data")).hasSize(2);
                simulator.admin("reset", "");
            }
        }
    }

    @Test
    void everyMistakeShouldBeReportedWithItsPlace() {
        InputException refused = catchThrowableOfType(InputException.class, () -> SimulationScript.parse("""
                        seed: soon
                        colour: blue
                        settings: {dialect: klingon, status_num: 0, shade: 1, report_delay: 5}
                        accounts: [{account: ""}]
                        faults:
                          - {provider: pigeon, fault: delay}
                          - {interface: melt, fault: drop-after, every: 0, colour: 1}
                          - {interface: send, fault: lose}
                          - {fault: melt}
                          - {fault: delay}
                          - {fault: refuse, reason: mood}
                          - {fault: status, status: high}
                          - nonsense
                        customers:
                          - {from: 1, on: "(", after: later}
                        """));
        assertThat(refused.problems().stream().map(problem -> problem.path()))
                .containsExactlyInAnyOrder(
                        "seed",
                        "colour",
                        "settings.dialect",
                        "settings.status_num",
                        "settings.shade",
                        "settings.report_delay",
                        "accounts[0]",
                        "faults[0].provider",
                        "faults[1].interface",
                        "faults[1].every",
                        "faults[1].colour",
                        "faults[2]",
                        "faults[3].fault",
                        "faults[4]",
                        "faults[5]",
                        "faults[6].status",
                        "faults[7]",
                        "customers[0].on",
                        "customers[0].after",
                        "customers[0].says");
        assertThat(refused).hasMessageContaining("faults[4]: delay_ms must be 1 to 600000");
    }

    @Test
    void nothingShouldBeAScriptWhenTheFileIsEmpty() {
        assertThat(SimulationScript.parse("").faultsOf("sms")).isEmpty();
        assertThat(SimulationScript.parse("# nothing\n").seed()).isEmpty();
    }

    @Test
    void brokenYamlShouldBeReportedWithItsLine() {
        for (String yaml : List.of("seed: 1\nseed: 2\n", "faults: [\n", "- 1\n", "a: 1\n---\nb: 2\n", "x: *y\n")) {
            assertThatThrownBy(() -> SimulationScript.parse(yaml))
                    .as(yaml)
                    .isInstanceOf(InputException.class);
        }
        assertThatThrownBy(() -> SimulationScript.parse("seed: 1\nfaults: [\n")).hasMessageContaining("line ");
    }

    @Test
    void fileShouldBeReadAsUtf8AndBounded(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("faults.yaml"), SCRIPT);
        SimulatorSettings settings = SimulatorSettings.defaults().withScript(file);
        assertThat(settings.script().seed()).hasValue(42);
        assertThat(settings.script().faultsOf("sms")).hasSize(2);
        Files.write(file, "seed: 1 # \u00e9".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> SimulationScript.read(file)).hasMessageContaining("UTF-8");
        Files.write(file, new byte[(1 << 20) + 1]);
        assertThatThrownBy(() -> SimulationScript.read(file)).hasMessageContaining("1 MiB");
        assertThatThrownBy(() -> settings.withScript(folder.resolve("none")))
                .isInstanceOf(java.io.UncheckedIOException.class);
    }

    private static RunningSimulator.Got send(RunningSimulator simulator) {
        return simulator.send(List.of("13800000001"), "Hello", "");
    }
}
