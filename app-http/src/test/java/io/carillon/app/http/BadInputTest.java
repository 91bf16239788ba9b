package io.carillon.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BadInputTest extends ServedFake {

    static Stream<Arguments> invalidMessages() {
        return Stream.of(
                Arguments.of("{}", List.of("/channel missing", "/content missing", "/to missing")),
                Arguments.of("null", List.of(" wrong_type")),
                Arguments.of("[1]", List.of(" wrong_type")),
                Arguments.of("7", List.of(" wrong_type")),
                Arguments.of(MESSAGE.replace("\"sms\"", "\"nope\""), List.of("/channel unknown_channel")),
                Arguments.of(MESSAGE.replace("\"to\"", "\"too\""), List.of("/to missing", "/too unknown_member")),
                Arguments.of(MESSAGE.replace("\"13800000000\"", "13800000000"), List.of("/to wrong_type")),
                Arguments.of(MESSAGE.replace("\"13800000000\"", "1e999999"), List.of("/to wrong_type")),
                Arguments.of(MESSAGE.replace("\"hello\"", "{\"a\":[1]}"), List.of("/content/text wrong_type")),
                Arguments.of(MESSAGE.replace("\"hello\"", "\"a\\ud83d\""), List.of("/content/text invalid_text")),
                Arguments.of(MESSAGE.replace("\"hello\"", "\"a\\u0000\""), List.of("/content/text invalid_text")),
                Arguments.of(
                        MESSAGE.replace("\"text\":", "\"txt\":"),
                        List.of("/content/text missing", "/content/txt unknown_member")),
                Arguments.of(
                        MESSAGE.replace("\"type\":\"text\"", "\"type\":\"fax\""),
                        List.of("/content/type unknown_content_type")),
                Arguments.of(
                        MESSAGE.replace("{\"type\":\"text\",\"text\":\"hello\"}", "[]"),
                        List.of("/content wrong_type")),
                Arguments.of(
                        MESSAGE.replace("\"hello\"", "\"hello\",\"url\":\"x\""),
                        List.of("/content/url unknown_member")),
                Arguments.of(with("\"adapt\":\"yes\""), List.of("/adapt wrong_type")),
                Arguments.of(with("\"adapt\":1"), List.of("/adapt wrong_type")),
                Arguments.of(with("\"to\":\"1\""), List.of("/to duplicate_member")),
                Arguments.of(with("\"send_at\":\"tomorrow\""), List.of("/send_at invalid_time")),
                Arguments.of(with("\"send_at\":\"2026-13-01T00:00:00Z\""), List.of("/send_at invalid_time")),
                Arguments.of(with("\"expires_at\":\"2026-11-01T00:00:00\""), List.of("/expires_at invalid_time")),
                Arguments.of(with("\"on_unknown\":\"maybe\""), List.of("/on_unknown invalid_value")),
                Arguments.of(with("\"fallback\":{}"), List.of("/fallback wrong_type")),
                Arguments.of(
                        with("\"fallback\":[7,{\"channel\":1,\"unless\":\"maybe\",\"within\":\"60\",\"when\":1}]"),
                        List.of(
                                "/fallback/0 wrong_type",
                                "/fallback/1/channel wrong_type",
                                "/fallback/1/unless invalid_value",
                                "/fallback/1/within invalid_duration",
                                "/fallback/1/when unknown_member")),
                Arguments.of(
                        with("\"options\":{\"a\":1,\"b/c\":[]}"),
                        List.of("/options/a wrong_type", "/options/b~1c wrong_type")),
                Arguments.of(
                        with("\"client_reference\":\"" + "x".repeat(256) + "\""),
                        List.of("/client_reference too_long")));
    }

    private static String with(String member) {
        return MESSAGE.substring(0, MESSAGE.length() - 1) + "," + member + "}";
    }

    @ParameterizedTest
    @MethodSource("invalidMessages")
    void messageShouldBeRefusedWithEveryProblemWhenItIsNotValid(String body, List<String> expected) {
        Client.Reply reply = client.post("/v1/messages", body);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.code()).isEqualTo("invalid_request");
        assertThat(errors(reply.json())).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(offer.messages).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void bodyShouldBeMalformedWhenItIsNoJson(String body) {
        Client.Reply reply = client.post("/v1/messages", body);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.code()).isEqualTo("malformed_json");
        assertThat(reply.json().path("detail").asText()).contains("line ", "column ");
    }

    static Stream<String> malformed() {
        return Stream.of(
                "",
                " ",
                "{",
                "{]",
                "{\"a\":}",
                "{} {}",
                "{'a':1}",
                "nul",
                "{\"a\":" + "[".repeat(5000),
                "{\"n\":" + "9".repeat(5000) + "}");
    }

    @Test
    void bodyShouldBeMalformedWhenItIsNotUtf8() {
        Client.Reply reply = client.await(client.request("/v1/messages")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(new byte[] {'{', '"', (byte) 0xc3, (byte) 0x28, '"', ':', '1', '}'})));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.code()).isEqualTo("malformed_json");
    }

    @Test
    void batchShouldNameEachRecipientThatCannotBeRead() {
        Client.Reply reply = client.post(
                "/v1/batches",
                "{\"channel\":\"sms\",\"recipients\":[\"1\",2,{\"client_reference\":\"r\"},{\"to\":\"4\",\"x\":1},null]}");

        assertThat(errors(reply.json()))
                .containsExactlyInAnyOrder(
                        "/recipients/1 wrong_type",
                        "/recipients/2/to missing",
                        "/recipients/3/x unknown_member",
                        "/recipients/4 wrong_type",
                        "/content missing");
    }

    @Test
    void problemsShouldBeCappedWhenThereAreThousands() {
        String body = "{\"recipients\":[" + "1,".repeat(5000) + "1]}";

        assertThat(client.post("/v1/batches", body).json().path("errors").size())
                .isEqualTo(100);
    }

    @Test
    void bodyShouldBeTooLargeWhenItHasTwoAndAHalfMegabytes() {
        String body = MESSAGE.replace("hello", "x".repeat(2_500_000));

        Client.Reply reply = client.post("/v1/messages", body);

        assertThat(reply.status()).isEqualTo(413);
        assertThat(reply.code()).isEqualTo("body_too_large");
    }

    @Test
    void bodyShouldBeTooLargeWhenItIsChunked() {
        byte[] body = MESSAGE.replace("hello", "x".repeat(2_500_000)).getBytes(java.nio.charset.StandardCharsets.UTF_8);

        Client.Reply reply = client.await(client.request("/v1/messages")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));

        assertThat(reply.status()).isEqualTo(413);
        assertThat(reply.code()).isEqualTo("body_too_large");
    }

    @Test
    void bodyShouldBeRefusedWhenItsMediaTypeIsNotJson() {
        for (String type :
                List.of("text/plain", "application/xml", "application/json; charset=gbk", "application/jsonx")) {
            Client.Reply reply = client.post("/v1/messages", MESSAGE, "Content-Type", type);

            assertThat(reply.status()).as(type).isEqualTo(415);
            assertThat(reply.code()).isEqualTo("unsupported_media_type");
        }
        assertThat(client.post("/v1/messages", MESSAGE, "Content-Type", "application/json;charset=UTF-8")
                        .status())
                .isEqualTo(202);
    }

    @ParameterizedTest
    @MethodSource("badQueries")
    void listShouldRefuseAParameterWhenItIsNotValid(String path, String expected) {
        Client.Reply reply = client.get(path);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(errors(reply.json())).containsExactly(expected);
    }

    static Stream<Arguments> badQueries() {
        return Stream.of(
                Arguments.of("/v1/messages?limit=0", "limit out_of_range"),
                Arguments.of("/v1/messages?limit=201", "limit out_of_range"),
                Arguments.of("/v1/messages?limit=99999999999999", "limit out_of_range"),
                Arguments.of("/v1/messages?limit=abc", "limit out_of_range"),
                Arguments.of("/v1/messages?after=broken", "after invalid_cursor"),
                Arguments.of("/v1/messages?since=yesterday", "since invalid_time"),
                Arguments.of("/v1/messages?to=%00", "to invalid_value"),
                Arguments.of("/v1/events?after=x", "after invalid_cursor"),
                Arguments.of("/v1/events?limit=1001", "limit out_of_range"),
                Arguments.of("/v1/channels/sms/directory?limit=1", "limit unknown_parameter"),
                Arguments.of("/v1/channels/sms/balance?refresh=maybe", "refresh invalid_value"));
    }

    @ParameterizedTest
    @MethodSource("missing")
    void pathShouldBeNotFoundWhenItNamesNothing(String path, String code) {
        Client.Reply reply = client.get(path);

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.code()).isEqualTo(code);
        assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
    }

    static Stream<Arguments> missing() {
        return Stream.of(
                Arguments.of("/v1/messages/nonsense", "message_not_found"),
                Arguments.of("/v1/messages/msg_0000000000009", "message_not_found"),
                Arguments.of("/v1/messages/msg_0000000000009/explain", "message_not_found"),
                Arguments.of("/v1/messages/bat_0000000000005", "message_not_found"),
                Arguments.of("/v1/batches/x", "batch_not_found"),
                Arguments.of("/v1/batches/bat_0000000000006/results", "batch_not_found"),
                Arguments.of("/v1/channels/nope", "channel_not_found"),
                Arguments.of("/v1/channels/nope/quarantine", "channel_not_found"),
                Arguments.of("/v1/channels/nope/balance", "channel_not_found"),
                Arguments.of("/v1/channels/nope/directory", "channel_not_found"),
                Arguments.of("/v1/unknown", "not_found"),
                Arguments.of("/nothing", "not_found"),
                Arguments.of("/", "not_found"),
                Arguments.of("/docs/problems/nope", "not_found"));
    }

    @Test
    void methodShouldBeNotAllowedWhenThePathKnowsOthers() {
        Client.Reply reply = client.await(client.request("/v1/messages").DELETE());

        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.code()).isEqualTo("method_not_allowed");
        assertThat(reply.header("Allow")).contains("GET").contains("POST");
    }

    private static List<String> errors(JsonNode problem) {
        List<String> errors = new ArrayList<>();
        problem.path("errors")
                .forEach(error -> errors.add(error.path("pointer").asText() + " "
                        + error.path("code").asText()));
        return errors;
    }
}
