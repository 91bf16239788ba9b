package io.carillon.app.cli.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.app.cli.client.ApiClient;
import io.carillon.app.cli.client.Backend;
import io.carillon.app.cli.client.Endpoint;
import io.carillon.app.cli.json.Json;
import io.carillon.simulator.Simulator;
import io.carillon.simulator.SimulatorSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that sends a file and is killed on the way; real processes, a real server, a simulated provider that counts. */
final class BulkResumeTest {
    private static final int ROWS = 4_000;
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    @TempDir
    Path folder;

    private final Simulator simulator =
            Simulator.start(SimulatorSettings.defaults().withReportDelay(Duration.ofMillis(200)));
    private Path config;
    private Path csv;

    @BeforeEach
    void write() throws IOException {
        config = Files.writeString(folder.resolve("carillon.yaml"), """
                store: {url: "jdbc:sqlite:test.db"}
                channels:
                  sms: {provider: sms, base_url: "%s", userid: "12", account_name: demo, password: demo,
                        overage_meaning: sent, poll: {reports: PT1S}}
                """.formatted(simulator.url()));
        csv = Files.writeString(
                folder.resolve("customers.csv"),
                IntStream.range(0, ROWS)
                        .mapToObj(i -> "139" + (10_000_000 + i) + ",order-" + i)
                        .collect(Collectors.joining("\n", "phone,order\n", "\n")));
    }

    @AfterEach
    void close() {
        simulator.close();
    }

    private Process start(Backend server, String... more) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> command = new ArrayList<>(
                List.of(java.toString(), "-cp", System.getProperty("java.class.path"), "io.carillon.app.cli.Main"));
        command.addAll(List.of("batches", "send", "-c", "sms", "--csv", csv.toString(), "-t", "hello"));
        command.addAll(List.of("--reference-column", "order", "--batch-size", "5", "--no-wait"));
        command.addAll(List.of(more));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("CARILLON_SERVER", server.endpoint().base().toString());
        builder.environment().put("CARILLON_KEY", server.endpoint().key());
        return builder.redirectOutput(folder.resolve("out.txt").toFile()).start();
    }

    private long linesOfTheJournal() {
        try (Stream<Path> files = Files.list(folder)) {
            Path journal = files.filter(p -> p.toString().endsWith(".sent"))
                    .findFirst()
                    .orElse(null);
            return journal == null ? 0 : Files.readString(journal).lines().count();
        } catch (IOException e) {
            return 0;
        }
    }

    private Json stats() {
        var provider =
                new ApiClient(new Endpoint(URI.create(simulator.url().toString().replaceAll("/$", "")), ""), PATIENCE);
        return provider.get("/_sim/sms/stats").json();
    }

    @Test
    void nobodyShouldGetAnythingTwiceWhenTheCommandIsKilledAndRepeated() throws Exception {
        try (Backend server = LocalServer.forOneCommand(Configuration.read(config, Map.of()))) {
            for (int lines : List.of(30, 200)) {
                Process killed = start(server);
                long deadline = System.nanoTime() + PATIENCE.toNanos();
                while (linesOfTheJournal() < lines && killed.isAlive() && System.nanoTime() < deadline) {
                    LockSupport.parkNanos(1_000_000);
                }
                assertThat(killed.isAlive())
                        .describedAs(Files.readString(folder.resolve("out.txt")))
                        .isTrue();
                killed.destroyForcibly().waitFor();
            }
            Process last = start(server, "--json");
            assertThat(last.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            String out = Files.readString(folder.resolve("out.txt"));
            assertThat(last.exitValue()).describedAs(out).isIn(0, 1);
            assertThat(Json.parse(out.lines()
                                    .filter(l -> l.startsWith("{"))
                                    .findFirst()
                                    .orElseThrow())
                            .get("accepted")
                            .count())
                    .isEqualTo(ROWS);
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (stats().get("deliveries").count() < ROWS && System.nanoTime() < deadline) {
                LockSupport.parkNanos(20_000_000);
            }
        }
        assertThat(stats().get("deliveries").count()).isEqualTo(ROWS);
        assertThat(stats().get("duplicate_deliveries").count()).isZero();
    }
}
