package io.carillon.app.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.app.cli.ScriptedServer;
import io.carillon.app.cli.ScriptedServer.Request;
import io.carillon.app.cli.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BatchSendCommandTest {
    private static final String SEND = "POST /v1/batches";

    @TempDir
    Path folder;

    private final ScriptedServer server = new ScriptedServer();
    private Cli cli = cli();
    private Path csv;

    private Cli cli() {
        return new Cli().server(server.url()).with("CARILLON_KEY", "secret-key");
    }

    @BeforeEach
    void write() throws IOException {
        csv = Files.writeString(folder.resolve("to.csv"), "to,ref\n138,a\n139,b\n,c\n138,d\n137,e\n");
        server.on("GET /v1/channels/sms", 200, "{\"id\":\"sms\"}");
    }

    @AfterEach
    void close() {
        server.close();
    }

    private int send(String... more) {
        return send(cli, more);
    }

    private int send(Cli with, String... more) {
        List<String> arguments = new ArrayList<>(List.of("batches", "send", "-c", "sms", "--csv", csv.toString()));
        arguments.addAll(List.of(more));
        return with.run(arguments.toArray(String[]::new));
    }

    private static String batch(int id, int accepted, String counts, boolean isFinal) {
        return "{\"id\":\"bat_" + id + "\",\"channel\":\"sms\",\"accepted\":" + accepted + ",\"refused\":0,\"counts\":{"
                + counts + "},\"final\":" + isFinal + "}";
    }

    private List<Request> sent() {
        return server.requests().stream()
                .filter(r -> r.method().equals("POST") && r.uri().equals("/v1/batches"))
                .toList();
    }

    @Test
    void fileShouldBeSentInChunksAndWatchedToTheEnd() {
        server.on(SEND, 202, batch(1, 2, "\"queued\":2", false)).on(SEND, 202, batch(2, 1, "\"queued\":1", false));
        server.on("GET /v1/batches/bat_1", 200, batch(1, 2, "\"queued\":2", false))
                .on("GET /v1/batches/bat_1", 200, batch(1, 2, "\"delivered\":2", true))
                .on("GET /v1/batches/bat_2", 200, batch(2, 1, "\"delivered\":1", true));

        assertThat(send("-t", "hi", "--reference-column", "ref", "--batch-size", "2"))
                .isEqualTo(1);

        assertThat(sent())
                .extracting(r -> Json.parse(r.body()).get("recipients").write())
                .containsExactly(
                        "[{\"to\":\"138\",\"client_reference\":\"a\"},{\"to\":\"139\",\"client_reference\":\"b\"}]",
                        "[{\"to\":\"137\",\"client_reference\":\"e\"}]");
        assertThat(sent()).extracting(Request::idempotencyKey).doesNotHaveDuplicates();
        assertThat(cli.out().lines()).containsExactly("5 rows: accepted 3, refused 2  (delivered 3)", "bat_1", "bat_2");
        assertThat(cli.err().lines())
                .containsExactly(
                        "line 4: : has no recipient (missing)",
                        "line 5: 138: is in the file already (duplicate_recipient)");
    }

    @Test
    void sameCommandShouldSendNothingWhenItWasDoneBefore() {
        server.on(SEND, 202, batch(1, 3, "\"queued\":3", false))
                .on("GET /v1/batches/bat_1", 200, batch(1, 3, "\"delivered\":3", true));
        assertThat(send("-t", "hi")).isEqualTo(1);

        Cli later = cli().clock(Clock.offset(Clock.fixed(Cli.NOW, ZoneOffset.UTC), Duration.ofDays(9)));
        assertThat(send(later, "-t", "hi", "--json")).isEqualTo(1);

        assertThat(sent()).hasSize(1);
        assertThat(Json.parse(later.out()).get("accepted").count()).isEqualTo(3);
        assertThat(Json.parse(later.out()).get("final").isTrue()).isTrue();
    }

    @Test
    void requestShouldBeRepeatedToTheLetterWhenItsAnswerIsLost() {
        server.on(SEND, 0, "")
                .on(SEND, 503, "{\"code\":\"storage_unavailable\",\"detail\":\"later\"}")
                .on(SEND, 202, batch(1, 3, "\"queued\":3", false));

        assertThat(send("-t", "hi", "--send-at", "+1h", "--no-wait")).isEqualTo(1);

        assertThat(sent()).hasSize(3);
        assertThat(sent()).extracting(Request::body).containsOnly(sent().get(0).body());
        assertThat(sent())
                .extracting(Request::idempotencyKey)
                .containsOnly(sent().get(0).idempotencyKey());
    }

    @Test
    void requestShouldBeTheSameWhenTheCommandIsRepeatedLaterThatDay() {
        server.on(SEND, 0, "").on(SEND, 202, batch(1, 3, "\"queued\":3", false));
        assertThat(send("-t", "hi", "--send-at", "+1h", "--no-wait", "--retry-for", "0s"))
                .isEqualTo(7);
        assertThat(cli.err()).contains("0 of 5 rows were accepted; the same command goes on");

        Cli later = cli().clock(Clock.fixed(Cli.NOW.plusSeconds(3600), ZoneOffset.UTC));
        assertThat(send(later, "-t", "hi", "--send-at", "+1h", "--no-wait")).isEqualTo(1);

        assertThat(sent().get(1)).isEqualTo(sent().get(0));
    }

    @Test
    void unclearRequestShouldNotBeRepeatedWhenItsKeyIsForgotten() {
        server.on(SEND, 0, "").on(SEND, 202, batch(1, 3, "\"queued\":3", false));
        assertThat(send("-t", "hi", "--no-wait", "--retry-for", "0s")).isEqualTo(7);

        Cli nextDay = cli().clock(Clock.fixed(Cli.NOW.plus(Duration.ofHours(25)), ZoneOffset.UTC));
        assertThat(send(nextDay, "-t", "hi", "--no-wait")).isEqualTo(7);
        assertThat(sent()).hasSize(1);
        assertThat(nextDay.err()).contains("--again");

        assertThat(send(nextDay, "-t", "hi", "--no-wait", "--again")).isEqualTo(1);
        assertThat(sent()).hasSize(2);
        assertThat(sent().get(1).idempotencyKey()).isNotEqualTo(sent().get(0).idempotencyKey());
    }

    @Test
    void refusedRequestShouldBeTriedAnewHoweverLateBecauseNobodyWasTaken() {
        server.on(SEND, 422, "{\"code\":\"invalid_request\",\"errors\":[{\"pointer\":\"/content\",\"code\":\"no\"}]}")
                .on(SEND, 202, batch(1, 3, "\"queued\":3", false));
        assertThat(send("-t", "hi", "--no-wait")).isEqualTo(2);

        Cli nextDay = cli().clock(Clock.fixed(Cli.NOW.plus(Duration.ofHours(25)), ZoneOffset.UTC));
        assertThat(send(nextDay, "-t", "hi", "--no-wait")).isEqualTo(1);

        assertThat(sent()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"--batch-size;3", "--send-at;+1h", "--option;checkcontent=true", "--on-unknown;at_least_once"})
    void otherOptionsShouldBeRefusedWhenTheFileWasBegunWithout(String more) {
        server.on(SEND, 202, batch(1, 3, "\"queued\":3", false));
        assertThat(send("-t", "hi", "--no-wait")).isEqualTo(1);

        String[] options = Stream.concat(Stream.of("-t", "hi", "--no-wait"), Stream.of(more.split(";")))
                .toArray(String[]::new);
        assertThat(send(options)).isEqualTo(9);

        assertThat(sent()).hasSize(1);
        assertThat(cli.err()).contains("resume_mismatch");
    }

    @Test
    void recipientsOfInvalidRequestsShouldBeLeftOutAndTheOthersSent() {
        server.on(
                        SEND,
                        422,
                        "{\"code\":\"invalid_request\",\"errors\":[{\"pointer\":\"/recipients/1\",\"code\":\"invalid_address\",\"detail\":\"no\"}]}")
                .on(SEND, 202, batch(1, 2, "\"queued\":2", false));

        assertThat(send("-t", "hi", "--no-wait")).isEqualTo(1);

        assertThat(Json.parse(sent().get(1).body()).get("recipients").write()).isEqualTo("[\"138\",\"137\"]");
        assertThat(cli.err()).contains("line 3: 139: no (invalid_address)");
    }

    @Test
    void refusedOnesShouldBeListedWithTheirLines() {
        server.on(
                        SEND,
                        202,
                        "{\"id\":\"bat_1\",\"accepted\":2,\"refused\":1,\"counts\":{\"queued\":2},\"final\":false}")
                .on(
                        "GET /v1/batches/bat_1/results",
                        200,
                        "{\"data\":[{\"row\":2,\"to\":\"137\",\"code\":\"invalid_address\",\"detail\":\"no\"},{\"to\":\"138\",\"id\":\"msg_1\"}],\"has_more\":false,\"next\":null}");

        assertThat(send("-t", "hi", "--no-wait")).isEqualTo(1);

        assertThat(cli.err()).contains("line 6: 137: no (invalid_address)");
        assertThat(cli.out()).contains("accepted 2, refused 3");
    }

    @Test
    void dryRunShouldListEveryErrorAndSendNothing() {
        server.on(
                "POST /v1/batches/preview",
                200,
                "{\"accepted\":2,\"refused\":1,\"refused_recipients\":[{\"row\":0,\"to\":\"138\",\"code\":\"invalid_address\",\"detail\":\"no\"}]}");

        assertThat(send("-t", "hi", "--dry-run")).isEqualTo(1);

        assertThat(sent()).isEmpty();
        assertThat(cli.err()).contains("line 2: 138: no (invalid_address)", "line 4", "line 5");
        assertThat(cli.out()).contains("2 would be accepted, 3 refused. Nothing was sent.");
        assertThat(folder).isDirectoryNotContaining(p -> p.toString().endsWith(".sent"));
    }

    @ParameterizedTest
    @CsvSource({
        "--column;phone, there is no column 'phone'",
        "--batch-size;0, must be 1 to 10000",
        "--delimiter;ab, must be comma",
        "--encoding;nonsense, no encoding",
        "--client-reference;x, use --reference-column",
        "--idempotency-key;x, use --again",
    })
    void wrongUsageShouldEndWith2AndSendNothing(String more, String said) {
        String[] options =
                Stream.concat(Stream.of("-t", "hi"), Stream.of(more.split(";"))).toArray(String[]::new);

        assertThat(send(options)).isEqualTo(2);

        assertThat(cli.err()).contains(said);
        assertThat(sent()).isEmpty();
    }

    @Test
    void fileShouldBeRefusedAsAWholeWhenItBreaksOff() throws IOException {
        Files.writeString(csv, "to\n138\n\"139\n137\n");

        assertThat(send("-t", "hi")).isEqualTo(2);

        assertThat(cli.err()).contains("line 3: a quote is opened and never closed");
        assertThat(sent()).isEmpty();
    }

    @Test
    void resumeFileShouldNeverBeSomethingElse() throws IOException {
        assertThat(send("-t", "hi", "--resume-file", csv.toString(), "--again")).isEqualTo(2);
        assertThat(Files.readString(csv)).startsWith("to,ref\n138,a");
        assertThat(sent()).isEmpty();
    }
}
