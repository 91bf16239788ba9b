package io.carillon.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.util.List;
import org.junit.jupiter.api.Test;

class SimulatorTest {

    @Test
    void simulatorShouldListenOnLoopbackOnly() throws Exception {
        try (Simulator simulator = Simulator.start(SimulatorSettings.defaults())) {
            assertThat(simulator.url()).isEqualTo("http://127.0.0.1:" + simulator.port() + "/");
            var others = NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> !address.isLoopbackAddress())
                    .toList();
            for (InetAddress other : others) {
                assertThatThrownBy(() -> new Socket(other, simulator.port()).close())
                        .isInstanceOf(java.io.IOException.class);
            }
        }
    }

    @Test
    void portShouldBeFreeAgainWhenClosed() {
        Simulator first = Simulator.start(SimulatorSettings.defaults());
        int port = first.port();
        assertThatThrownBy(() -> Simulator.start(SimulatorSettings.defaults().withPort(port)))
                .isInstanceOf(RuntimeException.class);
        first.close();
        try (Simulator second = Simulator.start(SimulatorSettings.defaults().withPort(port))) {
            assertThat(second.port()).isEqualTo(port);
        }
    }

    @Test
    void settingsShouldRefuseWhatCannotBeServed() {
        SimulatorSettings settings = SimulatorSettings.defaults();
        assertThatThrownBy(() -> settings.withHost(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> settings.withPort(70000)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> settings.withProviders(List.of("pigeon")))
                .hasMessageContaining("[sms, afilnet, apiusb, jetchat]");
        assertThatThrownBy(() -> settings.withProviders(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void adminShouldNameProvidersAndRefuseNonsense() {
        try (RunningSimulator simulator = new RunningSimulator()) {
            assertThat(simulator.get("/_sim").body())
                    .isEqualTo("{\"providers\":[\"sms\",\"afilnet\",\"apiusb\",\"jetchat\"]}");
            assertThat(simulator.get("/nowhere.aspx").status()).isEqualTo(404);
            assertThat(simulator.get("/_sim/sms/received?limit=x").status()).isEqualTo(400);
            assertThat(simulator.get("/_sim/sms/received?after=x").status()).isEqualTo(400);
            assertRefused(simulator, "settings", "{\"status_num\":0}");
            assertRefused(simulator, "settings", "{\"colour\":1}");
            assertRefused(simulator, "settings", "[]");
            assertRefused(simulator, "settings", "{\"dialect\":\"klingon\"}");
            assertRefused(simulator, "accounts", "{\"account\":\"\"}");
            assertRefused(simulator, "reports", "{\"mobile\":\"1\",\"account\":\"nobody\"}");
            assertRefused(simulator, "reports", "{\"status\":\"10\"}");
            assertRefused(simulator, "replies", "{\"mobile\":\"1\",\"content\":\"a\",\"received_at\":\"noon\"}");
            assertThat(simulator.admin("accounts").toString()).contains("demo").doesNotContain("\"password\"");
        }
    }

    private static void assertRefused(RunningSimulator simulator, String route, String body) {
        var got = simulator.exchange("POST /_sim/sms/" + route, "application/json", body);
        assertThat(got.status()).as(route + " " + body + " " + got.body()).isEqualTo(400);
        assertThat(got.body()).contains("\"error\"");
    }
}
