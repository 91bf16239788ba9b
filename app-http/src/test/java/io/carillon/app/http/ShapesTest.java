package io.carillon.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.carillon.app.http.problem.ProblemCode;
import io.carillon.domain.message.Content;
import io.carillon.domain.message.UnknownPolicy;
import io.carillon.ports.provider.Answer;
import io.carillon.ports.usecase.channel.PassThrough;
import io.carillon.ports.usecase.health.CheckHealth.Health;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShapesTest extends ServedFake {

    @Test
    void messageShouldBeAcceptedAndShownInFull() {
        Client.Reply reply = client.post("/v1/messages", """
                {"client_reference":"order-42","on_unknown":"at_least_once","options":{"checkcontent":true,"extno":"12"},
                 "content":{"text":"h\u00e9llo \ud83d\udd14","type":"text"},"send_at":"2026-11-01T14:30:00+02:00","expires_at":null,
                 "to":"13800000000","channel":"sms"}""");

        assertThat(reply.status()).isEqualTo(202);
        JsonNode message = reply.json();
        assertThat(names(message))
                .containsExactlyInAnyOrder(
                        "id",
                        "direction",
                        "status",
                        "origin",
                        "final",
                        "reason",
                        "next_try_at",
                        "confirmation",
                        "possible_duplicate",
                        "error",
                        "channel",
                        "to",
                        "from",
                        "conversation",
                        "batch",
                        "content",
                        "sent_as",
                        "options",
                        "ignore_quiet_hours",
                        "on_unknown",
                        "provider_ids",
                        "delivered_via",
                        "client_reference",
                        "send_at",
                        "expires_at",
                        "occurred_at",
                        "created_at",
                        "updated_at");
        assertThat(message.path("direction").asText()).isEqualTo("outbound");
        assertThat(message.path("send_at").asText()).isEqualTo("2026-11-01T12:30:00Z");
        assertThat(message.path("options").toString()).isEqualTo("{\"checkcontent\":true,\"extno\":\"12\"}");
        assertThat(message.path("content").toString())
                .isEqualTo("{\"type\":\"text\",\"text\":\"h\u00e9llo \ud83d\udd14\"}");
        assertThat(message.path("from").isNull()).isTrue();
        assertThat(message.path("origin").asText()).isEqualTo("carillon");
        assertThat(message.path("sent_as").isNull()).isTrue();
        assertThat(message.path("error").path("provider_code").asText()).isEqualTo("\ufffd");
        assertThat(offer.lastMessage.onUnknown()).isEqualTo(UnknownPolicy.AT_LEAST_ONCE);
        assertThat(client.get("/v1/messages/" + message.path("id").asText()).json())
                .isEqualTo(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"html\",\"html\":\"<b>x</b>\"}",
                "{\"type\":\"image\",\"url\":\"https://x/\",\"thumbnail_url\":null,\"caption\":\"c\"}",
                "{\"type\":\"link\",\"url\":\"https://x/\",\"title\":null}",
                "{\"type\":\"flow\",\"flow\":\"welcome\"}",
                "{\"type\":\"custom\",\"data\":{\"a\":[1,\"b\",null]}}"
            })
    void contentShouldComeBackAsItWasGiven(String content) {
        String body = MESSAGE.replace("{\"type\":\"text\",\"text\":\"hello\"}", content);

        assertThat(client.post("/v1/messages", body).json().path("content").toString())
                .isEqualTo(content);
    }

    @Test
    void listShouldTellWhereItGoesOn() {
        client.post("/v1/messages", MESSAGE);

        JsonNode list = client.get("/v1/messages?limit=1&since=2026-11-01T00:00:00%2B08:00")
                .json();

        assertThat(list.path("data")).hasSize(1);
        assertThat(list.path("has_more").asBoolean()).isTrue();
        assertThat(list.path("next").asText()).isEqualTo("more");
    }

    @Test
    void messageShouldShowWhatTheChannelIsGivenInstead() {
        offer.sentAs = Optional.of(new Content.Text("Shop\nhttps://shop.example/"));

        JsonNode message = client.post("/v1/messages", """
                {"channel":"sms","to":"13800000000","adapt":true,
                 "content":{"title":"Shop","url":"https://shop.example/","type":"link"}}""").json();

        assertThat(offer.lastMessage.adapt()).isTrue();
        assertThat(message.path("content").toString())
                .isEqualTo("{\"type\":\"link\",\"url\":\"https://shop.example/\",\"title\":\"Shop\"}");
        assertThat(message.path("sent_as").toString())
                .isEqualTo("{\"type\":\"text\",\"text\":\"Shop\\nhttps://shop.example/\"}");
    }

    @Test
    void explanationShouldSayWhy() {
        String id = client.post("/v1/messages", MESSAGE).json().path("id").asText();

        JsonNode explanation = client.get("/v1/messages/" + id + "/explain").json();

        assertThat(names(explanation)).containsExactly("message", "why", "deliveries", "calls", "facts");
        assertThat(explanation.path("deliveries").path(0).path("next_try_at").asText())
                .isEqualTo(FakeOffer.NOW.toString());
    }

    @Test
    void batchShouldTellWhetherItIsFinal() {
        JsonNode batch = client.get("/v1/batches/bat_0000000000005").json();

        assertThat(names(batch))
                .containsExactly(
                        "id", "channel", "accepted", "refused", "counts", "final", "created_at", "completed_at");
        assertThat(batch.path("final").isBoolean()).isTrue();
        assertThat(batch.path("completed_at").isNull()).isTrue();
    }

    @Test
    void previewOfABatchShouldNameWhoWouldBeRefused() {
        JsonNode preview = client.post(
                        "/v1/batches/preview",
                        "{\"channel\":\"sms\",\"recipients\":[\"1\",\"12\"],\"content\":{\"type\":\"text\",\"text\":\"x\"}}")
                .json();

        assertThat(preview.toString())
                .isEqualTo("{\"accepted\":1,\"refused\":1,\"refused_recipients\":[{\"row\":1,\"to\":\"12\","
                        + "\"code\":\"invalid_recipient\",\"detail\":\"too short\"}]}");
    }

    @Test
    void batchShouldTakeTextsAndObjectsAsRecipients() {
        Client.Reply reply = client.post(
                "/v1/batches",
                "{\"channel\":\"sms\",\"recipients\":[\"1\",{\"to\":\"2\",\"client_reference\":\"r\"}],\"content\":{\"type\":\"text\",\"text\":\"x\"}}");

        assertThat(reply.status()).isEqualTo(202);
        assertThat(reply.json().toString())
                .isEqualTo(
                        "{\"id\":\"bat_0000000000005\",\"channel\":\"sms\",\"accepted\":2,\"refused\":1,"
                                + "\"counts\":{\"queued\":2},\"final\":false,\"created_at\":\"2026-11-01T12:00:00Z\",\"completed_at\":null}");
        assertThat(offer.lastBatch.recipients().orElseThrow().get(1).clientReference())
                .contains("r");
        assertThat(offer.lastBatch.content()).contains(new Content.Text("x"));
        assertThat(client.get("/v1/batches/bat_0000000000005/results")
                        .json()
                        .path("data")
                        .path(0)
                        .toString())
                .isEqualTo("{\"row\":1,\"to\":\"12\",\"code\":\"invalid_recipient\",\"detail\":\"too short\"}");
    }

    @Test
    void channelShouldBeHeldAndReleased() {
        JsonNode held =
                client.post("/v1/channels/sms/hold", "{\"detail\":\"lunch\"}").json();
        assertThat(held.path("state").asText()).isEqualTo("held");
        assertThat(held.path("hold").path("detail").asText()).isEqualTo("lunch");

        assertThat(client.await(client.request("/v1/channels/sms/release")
                                .POST(java.net.http.HttpRequest.BodyPublishers.noBody()))
                        .json()
                        .path("state")
                        .asText())
                .isEqualTo("active");
        assertThat(client.post("/v1/channels/nope/hold", "{}").status()).isEqualTo(404);
        assertThat(client.post("/v1/channels/sms/release", "{\"x\":1}").status())
                .isEqualTo(422);
        assertThat(client.get("/v1/channels")
                        .json()
                        .path("data")
                        .path(0)
                        .path("id")
                        .asText())
                .isEqualTo("sms");
    }

    @Test
    void balanceShouldShowNullWhereTheMeaningIsNotKnown() {
        offer.balance = new PassThrough.Asked<>(new Answer.Answered<>(FakeOffer.someBalance()));

        assertThat(client.get("/v1/channels/sms/balance?refresh=true").json().toString())
                .isEqualTo("{\"remaining\":12.5,\"sent\":null,\"total\":null,\"payment\":\"prepaid\","
                        + "\"raw\":{\"overage\":\"12.50\"},\"checked_at\":\"2026-11-01T12:00:00Z\"}");
    }

    @Test
    void quarantineShouldBeListedAndRetried() {
        assertThat(client.get("/v1/channels/sms/quarantine")
                        .json()
                        .path("data")
                        .path(0)
                        .path("body")
                        .asText())
                .isEqualTo("abc");
        assertThat(client.post("/v1/channels/sms/quarantine/" + FakeOffer.RAW + "/retry", "")
                        .json()
                        .toString())
                .isEqualTo("{\"items\":4}");
        assertThat(client.post("/v1/channels/sms/quarantine/raw_0000000000009/retry", "")
                        .code())
                .isEqualTo("quarantine_entry_not_found");
    }

    @Test
    void eventsShouldBeReadByCursor() {
        JsonNode first = client.get("/v1/events").json();
        assertThat(first.path("data").path(0).path("data").path("message").asText())
                .isEqualTo("msg_1");
        assertThat(first.path("next").asText()).isEqualTo("1-0");

        JsonNode rest = client.get("/v1/events?after=1-0").json();
        assertThat(rest.path("data")).isEmpty();
        assertThat(rest.path("next").asText()).isEqualTo("1-0");
        assertThat(client.get("/v1/events?after=latest").json()).isEqualTo(rest);
    }

    @Test
    void healthShouldNeedNoKeyAndTellWhenNotReady() {
        assertThat(client.await(client.bare("/health/live").GET()).status()).isEqualTo(200);
        assertThat(client.await(client.bare("/health/ready").GET()).status()).isEqualTo(200);

        offer.health = new Health(false, List.of("the disk is full"));

        Client.Reply reply = client.await(client.bare("/health/ready").GET());
        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.json().path("findings").path(0).asText()).isEqualTo("the disk is full");
    }

    @Test
    void everyProblemShouldHaveAPage() {
        for (ProblemCode code : ProblemCode.values()) {
            Client.Reply page = client.await(client.bare(code.page()).GET());

            assertThat(page.status()).as(code.word()).isEqualTo(200);
            assertThat(page.header("Content-Type")).startsWith("text/markdown");
            assertThat(page.response().body())
                    .startsWith("# " + code.title())
                    .contains("Code `" + code.word() + "`, HTTP status " + code.status());
        }
    }

    @Test
    void timesShouldBeCutToMicroseconds() {
        String body = MESSAGE.replace("\"to\"", "\"send_at\":\"2026-11-01T12:00:00.123456789Z\",\"to\"");

        client.post("/v1/messages", body);

        assertThat(offer.lastMessage.sendAt()).contains(Instant.parse("2026-11-01T12:00:00.123456Z"));
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
