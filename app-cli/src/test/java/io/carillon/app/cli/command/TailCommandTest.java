package io.carillon.app.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.app.cli.ScriptedServer;
import io.carillon.app.cli.StreamServer;
import io.carillon.app.cli.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TailCommandTest {
    private static final String PAGE = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n"
            + "{\"data\":[],\"has_more\":false,\"next\":\"7-0\"}";

    private final Cli cli = new Cli();

    private static String event(int number, String type) {
        return "id: " + number + "-0\nevent: " + type + "\ndata: " + document(number, type) + "\n\n";
    }

    private static String document(int number, String type) {
        return "{\"id\":\"" + number + "-0\",\"type\":\"" + type + "\",\"at\":\"2026-11-22T08:00:00Z\","
                + "\"data\":{\"message\":\"msg_" + number
                + "\",\"from\":\"queued\",\"to\":\"sent\",\"reason\":\"\u4f60\"}}";
    }

    @Test
    void tailShouldGiveEveryEventOnceAcrossLostConnections() {
        String torn = "id: 10-0\ndata: {\"id\":\"10-0\",\"type\":\"message.sent\"}\n";
        try (var server = new StreamServer(
                ": hello\n\n" + event(8, "message.queued") + event(9, "message.sent") + torn,
                "",
                "HTTP/1.1 503 Later\r\nContent-Length: 0\r\n\r\n",
                event(10, "message.sent") + event(11, "message.delivered"))) {

            assertThat(cli.server(server.url()).run("tail", "--after", "7-0", "--once", "4", "--json"))
                    .isZero();

            assertThat(cli.out().lines().map(line -> Json.parse(line).get("id").orEmpty()))
                    .containsExactly("8-0", "9-0", "10-0", "11-0");
            assertThat(server.cursors()).containsExactly("7-0", "9-0", "9-0", "9-0");
            assertThat(cli.err()).contains("going on after 9-0");
        }
    }

    @Test
    void tailShouldBeginWithWhatComesNextWhenNoCursorIsGiven() {
        try (var server = new StreamServer(PAGE, event(8, "message.sent"))) {
            assertThat(cli.server(server.url()).run("tail", "--once", "1")).isZero();

            assertThat(server.cursors()).containsExactly("7-0");
            assertThat(cli.out())
                    .isEqualTo("8-0  2026-11-22T08:00:00Z  message.sent  msg_8  queued -> sent (\u4f60)"
                            + System.lineSeparator());
        }
    }

    @Test
    void tailShouldTellWhatWasReceivedAndWhatWasSentElsewhere() {
        String data =
                "\"at\":\"T\",\"data\":{\"message\":\"msg_1\",\"conversation\":\"cnv_1\",\"from\":null,\"to\":null}}";
        try (var server = new StreamServer("id: 8-0\ndata: {\"id\":\"8-0\",\"type\":\"message.received\"," + data
                + "\n\n" + "id: 9-0\ndata: {\"id\":\"9-0\",\"type\":\"message.sent\"," + data + "\n\n")) {
            assertThat(cli.server(server.url()).run("tail", "--after", "7-0", "--once", "2"))
                    .isZero();

            assertThat(cli.out().lines())
                    .containsExactly(
                            "8-0  T  message.received  msg_1 in cnv_1",
                            "9-0  T  message.sent  msg_1 in cnv_1  elsewhere");
        }
    }

    @ParameterizedTest
    @CsvSource({"message.received,9", "'conversation.*,message.received',8;9", "message.*,9;10", "*,8;9;10"})
    void tailShouldShowOnlyTheTypesAskedFor(String types, String ids) {
        String all = event(8, "conversation.opened") + event(9, "message.received") + event(10, "message.sent");
        String[] wanted = ids.split(";");
        try (var server = new StreamServer(all)) {
            String once = String.valueOf(wanted.length);
            assertThat(cli.server(server.url()).run("tail", "--after", "7-0", "--types", types, "--once", once))
                    .isZero();

            assertThat(cli.out().lines().map(line -> line.substring(0, line.indexOf("-0"))))
                    .containsExactly(wanted);
        }
    }

    @ParameterizedTest
    @CsvSource({"401,unauthorized,4", "422,invalid_request,2", "503,storage_unavailable,6"})
    void tailShouldEndWithTheExitCodeOfTheProblemWhenTheStreamIsRefused(int status, String problem, int code) {
        try (var server = new ScriptedServer()) {
            server.on("GET /v1/events/stream", status, "{\"code\":\"" + problem + "\",\"detail\":\"told\"}");

            assertThat(cli.server(server.url()).run("tail", "--after", "7-0")).isEqualTo(code);

            assertThat(cli.err()).contains("told (" + problem + ")");
        }
    }

    @Test
    void tailShouldEndWhenTheKeyIsTakenAwayWhileItFollows() {
        try (var server = new StreamServer(
                event(8, "message.sent"),
                "HTTP/1.1 401 No\r\nConnection: close\r\n\r\n{\"code\":\"unauthorized\",\"detail\":\"told\"}")) {

            assertThat(cli.server(server.url()).run("tail", "--after", "7-0")).isEqualTo(4);
        }
    }

    @Test
    void tailShouldEndWith3WhenNobodyIsThereAtTheBeginning() {
        StreamServer gone = new StreamServer();
        gone.close();

        assertThat(cli.server(gone.url()).run("tail", "--after", "7-0")).isEqualTo(3);
        assertThat(new Cli().server(gone.url()).run("tail", "--once", "0")).isEqualTo(2);
    }
}
