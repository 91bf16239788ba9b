package io.carillon.app.cli.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.simulator.Simulator;
import org.junit.jupiter.api.Test;

final class SimulatorProgramTest {

    @Test
    void everyProviderShouldHaveItsCredentialsNamed() {
        assertThat(SimulatorProgram.CREDENTIALS).containsOnlyKeys(Simulator.PROVIDERS);
    }
}
