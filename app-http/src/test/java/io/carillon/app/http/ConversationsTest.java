package io.carillon.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.carillon.domain.conversation.ConversationStatus;
import io.carillon.domain.message.Content;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConversationsTest extends ServedFake {
    private static final String PATH = "/v1/conversations/" + FakeInbox.ID;
    private static final String RECEIVED = "{\"id\":\"" + FakeInbox.RECEIVED.id() + "\",\"direction\":\"inbound\","
            + "\"status\":\"received\",\"origin\":\"provider\",\"final\":true,\"reason\":null,\"next_try_at\":null,\"confirmation\":\"not_supported\","
            + "\"possible_duplicate\":false,\"error\":null,\"channel\":\"sms\",\"to\":null,\"from\":\"13800000000\","
            + "\"conversation\":\"" + FakeInbox.ID + "\",\"batch\":null,"
            + "\"content\":{\"type\":\"text\",\"text\":\"\u597d\u7684\uff0c\u8c22\u8c22 & <b>\"},\"sent_as\":null,\"options\":{},"
            + "\"ignore_quiet_hours\":null,\"on_unknown\":null,\"provider_ids\":[\"r-1\"],\"delivered_via\":null,\"client_reference\":null,\"send_at\":null,"
            + "\"expires_at\":null,\"occurred_at\":\"2026-11-01T11:59:55Z\",\"created_at\":\"2026-11-01T12:00:00Z\","
            + "\"updated_at\":\"2026-11-01T12:00:00Z\"}";

    private Client.Reply patch(String body) {
        return client.await(client.request(PATH)
                .header("Content-Type", "application/json")
                .method("PATCH", BodyPublishers.ofString(body)));
    }

    @Test
    void conversationShouldBeShownWithItsLastMessage() {
        assertThat(client.get(PATH).response().body())
                .isEqualTo("{\"id\":\"" + FakeInbox.ID + "\",\"channel\":\"sms\",\"address\":\"13800000000\","
                        + "\"subscriber\":null,\"status\":\"open\",\"assignee\":null,\"unread\":1,\"last_message\":"
                        + RECEIVED + ",\"last_activity_at\":\"2026-11-01T12:00:00Z\","
                        + "\"created_at\":\"2026-11-01T12:00:00Z\"}");
        assertThat(client.get(PATH + "/messages").response().body())
                .isEqualTo("{\"data\":[" + RECEIVED + "],\"has_more\":false,\"next\":null}");
    }

    @Test
    void messageShouldBeOutboundWhenItWasSentElsewhere() {
        offer.inbox.said = List.of(FakeInbox.SENT_ELSEWHERE);

        JsonNode message = client.get(PATH + "/messages").json().path("data").path(0);

        assertThat(message.path("direction").asText()).isEqualTo("outbound");
        assertThat(message.path("status").asText()).isEqualTo("read");
        assertThat(message.path("origin").asText()).isEqualTo("provider");
        assertThat(message.path("to").asText()).isEqualTo("13800000000");
        assertThat(message.path("from").isNull()).isTrue();
        assertThat(message.path("final").asBoolean()).isTrue();
        assertThat(message.path("provider_ids").toString()).isEqualTo("[\"s-1\"]");
    }

    @Test
    void listShouldPassItsFiltersOn() {
        JsonNode list = client.get("/v1/conversations?channel=sms&status=open&unread=true&q=138&limit=3&after=x")
                .json();

        assertThat(list.path("data")).hasSize(1);
        assertThat(list.path("next").asText()).isEqualTo("more");
        var query = offer.inbox.lastQuery;
        assertThat(List.of(query.channel(), query.status(), query.unread(), query.q(), query.after()))
                .extracting(Optional::orElseThrow)
                .containsExactly("sms", "open", "true", "138", "x");
        assertThat(query.limit()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/conversations?unread=maybe, unread invalid_value",
        "/v1/conversations?limit=201, limit out_of_range",
        "/v1/conversations?stat=open, stat unknown_parameter",
        "/v1/messages?channnel=sms, channnel unknown_parameter",
        "/v1/messages?status=failed&status=sent, status duplicate_parameter",
        "/v1/channels?limit=1, limit unknown_parameter",
        "/v1/channels/sms/quarantine?page=2, page unknown_parameter",
        "/v1/batches/bat_0000000000005/results?x, x unknown_parameter",
        "/v1/events?since=1, since unknown_parameter"
    })
    void listShouldRefuseAParameterWhenItIsNotValid(String path, String expected) {
        assertRefused(client.get(path), expected);
    }

    @Test
    void messagesShouldRefuseAForeignCursor() {
        assertRefused(client.get(PATH + "/messages?after=x"), "after invalid_cursor");
    }

    @Test
    void changeShouldTouchOnlyWhatIsNamed() {
        JsonNode assigned = patch("{\"assignee\":\"ana\"}").json();
        assertThat(assigned.path("assignee").asText()).isEqualTo("ana");
        assertThat(assigned.path("status").asText()).isEqualTo("open");

        assertThat(patch("{\"status\":\"resolved\"}").json().path("assignee").asText())
                .isEqualTo("ana");
        assertThat(offer.inbox.conversation.status()).isEqualTo(ConversationStatus.RESOLVED);

        assertThat(patch("{\"assignee\":null}").json().path("assignee").isNull())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | ' missing'",
                "{\"status\":null} | /status invalid_value",
                "{\"status\":\"shut\"} | /status invalid_value",
                "{\"status\":1} | /status wrong_type",
                "{\"assignee\":\"\"} | /assignee invalid_value",
                "{\"status\":\"open\",\"labels\":[]} | /labels unknown_member"
            })
    void changeShouldBeRefusedWhenItIsNotValid(String body, String expected) {
        assertRefused(patch(body), expected);
        assertThat(offer.inbox.conversation.status()).isEqualTo(ConversationStatus.OPEN);
    }

    @Test
    void replyShouldNeedNeitherChannelNorRecipient() {
        client.post(
                PATH + "/messages",
                "{\"content\":{\"type\":\"text\",\"text\":\"hi\"},\"client_reference\":\"r\",\"send_at\":\"2026-11-01T12:00:00Z\"}");

        assertThat(offer.inbox.lastReply.content()).contains(new Content.Text("hi"));
        assertThat(offer.inbox.lastReply.clientReference()).contains("r");
        assertThat(offer.inbox.lastReply.sendAt()).contains(FakeOffer.NOW);
        assertThat(offer.inbox.lastReply.adapt()).isFalse();
        client.post(PATH + "/messages", "{\"content\":{\"type\":\"html\",\"html\":\"<b>x</b>\"},\"adapt\":true}");
        assertThat(offer.inbox.lastReply.adapt()).isTrue();
        assertRefused(
                client.post(PATH + "/messages", "{\"to\":\"1\",\"channel\":\"sms\"}"),
                "/to unknown_member",
                "/channel unknown_member",
                "/content missing");
    }

    @Test
    void readMarkShouldReachTheMessageThatItNames() {
        assertThat(client.post(PATH + "/read", "").json().path("unread").asInt())
                .isZero();
        assertThat(offer.inbox.readUpTo).isEmpty();

        client.post(PATH + "/read", "{\"up_to\":\"" + FakeInbox.RECEIVED.id() + "\"}");
        assertThat(offer.inbox.readUpTo).contains(FakeInbox.RECEIVED.id());

        assertRefused(client.post(PATH + "/read", "{\"up_to\":\"cnv_1\"}"), "/up_to invalid_id");
    }

    @ParameterizedTest
    @CsvSource({"cnv_0000000000009", "nonsense", "msg_0000000000009"})
    void conversationShouldBeNotFoundWhenThereIsNone(String id) {
        String path = "/v1/conversations/" + id;
        List<Client.Reply> replies = List.of(
                client.get(path),
                client.get(path + "/messages"),
                client.post(path + "/messages", "{\"content\":{\"type\":\"text\",\"text\":\"x\"}}"),
                client.post(path + "/messages", "{}"),
                client.post(path + "/messages", "{\"nope\":1}"),
                client.post(path + "/read", ""),
                client.await(client.request(path)
                        .header("Content-Type", "application/json")
                        .method("PATCH", BodyPublishers.ofString("{\"status\":\"open\"}"))));

        assertThat(replies).extracting(Client.Reply::status).containsOnly(404);
        assertThat(replies).extracting(Client.Reply::code).containsOnly("conversation_not_found");
    }

    static void assertRefused(Client.Reply reply, String... expected) {
        assertThat(reply.status()).as(reply.response().body()).isEqualTo(422);
        List<String> errors = new ArrayList<>();
        reply.json()
                .path("errors")
                .forEach(error -> errors.add(error.path("pointer").asText() + " "
                        + error.path("code").asText()));
        assertThat(errors).containsExactlyInAnyOrder(expected);
    }
}
