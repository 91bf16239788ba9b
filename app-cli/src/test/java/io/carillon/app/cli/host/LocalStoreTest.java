package io.carillon.app.cli.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.app.cli.command.CarillonCommand;
import io.carillon.app.cli.command.Context;
import io.carillon.app.cli.json.Json;
import io.carillon.app.cli.output.Terminal;
import io.carillon.simulator.Simulator;
import io.carillon.simulator.SimulatorSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands on a local store, and the same ones against a server: real store, real HTTP app, simulated provider. */
final class LocalStoreTest {
    @TempDir
    Path folder;

    private final Simulator simulator =
            Simulator.start(SimulatorSettings.defaults().withReportDelay(Duration.ofMillis(200)));
    private final Map<String, String> environment = new HashMap<>();
    private Path config;
    private String out;
    private String err;

    @BeforeEach
    void configure() throws IOException {
        config = Files.writeString(folder.resolve("carillon.yaml"), """
                store: {url: "jdbc:sqlite:test.db"}
                channels:
                  sms: {provider: sms, base_url: "%s", userid: "12", account_name: demo, password: demo,
                        overage_meaning: sent, poll: {reports: PT1S}}
                """.formatted(simulator.url()));
    }

    @AfterEach
    void close() {
        simulator.close();
    }

    private int run(String... arguments) {
        var written = new ByteArrayOutputStream();
        var complained = new ByteArrayOutputStream();
        var terminal = Terminal.of(
                new PrintStream(written, true, StandardCharsets.UTF_8),
                new PrintStream(complained, true, StandardCharsets.UTF_8),
                false,
                environment);
        var programs = new LocalPrograms(environment);
        var context = new Context(
                terminal, environment, InputStream.nullInputStream(), Clock.systemUTC(), programs, programs);
        List<String> line = new ArrayList<>(List.of(arguments));
        if (!environment.containsKey("CARILLON_SERVER")) {
            line.addAll(List.of("--config", config.toString()));
        }
        int code = CarillonCommand.run(context, line.toArray(String[]::new));
        out = written.toString(StandardCharsets.UTF_8);
        err = complained.toString(StandardCharsets.UTF_8);
        return code;
    }

    @Test
    void sendShouldRunUntilTheReportIsThereAndTheNextCommandShouldKnowOfIt() {
        assertThat(run("send", "-c", "sms", "--to", "13800000000", "-t", "hello", "--json"))
                .isZero();
        Json sent = Json.parse(out);
        assertThat(sent.get("status").orEmpty()).isEqualTo("delivered");

        assertThat(run("messages", "show", sent.get("id").orEmpty(), "--json")).isZero();
        assertThat(Json.parse(out)).isEqualTo(sent);

        assertThat(run("messages", "explain", sent.get("id").orEmpty())).isZero();
        assertThat(out).contains("calls", "facts", "delivered");
    }

    @Test
    void batchShouldRunUntilEveryReportIsThere() {
        assertThat(run("send", "-c", "sms", "--to", "13800000000", "--to", "13800000020", "-t", "hi", "--json"))
                .isEqualTo(1);

        assertThat(Json.parse(out).get("counts")).isEqualTo(Json.parse("{\"undelivered\":1,\"delivered\":1}"));
    }

    @Test
    void fileShouldBeCheckedAndSentAndNotSentAgain() throws IOException {
        Path csv =
                Files.writeString(folder.resolve("to.csv"), "Phone;Name\n13800000000;Ada\n12;Bob\n13800000001;Eve\n");
        String[] send = {"batches", "send", "-c", "sms", "--csv", csv.toString(), "-t", "hi"};

        assertThat(run(Stream.concat(Stream.of(send), Stream.of("--dry-run")).toArray(String[]::new)))
                .isEqualTo(1);
        assertThat(err).contains("line 3: 12: ");
        assertThat(out).contains("2 would be accepted, 1 refused");

        assertThat(run(send)).isEqualTo(1);
        assertThat(out).contains("3 rows: accepted 2, refused 1  (delivered 2)");
        String batch = out.lines().skip(1).findFirst().orElseThrow();

        assertThat(run(send)).isEqualTo(1);
        assertThat(out).contains("3 rows: accepted 2, refused 1  (delivered 2)", batch);
        assertThat(run("batches", "show", batch, "--json")).isEqualTo(1);
        assertThat(Json.parse(out).get("final").isTrue()).isTrue();
        assertThat(run("events", "--limit", "1000", "--json")).isZero();
        assertThat(Json.parse(out).get("data").items().stream()
                        .filter(e -> e.get("type").orEmpty().equals("batch.completed"))
                        .map(e -> e.get("data").get("batch").orEmpty()))
                .containsExactly(batch);
    }

    @Test
    void scheduledMessageShouldNotBeWaitedForWhenItIsDueLater() {
        assertThat(run("send", "-c", "sms", "--to", "13800000000", "-t", "hello", "--send-at", "+2h"))
                .isEqualTo(8);
        assertThat(out).contains("scheduled");
        assertThat(err).contains("kept in the local store");
    }

    @Test
    void scheduledMessageShouldBeCanceledInTheLocalStore() {
        run("send", "-c", "sms", "--to", "13800000000", "-t", "hello", "--send-at", "+2h", "--json");
        String id = Json.parse(out).get("id").orEmpty();

        assertThat(run("messages", "cancel", id)).isZero();
        assertThat(run("messages", "show", id, "--json")).isEqualTo(1);
        assertThat(Json.parse(out).get("status").orEmpty()).isEqualTo("canceled");
        assertThat(run("messages", "redrive", id)).isEqualTo(9);
        assertThat(run("dead-letters", "list")).isZero();
    }

    @Test
    void everyProblemShouldBeNamedByItsOption() {
        assertThat(run("send", "-c", "sms", "--to", "12", "-t", "")).isEqualTo(2);
        assertThat(err).contains("  --to: ", "  --text: ");
    }

    @Test
    void commandShouldEndWith3WhenTheStoreIsInUseAndWorkThroughItsServer() {
        var settings = Configuration.read(config, environment);
        try (var server = LocalServer.forOneCommand(settings)) {
            assertThat(run("channels", "list")).isEqualTo(3);
            assertThat(err).contains("store_locked", "--server");

            environment.put("CARILLON_SERVER", server.endpoint().base().toString());
            assertThat(run("channels", "list")).isEqualTo(4);

            environment.put("CARILLON_KEY", server.endpoint().key());
            assertThat(run("channels", "list")).isZero();
            assertThat(out).contains("sms");
            assertThat(run("messages", "list", "--status", "nonsense")).isEqualTo(2);
            assertThat(run("messages", "show", "msg_nonsense")).isEqualTo(5);
            assertThat(run("screen", "sms", "casino")).isEqualTo(1);
            assertThat(run("balance", "sms", "--refresh")).isZero();
            assertThat(run("channels", "hold", "sms", "--detail", "lunch")).isZero();
            assertThat(run("send", "-c", "sms", "--to", "13800000000", "-t", "x", "--wait", "1s"))
                    .isEqualTo(8);
            assertThat(run("channels", "release", "sms")).isZero();
            assertThat(run("send", "-c", "sms", "--to", "13800000001", "-t", "x", "--wait"))
                    .isZero();
            assertThat(out).contains("delivered");
            assertThat(run("events", "--limit", "1000")).isZero();
            assertThat(out).contains("channel.held", "channel.released", "message.delivered");
            assertThat(run("channels", "quarantine", "sms")).isZero();
            assertThat(run("channels", "retry", "sms", "raw_none")).isEqualTo(5);
        }
    }

    @Test
    void configCheckShouldNameEveryProblemWithItsLine() throws IOException {
        Files.writeString(config, "http: {prot: 1}\nchannels: {sms: {provider: nothing}}\n");

        assertThat(run("config", "check")).isEqualTo(2);

        assertThat(err).contains("http.prot: line 1", "line 2");
    }

    @Test
    void providerShouldBeUnavailableWithItsOwnExitCode() {
        simulator.close();

        assertThat(run("balance", "sms")).isEqualTo(6);
    }
}
