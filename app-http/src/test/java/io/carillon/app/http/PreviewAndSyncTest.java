package io.carillon.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.conversation.Address;
import io.carillon.domain.delivery.Complaint;
import io.carillon.domain.message.Content;
import io.carillon.domain.message.Lane;
import io.carillon.domain.message.Options;
import io.carillon.domain.message.Segments;
import io.carillon.domain.message.Submission;
import io.carillon.domain.message.UnknownPolicy;
import io.carillon.ports.usecase.channel.ConversationProgress;
import io.carillon.ports.usecase.channel.SyncChannels.Sync;
import io.carillon.ports.usecase.message.PreviewMessage.Preview;
import io.carillon.ports.usecase.message.PreviewMessage.ScreeningResult;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreviewAndSyncTest extends ServedFake {

    @Test
    void previewShouldTellWhatWouldGoOut() {
        Submission submission = new Submission(
                new Content.Text("hello"),
                Options.NONE,
                Lane.SINGLE,
                UnknownPolicy.AT_MOST_ONCE,
                Optional.empty(),
                FakeOffer.NOW);
        offer.preview = new Preview.Acceptable(
                new ChannelId("sms"),
                new Address("13800000000"),
                submission,
                Optional.of("text"),
                Optional.of("[x]hello"),
                Optional.of(Segments.of("[x]hello")),
                new ScreeningResult("passes", "ok"),
                List.of("w"),
                List.of("balance"),
                Optional.of(FakeOffer.NOW));

        Client.Reply reply = client.post("/v1/messages/preview", MESSAGE);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.response().body())
                .isEqualTo("{\"channel\":\"sms\",\"to\":\"13800000000\","
                        + "\"content\":{\"type\":\"text\",\"text\":\"hello\"},\"adapted_to\":\"text\",\"send_at\":null,"
                        + "\"expires_at\":\"2026-11-01T12:00:00Z\",\"text\":\"[x]hello\","
                        + "\"segments\":{\"encoding\":\"gsm_7\",\"units\":10,\"count\":1},"
                        + "\"screening\":{\"verdict\":\"passes\",\"detail\":\"ok\"},\"warnings\":[\"w\"],"
                        + "\"waits_for\":[\"balance\"],\"goes_out_at\":\"2026-11-01T12:00:00Z\"}");
        assertThat(offer.messages).isEmpty();
    }

    @Test
    void previewShouldRefuseWhatSendingRefuses() {
        ConversationsTest.assertRefused(client.post("/v1/messages/preview", MESSAGE), "/to invalid_recipient");
        ConversationsTest.assertRefused(
                client.post("/v1/messages/preview", "{\"nope\":1}"),
                "/nope unknown_member",
                "/channel missing",
                "/to missing",
                "/content missing");
    }

    @Test
    void syncShouldTellWhatCameAndWhatDidNot() {
        assertThat(client.post("/v1/channels/sms/sync", "").response().body())
                .isEqualTo("{\"reports\":2,\"replies\":3,\"conversations\":null,\"trouble\":null}");

        offer.sync = new Sync(0, 0, Optional.empty(), Optional.of(Complaint.of("read_timeout", "nothing came back")));
        Client.Reply reply = client.post("/v1/channels/sms/sync", "{}");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("trouble").path("code").asText()).isEqualTo("read_timeout");

        assertThat(client.post("/v1/channels/nope/sync", "").code()).isEqualTo("channel_not_found");
        ConversationsTest.assertRefused(client.post("/v1/channels/sms/sync", "{\"x\":1}"), "/x unknown_member");
    }

    @Test
    void syncShouldTellHowFarTheConversationsAre() {
        offer.sync = new Sync(
                0,
                0,
                Optional.of(new ConversationProgress(40, 28, Optional.empty(), Optional.empty())),
                Optional.empty());

        assertThat(client.post("/v1/channels/sms/sync", "")
                        .json()
                        .path("conversations")
                        .toString())
                .isEqualTo("{\"chats\":40,\"done\":12,\"due\":28,\"complete\":false,"
                        + "\"first_look_done_at\":null,\"last_polled_at\":null}");
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/messages, 200",
        "/v1/messages/msg_0000000000009, 404",
        "/v1/messages/nonsense/explain, 404",
        "/v1/conversations/cnv_0000000000009, 404",
        "/v1/channels/sms, 200",
        "/v1/channels/nope, 404",
        "/v1/messages?limit=0, 422",
        "/v1/messages/preview, 404",
        "/v1/channels/sms/hold, 405",
        "/health/live, 200"
    })
    void headShouldBeAnsweredAsGetWithoutABody(String path, int status) {
        Client.Reply head = client.await(client.request(path).method("HEAD", BodyPublishers.noBody()));

        assertThat(head.status()).isEqualTo(status);
        assertThat(head.response().body()).isEmpty();
        Client.Reply get = client.get(path);
        assertThat(get.status()).isEqualTo(status);
        assertThat(head.header("Content-Type")).isEqualTo(get.header("Content-Type"));
    }
}
