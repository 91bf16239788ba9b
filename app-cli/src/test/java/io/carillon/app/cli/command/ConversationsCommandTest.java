package io.carillon.app.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.app.cli.ScriptedServer;
import io.carillon.app.cli.json.Json;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ConversationsCommandTest {
    private static final String HEAD =
            "{\"id\":\"cnv_1\",\"channel\":\"sms\",\"address\":\"138\",\"status\":\"open\",\"unread\":2,\"assignee\":\"ann\"}";
    private static final String MESSAGES = """
            {"data":[
              {"id":"msg_3","direction":"outbound","status":"delivered","created_at":"2026-11-22T08:02:09.123Z",
               "content":{"type":"text","text":"Yes,\\nit is."}},
              {"id":"msg_2","direction":"inbound","status":"received","created_at":"2026-11-22T08:01:02Z",
               "content":{"type":"text","text":"\u597d\u7684 & <b> \\u001b[2J"}},
              {"id":"msg_1","direction":"outbound","status":"failed","created_at":"2026-11-22T08:00:00Z",
               "content":{"url":"https://example.org/1.png","type":"image","caption":null}}],
             "has_more":true,"next":"msg_1"}""";

    private final ScriptedServer server = new ScriptedServer();
    private final Cli cli = new Cli().server(server.url());

    @AfterEach
    void close() {
        server.close();
    }

    private Json body(int request) {
        return Json.parse(server.requests().get(request).body());
    }

    @Test
    void listShouldShowWhatWasSaidLast() {
        server.on(
                "GET /v1/conversations",
                200,
                "{\"data\":[{\"id\":\"cnv_1\",\"channel\":\"sms\",\"address\":\"138\","
                        + "\"status\":\"open\",\"unread\":2,\"last_message\":{\"content\":{\"type\":\"text\",\"text\":\"\u597d\"}}}]}");

        assertThat(cli.run("conversations", "list", "--channel", "sms", "--status", "open", "--unread", "-q", "13+8"))
                .isZero();

        assertThat(server.requests().get(0).uri())
                .isEqualTo("/v1/conversations?channel=sms&status=open&unread=true&q=13%2B8");
        assertThat(cli.out().lines().map(line -> line.replaceAll(" +", " ")))
                .containsExactly(
                        "ID CHANNEL ADDRESS STATUS UNREAD ASSIGNEE LAST ACTIVITY AT LAST MESSAGE",
                        "cnv_1 sms 138 open 2 \u597d");
    }

    @Test
    void showShouldReadFromOldestToNewest() {
        server.on("GET /v1/conversations/cnv_1", 200, HEAD).on("GET /v1/conversations/cnv_1/messages", 200, MESSAGES);

        assertThat(cli.run("conversations", "show", "cnv_1", "--limit", "3")).isZero();

        assertThat(cli.out().lines())
                .containsExactly(
                        "138 on sms: open, 2 unread, ann answers  cnv_1",
                        "",
                        "2026-11-22 08:00:00  we   image https://example.org/1.png  [failed]",
                        "2026-11-22 08:01:02  138  \u597d\u7684 & <b> \uFFFD[2J",
                        "2026-11-22 08:02:09  we   Yes,\u21b5it is.  [delivered]");
        assertThat(cli.err()).contains("earlier: --after msg_1");
    }

    @Test
    void showShouldTellWhatWasSentElsewhere() {
        server.on("GET /v1/conversations/cnv_1", 200, HEAD)
                .on(
                        "GET /v1/conversations/cnv_1/messages",
                        200,
                        "{\"data\":[{\"id\":\"msg_1\",\"direction\":\"outbound\",\"origin\":\"provider\",\"status\":\"read\","
                                + "\"created_at\":\"2026-11-22T08:00:00Z\",\"content\":{\"type\":\"text\",\"text\":\"hi\"}}]}");

        assertThat(cli.run("conversations", "show", "cnv_1")).isZero();

        assertThat(cli.out()).contains("2026-11-22 08:00:00  we   hi  [read, elsewhere]");
    }

    @Test
    void dryRunShouldPreviewAMessageToThePerson() {
        server.on("GET /v1/conversations/cnv_1", 200, HEAD)
                .on(
                        "POST /v1/messages/preview",
                        200,
                        "{\"channel\":\"sms\",\"to\":\"138\",\"content\":{\"type\":\"html\",\"html\":\"<b>x</b>\"},"
                                + "\"adapted_to\":\"text\",\"text\":\"x\",\"waits_for\":[]}");

        assertThat(cli.run("conversations", "reply", "cnv_1", "--html", "<b>x</b>", "--adapt", "--dry-run"))
                .isZero();

        assertThat(server.requests()).hasSize(2);
        assertThat(body(1))
                .isEqualTo(Json.parse("{\"content\":{\"type\":\"html\",\"html\":\"<b>x</b>\"},\"adapt\":true,"
                        + "\"channel\":\"sms\",\"to\":\"138\"}"));
        assertThat(cli.out().lines().map(line -> line.replaceAll(" +", " ")))
                .containsExactly(
                        "to 138 on sms",
                        "content html <b>x</b>",
                        "adapted to text",
                        "text x",
                        "waits for nothing, it would go out at once",
                        "Nothing was sent.");
    }

    @Test
    void showShouldBeOneDocumentWhenJsonIsAsked() {
        server.on("GET /v1/conversations/cnv_1", 200, HEAD).on("GET /v1/conversations/cnv_1/messages", 200, MESSAGES);

        assertThat(cli.run("conversations", "show", "cnv_1", "--json")).isZero();

        Json document = Json.parse(cli.out());
        assertThat(document.get("address").orEmpty()).isEqualTo("138");
        assertThat(document.get("messages").items())
                .extracting(message -> message.get("id").orEmpty())
                .containsExactly("msg_1", "msg_2", "msg_3");
        assertThat(document.get("has_more").isTrue()).isTrue();
    }

    @Test
    void replyShouldBeReadFromInputAndWaitForItsEnd() {
        server.on(
                        "POST /v1/conversations/cnv_1/messages",
                        202,
                        "{\"id\":\"msg_4\",\"status\":\"queued\",\"to\":\"138\"}")
                .on(
                        "GET /v1/messages/msg_4",
                        200,
                        "{\"id\":\"msg_4\",\"status\":\"delivered\",\"final\":true,\"to\":\"138\"}");
        cli.input("\u597d\u7684 & <b> \ud83d\ude00\n").clock(Clock.systemUTC());

        assertThat(cli.run("conversations", "reply", "cnv_1", "--wait", "30s", "--option", "extno=1"))
                .isZero();

        assertThat(body(0))
                .isEqualTo(Json.parse("{\"content\":{\"type\":\"text\",\"text\":\"\u597d\u7684 & <b> \ud83d\ude00\"},"
                        + "\"options\":{\"extno\":\"1\"}}"));
        assertThat(server.requests().get(0).idempotencyKey()).startsWith("cli-");
        assertThat(cli.out()).contains("msg_4  delivered  138");
    }

    @Test
    void replyShouldNameItsOptionsWhenItIsInvalid() {
        server.on(
                "POST /v1/conversations/cnv_1/messages",
                422,
                "{\"code\":\"invalid_request\",\"detail\":\"no\",\"errors\":["
                        + "{\"pointer\":\"/content/text\",\"code\":\"empty\",\"detail\":\"says nothing\"},"
                        + "{\"pointer\":\"/options/extno\",\"code\":\"invalid_option\",\"detail\":\"digits\"}]}");

        assertThat(cli.run("conversations", "reply", "cnv_1", "-t", "")).isEqualTo(2);

        assertThat(cli.err()).contains("  --text: says nothing", "  --option extno: digits");
    }

    @Test
    void lostAnswerOfAReplyShouldTellTheKeyThatRepeatsItSafely() {
        server.on("POST /v1/conversations/cnv_1/messages", 0, "");

        assertThat(cli.run("conversations", "reply", "cnv_1", "-t", "x", "--idempotency-key", "k-1"))
                .isEqualTo(7);

        assertThat(server.requests()).hasSize(1);
        assertThat(cli.err()).contains("--idempotency-key k-1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "close cnv_1 | {'status':'resolved'}",
                "reopen cnv_1 | {'status':'open'}",
                "assign cnv_1 ann | {'assignee':'ann'}",
                "assign cnv_1 --nobody | {'assignee':null}",
            })
    void changeShouldPatchOneMember(String command, String body) {
        server.on("PATCH /v1/conversations/cnv_1", 200, HEAD);

        assertThat(cli.run(("conversations " + command).split(" "))).isZero();

        assertThat(body(0)).isEqualTo(Json.parse(body.replace('\'', '"')));
        assertThat(cli.out()).contains("cnv_1");
    }

    @Test
    void changeShouldEndWithItsOwnCodes() {
        assertThat(cli.run("conversations", "close", "cnv_9")).isEqualTo(5);
        assertThat(cli.run("conversations", "assign", "cnv_1")).isEqualTo(2);
        server.on("PATCH /v1/conversations/cnv_2", 0, "");
        assertThat(cli.run("conversations", "close", "cnv_2")).isEqualTo(7);
        server.close();
        assertThat(cli.run("conversations", "close", "cnv_1")).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"read cnv_1 | {}", "read cnv_1 --up-to msg_2 | {'up_to':'msg_2'}"})
    void readShouldMarkUpToAMessageOrAll(String command, String body) {
        server.on("POST /v1/conversations/cnv_1/read", 200, HEAD);

        assertThat(cli.run(("conversations " + command).split(" "))).isZero();

        assertThat(body(0)).isEqualTo(Json.parse(body.replace('\'', '"')));
    }
}
