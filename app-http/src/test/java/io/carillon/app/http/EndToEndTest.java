package io.carillon.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The whole application over HTTP: settings, store, engine, provider. */
@Timeout(20)
class EndToEndTest extends ServedApplication {
    private static final String MESSAGE = ServedFake.MESSAGE;

    @Test
    void messageShouldBeDeliveredExplainedAndAnnounced() {
        Client.Reply sent = client.post("/v1/messages", MESSAGE, "Idempotency-Key", "k1");
        assertThat(sent.status()).as(sent.response().body()).isEqualTo(202);
        String path = "/v1/messages/" + sent.json().path("id").asText();

        JsonNode message = awaitStatus(path, "delivered");

        assertThat(message.path("final").asBoolean()).isTrue();
        assertThat(message.path("provider_ids")).isNotEmpty();
        assertThat(client.get(path + "/explain").json().path("calls")).hasSize(1);
        assertThat(client.get("/v1/events").response().body()).contains("message.queued", "message.delivered");
        assertThat(client.get("/v1/messages?status=delivered").json().path("data"))
                .hasSize(1);
        Client.Reply again = client.post("/v1/messages", MESSAGE, "Idempotency-Key", "k1");
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.json().path("id")).isEqualTo(sent.json().path("id"));
        assertThat(client.post("/v1/messages", MESSAGE.replace("hello", "bye"), "Idempotency-Key", "k1")
                        .code())
                .isEqualTo("idempotency_key_reused");
    }

    @Test
    void messageShouldSurviveARestart() {
        client.post("/v1/channels/sms/hold", "{\"detail\":\"test\"}", "Idempotency-Key", "h1");
        String id = client.post("/v1/messages", MESSAGE).json().path("id").asText();
        assertThat(client.get("/v1/messages/" + id).json().path("status").asText())
                .isEqualTo("held");

        restart();

        assertThat(client.get("/v1/messages/" + id).json().path("status").asText())
                .isEqualTo("held");
        assertThat(client.post("/v1/channels/sms/hold", "{\"detail\":\"test\"}", "Idempotency-Key", "h1")
                        .header("Idempotency-Replayed"))
                .isEqualTo("true");
        client.post("/v1/channels/sms/release", "");
        awaitStatus("/v1/messages/" + id, "delivered");
    }

    @Test
    void messageShouldGoOnToItsNextStepWhenTheFirstIsHeldForTooLong() {
        client.post("/v1/channels/sms/hold", "{\"detail\":\"test\"}");
        String body = MESSAGE.substring(0, MESSAGE.length() - 1)
                + ",\"fallback\":[{\"channel\":\"sms\",\"to\":\"+8613800000009\",\"within\":\"PT1S\"}]}";
        JsonNode step = client.post("/v1/messages/preview", body)
                .json()
                .path("fallback")
                .path(0);
        assertThat(step.path("to").asText()).isEqualTo("13800000009");
        assertThat(step.path("text").asText()).isNotEmpty();
        JsonNode sent = client.post("/v1/messages", body).json();
        assertThat(sent.path("fallback").path(0).path("unless").asText()).isEqualTo("delivered");
        assertThat(sent.path("fallback").path(0).path("status").isNull()).isTrue();
        assertThat(sent.path("fallback_at").asText()).endsWith("Z");
        String path = "/v1/messages/" + sent.path("id").asText();
        JsonNode message = client.get(path).json();
        while (message.path("fallback").path(0).path("status").isNull()) {
            Thread.onSpinWait();
            message = client.get(path).json();
        }
        client.post("/v1/channels/sms/release", "");

        message = awaitStatus(path, "delivered");

        assertThat(message.path("delivered_via").asText()).isEqualTo("sms");
        assertThat(message.path("fallback").path(0).path("status").asText()).isEqualTo("delivered");
        JsonNode ways = client.get(path + "/explain").json().path("deliveries");
        assertThat(ways).extracting(way -> way.path("status").asText()).containsExactly("expired", "delivered");
        assertThat(ways.path(0).path("reason").asText()).isEqualTo("fallback");
        assertThat(ways.path(1).path("to").asText()).isEqualTo("13800000009");
    }

    @Test
    void problemsOfFurtherStepsShouldPointAtThem() {
        String body = MESSAGE.substring(0, MESSAGE.length() - 1)
                + ",\"fallback\":[{\"channel\":\"sms\",\"to\":\"12\"},{\"channel\":\"nope\",\"to\":\"1\",\"within\":\"P9D\"}]}";

        assertThat(client.post("/v1/messages", body).json().path("errors"))
                .extracting(error -> error.path("pointer").asText())
                .containsExactlyInAnyOrder("/fallback/0/to", "/fallback/1/channel", "/fallback/1/within");
    }

    @Test
    void batchShouldTakeWhatCanBeReachedAndRefuseTheRest() {
        JsonNode batch = client.post(
                        "/v1/batches",
                        "{\"channel\":\"sms\",\"recipients\":[\"13800000001\",\"12\",{\"to\":\"+8613800000002\",\"client_reference\":\"r\"}],"
                                + "\"content\":{\"type\":\"text\",\"text\":\"hello\"}}")
                .json();

        assertThat(batch.path("accepted").asInt()).isEqualTo(2);
        assertThat(batch.path("refused").asInt()).isEqualTo(1);
        JsonNode rows = client.get("/v1/batches/" + batch.path("id").asText() + "/results")
                .json()
                .path("data");
        assertThat(rows).hasSize(3);
        assertThat(rows.path(0).path("to").asText()).isEqualTo("12");
        assertThat(rows.path(2).path("client_reference").asText()).isEqualTo("r");
    }

    @Test
    void problemsOfParserAndUseCaseShouldComeTogether() {
        JsonNode problem = client.post(
                        "/v1/messages",
                        "{\"channel\":\"sms\",\"to\":\"12\",\"content\":{\"type\":\"text\",\"text\":\"\"},\"nope\":1}")
                .json();

        assertThat(problem.path("errors"))
                .extracting(error -> error.path("pointer").asText())
                .containsExactlyInAnyOrder("/nope", "/to", "/content/text");
    }

    @Test
    void channelQuestionsShouldReachTheProvider() {
        assertThat(client.get("/v1/channels/sms/balance?refresh=true")
                        .json()
                        .path("checked_at")
                        .asText())
                .endsWith("Z");
        assertThat(client.post("/v1/channels/sms/screening", "{\"text\":\"hello\"}")
                        .json()
                        .path("blocked")
                        .isBoolean())
                .isTrue();
        assertThat(client.get("/health/ready").status()).isEqualTo(200);
        assertThat(client.get("/v1/messages?after=nonsense&status=lost").status())
                .isEqualTo(422);
    }
}
