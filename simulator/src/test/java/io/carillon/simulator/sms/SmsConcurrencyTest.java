package io.carillon.simulator.sms;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.simulator.RunningSimulator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SmsConcurrencyTest {
    private static final int CALLERS = 8;
    private static final int SENDS = 400;
    private static final int BALANCE = 500;

    @Test
    void balanceShouldNeverBeOverdrawnWhenManySendAtOnce() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        try (RunningSimulator simulator = new RunningSimulator()) {
            simulator.admin("accounts", "{\"account\":\"demo\",\"balance\":" + BALANCE + "}");
            List<Callable<String>> sends = IntStream.range(0, SENDS)
                    .mapToObj(n -> (Callable<String>) () ->
                            simulator.send(List.of("1" + n, "2" + n), "a", "").body())
                    .toList();
            int accepted = 0;
            for (Future<String> reply : callers.invokeAll(sends)) {
                accepted += reply.get().contains("Success") ? 1 : 0;
            }
            var stats = simulator.admin("stats");
            assertThat(accepted).isEqualTo(BALANCE / 2);
            assertThat(stats.path("accepted_sends").asInt()).isEqualTo(accepted);
            assertThat(stats.path("unique_deliveries").asInt()).isEqualTo(BALANCE);
            assertThat(stats.path("requests").asInt()).isEqualTo(SENDS);
            assertThat(stats.path("in_flight").asInt()).isZero();
            assertThat(simulator.admin("accounts").at("/data/0/balance").asInt())
                    .isZero();
        } finally {
            callers.shutdown();
        }
    }
}
