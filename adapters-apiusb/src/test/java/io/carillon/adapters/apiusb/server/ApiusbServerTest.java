package io.carillon.adapters.apiusb.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.adapters.wire.server.FormCodec;
import io.carillon.adapters.wire.server.WireReply;
import io.carillon.adapters.wire.server.WireRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ApiusbServerTest {
    private static final String SEND =
            "s=Platform.ChatMessage.BulkSend&chat_message_to_uuid=a,b&chat_message_data=x&chat_message_type=text";
    private static final String LIST = "s=Platform.ChatMessage.GetMessageList";

    private final OneCallerBackend backend = new OneCallerBackend();

    @Test
    void submissionShouldCarryEveryParameter() {
        ask(SEND.replace("a,b", "a,%20b,,c,") + "&ext_data=e&access_token=t");
        assertThat(backend.taken)
                .containsExactly(
                        new ApiusbSubmission(ApiusbService.BULK_SEND, List.of("a", "b", "c"), "text", "x", "e"));
        assertThat(backend.token).isEqualTo("t");
    }

    @Test
    void replyShouldHaveListAndIdWhenNothingElseIsWanted() {
        assertThat(ask(SEND))
                .isEqualTo("{\"ret\":200,\"data\":{\"item\":[{\"other_uuid\":\"a\",\"chat_message_id\":\"2\"},"
                        + "{\"other_uuid\":\"b\",\"chat_message_id\":\"3\"}],\"id\":\"2\"},\"msg\":\"\"}");
    }

    @ParameterizedTest
    @CsvSource({"BAD_TOKEN, 406", "UNKNOWN_APP, 407", "NOT_LOGGED_IN, 408"})
    void callerShouldBeCheckedAfterTheParametersAndBeforeTheDeed(ApiusbRefusal refusal, int ret) {
        backend.refusal = refusal;
        assertThat(ask(SEND)).startsWith("{\"ret\":" + ret + ",\"data\":{},");
        assertThat(ask(SEND.replace("=text", "=x"))).startsWith("{\"ret\":400,\"data\":{},");
        assertThat(backend.taken).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyRefusalShouldHaveAText(ApiusbRefusal refusal) {
        WireReply reply = ApiusbServer.refuse(ApiusbCall.read(request(SEND)), refusal);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(new String(reply.body(), UTF_8))
                .startsWith("{\"ret\":" + refusal.code())
                .doesNotContain("\"msg\":\"\"");
    }

    @Test
    void tokenShouldBeWrittenAsTheSampleHasIt() {
        assertThat(ask("s=App.Auth.ApplyToken&app_key=k&app_secret=demo&uid=12x"))
                .isEqualTo("{\"ret\":200,\"data\":{\"access_token\":\"ey\\/J\",\"expire_at\":1683881520,"
                        + "\"expire_time\":\"2023-05-12 16:52:00\"},\"msg\":\"\"}");
        assertThat(backend.application).isEqualTo(new ApiusbApplication("k", "demo", OptionalLong.of(12)));
    }

    @Test
    void listShouldBeWrittenAsTheSampleHasIt() {
        backend.messages.add(new ApiusbMessage(
                1, "me", "you", "text", "hello word", false, false, Instant.parse("2020-07-03T03:35:44Z")));
        assertThat(ask("s=Platform.ChatMessage.GetAllMessageList"))
                .isEqualTo(
                        "{\"ret\":200,\"data\":{\"items\":[{\"id\":1,\"uuid\":\"me\",\"chat_message_to_uuid\":\"you\","
                                + "\"chat_message_type\":\"text\",\"chat_message_data\":\"hello word\",\"chat_message_is_read\":0,"
                                + "\"chat_message_io\":\"out\",\"add_time\":\"2020-07-03 11:35:44\"}]},\"msg\":\"\"}");
    }

    @Test
    void queryShouldHaveTheDocumentedDefaults() {
        ask(LIST);
        ask(LIST + "&last_id=12abc&direction=up&perpage=1e2");
        assertThat(backend.queries)
                .containsExactly(
                        new ApiusbMessageQuery(Optional.empty(), 0, false, 20),
                        new ApiusbMessageQuery(Optional.empty(), 12, true, 100));
    }

    @Test
    void parametersShouldBeNamedInTheirExactCase() {
        assertThat(ask("S=abc")).contains("\"ret\":404");
        assertThat(ask(SEND.replace("chat_message_data", "Chat_Message_Data"))).contains("\"ret\":400");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"chat_message_data\":7}|7",
                "{\"chat_message_data\":1.0}|1",
                "{\"chat_message_data\":1.5}|1.5",
                "{\"chat_message_data\":true}|1",
                "{\"chat_message_data\":\"\\u4f60\"}|你",
                "  {\"chat_message_data\":\"a\",\"chat_message_data\":\"b\"}|b",
                "[{\"chat_message_data\":\"a\"}]|x",
                "{\"chat_message_data\":\"a\"} more|x",
                "{\"chat_message_data\"|x",
            })
    void jsonShouldBecomeTextAsInPhp(String json, String data) {
        answer(new WireRequest("POST", "/api/platform", query(SEND), Map.of(), json.getBytes(UTF_8)));
        assertThat(backend.taken.get(0).data()).isEqualTo(data);
    }

    @Test
    void nullShouldCountAsMissing() {
        WireRequest request = new WireRequest(
                "POST", "/api/platform", query(SEND), Map.of(), "{\"chat_message_data\":null}".getBytes(UTF_8));
        assertThat(answer(request)).startsWith("{\"ret\":400");
    }

    @Test
    void serviceShouldBeRefusedWhenItIsAnArray() {
        WireRequest request = new WireRequest(
                "POST", "/api/platform", query(SEND), Map.of(), "{\"service\":[\"a\"]}".getBytes(UTF_8));
        assertThat(answer(request)).startsWith("{\"ret\":400");
    }

    @Test
    void secretsShouldNotBePrinted() {
        WireRequest request = request("s=App.Auth.ApplyToken&app_key=k&app_secret=hush&access_token=hush");
        assertThat(ApiusbCall.read(request).toString()).doesNotContain("hush");
        assertThat(new ApiusbApplication("k", "hush", OptionalLong.empty()).toString())
                .doesNotContain("hush");
        assertThat(new ApiusbToken("hush", Instant.EPOCH).toString()).doesNotContain("hush");
    }

    private String ask(String query) {
        return answer(request(query));
    }

    private String answer(WireRequest request) {
        WireReply reply = new ApiusbServer(backend, ApiusbDialect::usual).answer(ApiusbCall.read(request));
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.contentType()).isEqualTo("application/json;charset=utf-8");
        return new String(reply.body(), UTF_8);
    }

    private static WireRequest request(String query) {
        return new WireRequest("GET", "/api/platform", query(query), Map.of(), new byte[0]);
    }

    private static Map<String, List<String>> query(String query) {
        return FormCodec.decode(query, UTF_8);
    }
}
