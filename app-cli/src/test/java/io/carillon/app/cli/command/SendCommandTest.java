package io.carillon.app.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.app.cli.ScriptedServer;
import io.carillon.app.cli.json.Json;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SendCommandTest {
    private static final String QUEUED =
            "{\"id\":\"msg_1\",\"status\":\"queued\",\"final\":false,\"to\":\"13800000000\"}";

    private final ScriptedServer server = new ScriptedServer();
    private final Cli cli = new Cli().server(server.url()).with("CARILLON_KEY", "secret-key");

    @AfterEach
    void close() {
        server.close();
    }

    private int send(String... more) {
        List<String> arguments = new ArrayList<>(List.of("send", "-c", "sms"));
        arguments.addAll(List.of(more));
        return cli.run(arguments.toArray(String[]::new));
    }

    private Json sentBody() {
        return Json.parse(server.requests().get(0).body());
    }

    @Test
    void sendShouldPostEveryOptionWhenGiven() {
        server.on("POST /v1/messages", 202, QUEUED);

        int code = send(
                "--to",
                "13800000000",
                "--text",
                "caf\u00e9 \u4f60\u597d",
                "--send-at",
                "+10m",
                "--expires-at",
                "2026-12-01T00:00:00Z",
                "--client-reference",
                "order-42",
                "--on-unknown",
                "at_least_once",
                "--option",
                "checkcontent=true",
                "--option",
                "extno=0123",
                "--idempotency-key",
                "k-1");

        assertThat(code).isZero();
        assertThat(sentBody())
                .isEqualTo(Json.parse(
                        "{\"channel\":\"sms\",\"content\":{\"type\":\"text\",\"text\":\"caf\u00e9 \u4f60\u597d\"},"
                                + "\"send_at\":\"2026-11-22T08:10:00Z\",\"expires_at\":\"2026-12-01T00:00:00Z\","
                                + "\"on_unknown\":\"at_least_once\",\"options\":{\"checkcontent\":true,\"extno\":\"0123\"},"
                                + "\"to\":\"13800000000\",\"client_reference\":\"order-42\"}"));
        assertThat(server.requests().get(0).idempotencyKey()).isEqualTo("k-1");
        assertThat(server.requests().get(0).authorization()).isEqualTo("Bearer secret-key");
        assertThat(cli.out()).isEqualTo("msg_1  queued  13800000000" + System.lineSeparator());
        assertThat(cli.err()).isEmpty();
    }

    @Test
    void furtherStepsShouldBePostedInOrder() {
        server.on("POST /v1/messages", 202, QUEUED);

        int code = send(
                "--to",
                "1",
                "--text",
                "x",
                "--fallback",
                "channel=mail,to=ann@example.org,unless=read,within=2m",
                "--fallback",
                "channel=sms,to=139,within=PT9S");

        assertThat(code).isZero();
        assertThat(sentBody().get("fallback"))
                .isEqualTo(Json.parse("{\"f\":[{\"channel\":\"mail\",\"to\":\"ann@example.org\",\"unless\":\"read\","
                                + "\"within\":\"PT2M\"},{\"channel\":\"sms\",\"to\":\"139\",\"within\":\"PT9S\"}]}")
                        .get("f"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "channel=mail,too=1 | 'too=1' is not expected",
                "mail | 'mail' is not expected",
                "channel=mail,channel=sms | 'channel=sms' is not expected",
                "channel=mail,to=1,within=soon | 'soon' is no length of time"
            })
    void furtherStepShouldBeRefusedWhenItCannotBeRead(String step, String complaint) {
        assertThat(send("--to", "1", "--text", "x", "--fallback", step)).isEqualTo(2);
        assertThat(cli.err()).contains("--fallback", complaint);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void furtherStepsShouldBeRefusedWhenThereAreManyRecipients() {
        assertThat(send("--to", "1", "--to", "2", "--text", "x", "--fallback", "channel=mail,to=1"))
                .isEqualTo(2);
        assertThat(cli.err()).contains("--fallback", "one message");
    }

    @Test
    void problemOfAFurtherStepShouldNameIt() {
        server.on(
                "POST /v1/messages",
                422,
                "{\"code\":\"validation_failed\",\"detail\":\"no\",\"errors\":[{\"pointer\":\"/fallback/0/unless\","
                        + "\"code\":\"no_reports\",\"detail\":\"it can only tell accepted\"}]}");

        assertThat(send("--to", "1", "--text", "x", "--fallback", "channel=mail,to=1"))
                .isNotZero();
        assertThat(cli.err()).contains("--fallback 0 (counted from 0) unless");
    }

    @Test
    void textShouldComeFromInputUnchangedButForTheLastLineEndWhenItIsNotGiven() {
        server.on("POST /v1/messages", 202, QUEUED);
        cli.input(" two\n lines \n\n");

        assertThat(send("--to", "1")).isZero();

        assertThat(sentBody().get("content").get("text").orEmpty()).isEqualTo(" two\n lines \n");
    }

    @Test
    void inputShouldBeRefusedWhenItIsNotUtf8() {
        cli.input("caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(send("--to", "1")).isEqualTo(2);

        assertThat(server.requests()).isEmpty();
        assertThat(cli.err()).contains("not UTF-8");
    }

    @Test
    void argumentShouldBeRefusedWhenTheLocaleSpoiltIt() {
        assertThat(send("--to", "1", "--text", "caf\uFFFD")).isEqualTo(2);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void severalRecipientsShouldMakeOneBatchInTheirOrder(@TempDir Path folder) throws Exception {
        server.on("POST /v1/batches", 202, "{\"id\":\"bat_1\",\"accepted\":4,\"refused\":0,\"counts\":{\"queued\":4}}");
        Path file = Files.writeString(folder.resolve("to.txt"), "\uFEFF# customers\n\n 139 \r\n137, order-7\n");

        assertThat(send("--to", "138", "--to", "136", "--to-file", file.toString(), "-t", "hi"))
                .isZero();

        assertThat(sentBody().get("recipients"))
                .isEqualTo(Json.parse("[\"138\",\"136\",\"139\",{\"to\":\"137\",\"client_reference\":\"order-7\"}]"));
        assertThat(cli.out()).contains("bat_1  accepted 4, refused 0  (queued 4)");
    }

    @ParameterizedTest
    @CsvSource({"-", "--to-file -"})
    void recipientsShouldComeFromInputWhenADashSaysSo(String form) {
        server.on("POST /v1/batches", 202, "{\"id\":\"bat_1\",\"accepted\":1,\"refused\":0,\"counts\":{}}");
        cli.input("138\n");
        List<String> arguments = new ArrayList<>(List.of("-t", "hi"));
        arguments.addAll(List.of(form.split(" ")));

        assertThat(send(arguments.toArray(String[]::new))).isZero();

        assertThat(sentBody().get("recipients")).isEqualTo(Json.parse("[\"138\"]"));
    }

    @ParameterizedTest
    @CsvSource({
        "'-t;x', at least one recipient",
        "'-;', --text: is needed",
        "'--to;1;-t;x;--content;{}', cannot stand beside --text",
        "'--to;1;--content;{', --content: is not JSON",
        "'--to;1;--to;2;--client-reference;r;-t;x', --client-reference: belongs to one message",
        "'--to;1;hello', is not expected here",
        "'--to;1;-t;x;--wait;soon', no length of time",
        "'--to;1;-t;x;--key;secret', Unknown option",
    })
    void wrongUsageShouldEndWith2AndSendNothing(String more, String said) {
        cli.input("13800000000\n");

        assertThat(send(more.split(";"))).isEqualTo(2);

        assertThat(cli.err()).contains(said);
        assertThat(cli.out()).isEmpty();
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void everyProblemShouldBeToldByOptionNameWhenTheRequestIsInvalid() {
        server.on(
                "POST /v1/messages",
                422,
                "{\"code\":\"invalid_request\",\"detail\":\"the request is invalid\",\"request_id\":\"req_1\",\"errors\":["
                        + "{\"pointer\":\"/to\",\"code\":\"invalid_address\",\"detail\":\"eleven digits\"},"
                        + "{\"pointer\":\"/content/text\",\"code\":\"empty\",\"detail\":\"says nothing\"},"
                        + "{\"pointer\":\"/send_at\",\"code\":\"invalid_time\",\"detail\":\"no time\"},"
                        + "{\"pointer\":\"/options/extno\",\"code\":\"invalid_option\",\"detail\":\"digits\"}]}");

        assertThat(send("--to", "x", "-t", "", "--send-at", "soon", "--option", "extno=a"))
                .isEqualTo(2);

        assertThat(cli.err().lines())
                .containsExactly(
                        "carillon: the request is invalid (invalid_request)",
                        "  --to: eleven digits (invalid_address)",
                        "  --text: says nothing (empty)",
                        "  --send-at: no time (invalid_time)",
                        "  --option extno: digits (invalid_option)",
                        "  request req_1");
    }

    @Test
    void problemShouldBePrintedAsTheDocumentWhenJsonIsAsked() {
        String problem = "{\"code\":\"invalid_request\",\"detail\":\"no\",\"errors\":[]}";
        server.on("POST /v1/messages", 422, problem);

        assertThat(send("--to", "x", "-t", "y", "--json")).isEqualTo(2);

        assertThat(cli.err().strip()).isEqualTo(problem);
        assertThat(cli.out()).isEmpty();
    }

    @Test
    void lostAnswerShouldBeUnknownAndNeverRepeatedByItself() {
        server.on("POST /v1/messages", 0, "");

        assertThat(send("--to", "1", "-t", "x", "--idempotency-key", "k-7")).isEqualTo(7);

        assertThat(server.requests()).hasSize(1);
        assertThat(cli.err()).contains("it may have been accepted", "--idempotency-key k-7");
    }

    @ParameterizedTest
    @CsvSource({"delivered,0", "sent,0", "rejected,1", "undelivered,1", "failed,1", "expired,1", "unknown,7"})
    void waitShouldEndWithTheCodeOfTheFinalStatus(String status, int code) {
        server.on("POST /v1/messages", 202, QUEUED)
                .on("GET /v1/messages/msg_1", 200, QUEUED)
                .on(
                        "GET /v1/messages/msg_1",
                        200,
                        QUEUED.replace("queued", status).replace("false", "true"));
        cli.clock(Clock.systemUTC());

        assertThat(send("--to", "1", "-t", "x", "--wait", "30s")).isEqualTo(code);

        assertThat(cli.out()).contains("msg_1  " + status);
        assertThat(server.requests()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"queued:2,0", "'queued:1,failed:1',1", "'failed:1,unknown:1',7", "delivered:2,0"})
    void batchShouldEndWithTheWorstOfItsCounts(String counts, int code) {
        server.on(
                "POST /v1/batches",
                202,
                "{\"id\":\"bat_1\",\"accepted\":2,\"refused\":0,\"counts\":{\""
                        + counts.replace(":", "\":").replace(",", ",\"") + "}}");

        assertThat(send("--to", "1", "--to", "2", "-t", "x")).isEqualTo(code);
    }
}
