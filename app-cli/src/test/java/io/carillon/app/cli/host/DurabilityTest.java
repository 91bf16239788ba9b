package io.carillon.app.cli.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.app.cli.durability.Durability;
import io.carillon.app.cli.durability.Launch;
import io.carillon.app.cli.durability.Trial;
import io.carillon.app.cli.durability.Verdict;
import io.carillon.app.cli.output.Terminal;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A short trial with real kills; a longer one is {@code bin/carillon verify durability}. */
final class DurabilityTest {

    @Test
    void everyPromiseShouldHoldWhenTheProcessIsKilled() {
        var nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        Terminal terminal = Terminal.of(nowhere, nowhere, false, Map.of());
        Trial trial = new Trial(3, 7, 60, 4, Durability.mixedFaults(), 300);
        Launch launch = Launch.ofThisProgram("io.carillon.app.cli.Main", Map.of());

        try (Durability durability = new Durability(trial, launch, terminal)) {
            Verdict verdict = durability.run(false);

            assertThat(verdict.violations()).isEmpty();
            assertThat(verdict.figures()).containsEntry("kills", 3).containsKey("accepted");
            assertThat(verdict.folder()).isEmpty();
        }
    }
}
