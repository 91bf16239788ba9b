package io.carillon.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Cancel and redrive on the whole application. */
@Timeout(30)
class RecallEndToEndTest extends ServedApplication {
    private static final String LATER = "\"send_at\":\""
            + Instant.now().plus(Duration.ofHours(1)).truncatedTo(java.time.temporal.ChronoUnit.SECONDS) + "\",";

    private String accepted(String body) {
        Client.Reply reply = client.post("/v1/messages", body);
        assertThat(reply.status()).as(reply.response().body()).isEqualTo(202);
        return "/v1/messages/" + reply.json().path("id").asText();
    }

    @Test
    void scheduledShouldBeCanceledForGoodAlsoAfterARestart() {
        String path = accepted(ServedFake.MESSAGE.replace("{\"channel\"", "{" + LATER + "\"channel\""));
        assertThat(client.get(path).json().path("next_try_at").asText()).isNotEmpty();

        Client.Reply canceled = client.post(path + "/cancel", "", "Idempotency-Key", "c1");
        assertThat(canceled.status()).isEqualTo(200);
        assertThat(canceled.json().path("status").asText()).isEqualTo("canceled");
        assertThat(canceled.json().path("final").asBoolean()).isTrue();
        restart();

        assertThat(client.post(path + "/cancel", "").json()).isEqualTo(canceled.json());
        assertThat(client.post(path + "/redrive", "").code()).isEqualTo("not_redrivable");
        assertThat(client.get(path + "/explain").json().path("why").asText()).contains("canceled by request");
        assertThat(client.get("/v1/events").response().body()).contains("\"message.canceled\"");
        assertThat(client.get("/v1/messages?status=canceled").json().path("data"))
                .hasSize(1);
    }

    @Test
    void messageThatMayGoOnShouldBeCanceledWithItsSteps() {
        client.post("/v1/channels/sms/hold", "{\"detail\":\"test\"}");
        String path = accepted(ServedFake.MESSAGE.substring(0, ServedFake.MESSAGE.length() - 1)
                + ",\"fallback\":[{\"channel\":\"sms\",\"to\":\"+8613800000009\",\"within\":\"PT1S\"}]}");
        while (client.get(path).json().path("fallback").path(0).path("status").isNull()) {
            Thread.onSpinWait();
        }

        JsonNode canceled = client.post(path + "/cancel", "").json();

        assertThat(canceled.path("status").asText()).isEqualTo("canceled");
        assertThat(canceled.path("final").asBoolean()).isTrue();
        assertThat(canceled.path("fallback").path(0).path("status").asText()).isEqualTo("canceled");
        Client.Reply redriven = client.post(path + "/redrive", "{\"even_if_unknown\":true}");
        assertThat(redriven.code()).isEqualTo("not_redrivable");
        assertThat(redriven.json().path("detail").asText()).contains("fallback");
        client.post("/v1/channels/sms/release", "");
        awaitStatus(accepted(ServedFake.MESSAGE), "delivered");
        assertThat(client.get(path).json()).isEqualTo(canceled);
    }

    @Test
    void deliveredShouldNotBeCanceled() {
        String path = accepted(ServedFake.MESSAGE);
        awaitStatus(path, "delivered");

        Client.Reply reply = client.post(path + "/cancel", "");

        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.code()).isEqualTo("already_sent");
        assertThat(client.post("/v1/messages/msg_0000000000009/cancel", "").code())
                .isEqualTo("message_not_found");
    }

    @Test
    void batchShouldBeCanceledAndShowIt() {
        String body = "{" + LATER + "\"channel\":\"sms\",\"recipients\":[\"13800000001\",\"13800000002\",\"1\"],"
                + "\"content\":{\"type\":\"text\",\"text\":\"hello\"}}";
        String path = "/v1/batches/"
                + client.post("/v1/batches", body).json().path("id").asText();

        JsonNode canceled = client.post(path + "/cancel", "").json();

        assertThat(canceled.path("canceled").asInt()).isEqualTo(2);
        assertThat(canceled.path("not_canceled").asInt()).isZero();
        assertThat(client.post(path + "/cancel", "{}").json()).isEqualTo(canceled);
        JsonNode rows = client.get(path + "/results").json().path("data");
        assertThat(rows)
                .filteredOn(row -> row.path("status").asText().equals("canceled"))
                .hasSize(2);
        while (!client.get(path).json().path("final").asBoolean()) {
            Thread.onSpinWait();
        }
    }

    @Test
    void rejectedShouldBeTriedAgainByItselfAndByItsChannel() {
        String path = accepted(ServedFake.MESSAGE
                .replace("hello", "casino")
                .replace("{\"channel\"", "{\"options\":{\"checkcontent\":true},\"channel\""));
        awaitStatus(path, "rejected");
        assertThat(client.post(path + "/redrive", "{\"expires_at\":\"2001-01-01T00:00:00Z\"}")
                        .status())
                .isEqualTo(422);

        Client.Reply again = client.post(path + "/redrive", "", "Idempotency-Key", "r1");

        assertThat(again.status()).as(again.response().body()).isEqualTo(202);
        awaitStatus(path, "rejected");
        assertThat(client.get(path + "/explain").json().path("calls").size()).isGreaterThanOrEqualTo(1);
        while (client.get(path + "/explain").json().path("calls").size() < 2) {
            Thread.onSpinWait();
        }
        awaitStatus(path, "rejected");
        JsonNode many = client.post("/v1/channels/sms/redrive", "{\"status\":\"rejected\"}")
                .json();
        assertThat(many.toString()).isEqualTo("{\"redriven\":1,\"remaining\":0}");
        assertThat(client.post("/v1/channels/sms/redrive", "{\"status\":\"canceled\",\"limit\":10001}")
                        .json()
                        .path("errors"))
                .hasSize(2);
    }
}
