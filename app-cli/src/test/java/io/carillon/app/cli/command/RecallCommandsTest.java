package io.carillon.app.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.app.cli.ScriptedServer;
import io.carillon.app.cli.json.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands that take messages back and try them again. */
final class RecallCommandsTest {
    private final ScriptedServer server = new ScriptedServer();
    private final Cli cli = new Cli().server(server.url());

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "messages cancel msg_1 | POST /v1/messages/msg_1/cancel | {}",
                "batches cancel bat_1 | POST /v1/batches/bat_1/cancel | {}",
                "messages redrive msg_1 | POST /v1/messages/msg_1/redrive | {}",
                "messages redrive msg_1 --even-if-unknown --expires-at +2h | POST /v1/messages/msg_1/redrive "
                        + "| {\"expires_at\":\"2026-11-22T10:00:00Z\",\"even_if_unknown\":true}",
                "messages redrive --channel sms --status failed --since -1h --limit 5 | POST /v1/channels/sms/redrive "
                        + "| {\"status\":\"failed\",\"since\":\"2026-11-22T07:00:00Z\",\"limit\":5}",
            })
    void commandShouldPostWhatItMeans(String command, String resource, String body) {
        server.on(resource, 200, "{\"id\":\"x\",\"status\":\"canceled\"}");

        assertThat(cli.run(command.split(" "))).isZero();

        var request = server.requests().get(0);
        assertThat(Json.parse(request.body())).isEqualTo(Json.parse(body));
        assertThat(request.idempotencyKey()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "messages cancel",
                "messages redrive",
                "messages redrive msg_1 --channel sms",
                "messages redrive msg_1 --status failed",
                "messages redrive --channel sms --status failed --even-if-unknown",
                "batches cancel"
            })
    void usageShouldBeWrongWhenItIsNotSaidWhat(String command) {
        assertThat(cli.run(command.split(" "))).isEqualTo(2);
        assertThat(server.requests()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"already_sent, 9", "already_ended, 9", "outcome_unknown, 7"})
    void refusalShouldEndWithItsExitCode(String code, int exit) {
        server.on("POST /v1/messages/msg_1/cancel", 409, "{\"code\":\"" + code + "\",\"detail\":\"too late\"}");

        assertThat(cli.run("messages", "cancel", "msg_1")).isEqualTo(exit);
        assertThat(cli.err()).contains("too late (" + code + ")");
    }

    @Test
    void severalShouldAllBeTriedAndEachRefusalTold() {
        server.on("POST /v1/messages/msg_1/cancel", 409, "{\"code\":\"already_sent\",\"detail\":\"too late\"}");
        server.on("POST /v1/messages/msg_2/cancel", 200, "{\"id\":\"msg_2\",\"status\":\"canceled\",\"to\":\"138\"}");

        assertThat(cli.run("messages", "cancel", "msg_1", "msg_2")).isEqualTo(9);

        assertThat(cli.out()).contains("msg_2  canceled");
        assertThat(cli.err()).contains("msg_1:").contains("too late");
    }

    @Test
    void severalShouldBeOneDocumentInJson() {
        server.on("POST /v1/messages/msg_1/redrive", 202, "{\"id\":\"msg_1\",\"status\":\"queued\"}");
        server.on("POST /v1/messages/msg_2/redrive", 409, "{\"code\":\"not_redrivable\"}");

        assertThat(cli.run("messages", "redrive", "msg_1", "msg_2", "--json")).isEqualTo(9);

        Json document = Json.parse(cli.out());
        assertThat(document.get("data").items()).hasSize(1);
        assertThat(document.get("refused")
                        .items()
                        .get(0)
                        .get("problem")
                        .get("code")
                        .orEmpty())
                .isEqualTo("not_redrivable");
    }

    @Test
    void deadLettersShouldBeMergedFromThreeListsTheNewestFirst() {
        server.on(
                "GET /v1/messages",
                200,
                "{\"data\":[{\"id\":\"msg_3\",\"status\":\"failed\"},"
                        + "{\"id\":\"msg_1\",\"status\":\"failed\"}],\"has_more\":false}");
        server.on(
                "GET /v1/messages",
                200,
                "{\"data\":[{\"id\":\"msg_4\",\"status\":\"rejected\","
                        + "\"error\":{\"code\":\"forbidden_content\",\"detail\":\"no\"}}],\"has_more\":false}");
        server.on("GET /v1/messages", 200, "{\"data\":[{\"id\":\"msg_2\",\"status\":\"expired\"}],\"has_more\":false}");

        assertThat(cli.run("dead-letters", "list", "--channel", "sms", "--since", "-1h", "--limit", "3"))
                .isZero();

        assertThat(cli.out().lines().map(line -> line.split(" ")[0])).containsExactly("ID", "msg_4", "msg_3", "msg_2");
        assertThat(cli.out()).contains("forbidden_content");
        assertThat(cli.err()).contains("--after msg_2");
        assertThat(server.requests())
                .extracting(ScriptedServer.Request::uri)
                .containsExactly(
                        "/v1/messages?channel=sms&status=failed&since=2026-11-22T07%3A00%3A00Z&limit=3",
                        "/v1/messages?channel=sms&status=rejected&since=2026-11-22T07%3A00%3A00Z&limit=3",
                        "/v1/messages?channel=sms&status=expired&since=2026-11-22T07%3A00%3A00Z&limit=3");
    }

    @Test
    void deadLettersShouldBeAPageInJson() {
        server.on("GET /v1/messages", 200, "{\"data\":[],\"has_more\":false,\"next\":null}");

        assertThat(cli.run("dead-letters", "list", "--json")).isZero();

        assertThat(Json.parse(cli.out())).isEqualTo(Json.parse("{\"data\":[],\"has_more\":false,\"next\":null}"));
    }
}
