package io.carillon.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.delivery.AccountFault;
import io.carillon.domain.delivery.Complaint;
import io.carillon.ports.provider.Answer;
import io.carillon.ports.usecase.channel.BrowseDirectory.Entry;
import io.carillon.ports.usecase.channel.ConversationProgress;
import io.carillon.ports.usecase.channel.PassThrough;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DirectoryTest extends ServedFake {
    private static final String PATH = "/v1/channels/sms/directory";
    private static final Complaint COMPLAINT = new Complaint("told", "E1", "so");

    @Test
    void directoryShouldListWhatCouldBeSentThrough() {
        offer.directory = new PassThrough.Asked<>(new Answer.Answered<>(List.of(
                new Entry("Shop", route("whatsapp", "100"), Optional.of(new ChannelId("sms"))),
                new Entry("", route("telegram", "7"), Optional.empty()))));

        Client.Reply reply = client.get(PATH);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.response().body())
                .isEqualTo("{\"data\":["
                        + "{\"name\":\"Shop\",\"route\":{\"platform\":\"whatsapp\",\"platform_id\":\"100\"},\"channel\":\"sms\"},"
                        + "{\"name\":\"\",\"route\":{\"platform\":\"telegram\",\"platform_id\":\"7\"},\"channel\":null}],"
                        + "\"has_more\":false,\"next\":null}");
    }

    private static TreeMap<String, String> route(String platform, String id) {
        return new TreeMap<>(Map.of("platform", platform, "platform_id", id));
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new PassThrough.NoSuchChannel<>(), 404, "channel_not_found"),
                Arguments.of(new PassThrough.NotSupported<>("sms"), 422, "not_supported"),
                asked(new Answer.Blocked<>(AccountFault.CREDENTIALS, COMPLAINT), 502, "provider_refused_account"),
                asked(new Answer.Refused<>(COMPLAINT), 502, "provider_refused"),
                asked(
                        new Answer.Unavailable<>(Optional.of(Duration.ofSeconds(7)), COMPLAINT),
                        503,
                        "provider_unavailable"),
                asked(new Answer.Unclear<>(COMPLAINT), 504, "outcome_unknown"));
    }

    private static Arguments asked(Answer<List<Entry>> answer, int status, String code) {
        return Arguments.of(new PassThrough.Asked<>(answer), status, code);
    }

    @ParameterizedTest
    @MethodSource("failures")
    void directoryShouldBeAProblemWhenItCannotBeHad(PassThrough<List<Entry>> outcome, int status, String code) {
        offer.directory = outcome;

        Client.Reply reply = client.get(PATH);

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.code()).isEqualTo(code);
        assertThat(reply.header("Retry-After")).isEqualTo(status == 503 ? "7" : null);
    }

    @Test
    void channelShouldTellWhatItCanDoAndHowFarItsConversationsAre() {
        var without = client.get("/v1/channels/sms").json();
        assertThat(without.path("conversations").isNull()).isTrue();
        assertThat(without.path("capabilities").path("conversations").asBoolean())
                .isFalse();
        assertThat(without.path("capabilities").path("lookup").asBoolean()).isFalse();
        assertThat(without.path("capabilities").path("directory").asBoolean()).isTrue();

        offer.conversations =
                Optional.of(new ConversationProgress(3, 0, Optional.of(FakeOffer.NOW), Optional.of(FakeOffer.NOW)));
        var channel = client.get("/v1/channels/sms").json();
        assertThat(channel.path("capabilities").path("conversations").asBoolean())
                .isTrue();
        assertThat(channel.path("conversations").toString())
                .isEqualTo(
                        "{\"chats\":3,\"done\":3,\"due\":0,\"complete\":true,"
                                + "\"first_look_done_at\":\"2026-11-01T12:00:00Z\",\"last_polled_at\":\"2026-11-01T12:00:00Z\"}");
    }
}
