package io.carillon.adapters.apiusb.client;

import static io.carillon.adapters.apiusb.ApiusbFixtures.anAccountAt;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.adapters.apiusb.ApiusbFixtures;
import io.carillon.adapters.apiusb.ApiusbSettings.TextCodec;
import io.carillon.domain.conversation.Address;
import io.carillon.domain.delivery.SendOutcome;
import io.carillon.domain.message.Content;
import io.carillon.domain.message.MediaKind;
import io.carillon.domain.message.Options;
import io.carillon.domain.message.ProviderReference;
import io.carillon.ports.provider.MessageSender.Reply;
import io.carillon.ports.provider.MessageSender.Request;
import io.carillon.ports.provider.MessageSender.Result;
import io.carillon.ports.provider.Secret;
import io.carillon.testkit.Behaviour;
import io.carillon.testkit.ScriptedProvider;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ApiusbSenderTest {
    private static final String A = "A2345678123456781234567812345678";
    private static final String B = "b2345678123456781234567812345678";
    private static final String OK = "{\"ret\":200,\"data\":{},\"msg\":\"\"}";

    @Test
    void sendShouldPostTheDocumentedForm() {
        assertThat(form(account -> account.token(Secret.of("t&=密")), text("你好 &")))
                .isEqualTo("chat_message_to_uuid=" + A + "%2C" + B
                        + "&chat_message_data=%E4%BD%A0%E5%A5%BD+%26&chat_message_type=text"
                        + "&access_token=t%26%3D%E5%AF%86");
    }

    @Test
    void sendShouldSendNoTokenWhenThereIsNone() {
        assertThat(form(account -> account, text("a"))).endsWith("&chat_message_data=a&chat_message_type=text");
    }

    @Test
    void sendShouldPassExtensionDataOn() {
        Request request = new Request(
                addresses(), new Content.Text("a"), Options.of(Map.of("ext_data", "x y")), Optional.empty());
        assertThat(form(account -> account, request)).endsWith("&chat_message_type=text&ext_data=x+y");
    }

    static Stream<Arguments> contents() {
        return Stream.of(
                Arguments.of(new Content.Text("\"a\""), "text", "\"a\"", "{\"content\":\"\\\"a\\\"\"}"),
                Arguments.of(new Content.Html("<b>a</b>"), "html", "<b>a</b>", "{\"content\":\"<b>a</b>\"}"),
                Arguments.of(image(Optional.empty()), "image", "http://x/a.png", "{\"url\":\"http://x/a.png\"}"),
                Arguments.of(
                        new Content.Link("http://x/", Optional.of("X")),
                        "link",
                        "http://x/",
                        "{\"url\":\"http://x/\"}"),
                Arguments.of(new Content.Custom("{\"a\":1}"), "custom", "{\"a\":1}", "{\"a\":1}"));
    }

    @ParameterizedTest
    @MethodSource("contents")
    void contentShouldBecomeATypeAndData(Content content, String type, String plain, String json) {
        assertThat(ApiusbContent.of(content, TextCodec.PLAIN)).contains(new ApiusbContent(type, plain));
        assertThat(ApiusbContent.of(content, TextCodec.JSON)).contains(new ApiusbContent(type, json));
    }

    @Test
    void sendShouldRefuseWhatItCannotCarryWithoutARequest() {
        try (var provider = ScriptedProvider.doing(Behaviour.xml(OK));
                var account = anAccountAt(provider.url()).open()) {
            for (Content content : List.of(image(Optional.of("words")), new Content.Flow("f"))) {
                Reply reply = account.channel(Map.of())
                        .sender()
                        .send(new Request(addresses(), content, Options.NONE, Optional.empty()));
                assertOutcome(reply.result().of(1), "Refused", "unsupported_content");
            }
            assertThat(provider.requests()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            400 | 非法请求：缺少必要参数chat_message_to_uuid                               | Refused      | invalid_recipient | whole
            400 | 非法请求：chat_message_to_uuid.len应该大于或等于32, 但现在chat_message_to_uuid.len = 5 | Refused | invalid_recipient | whole
            400 | 非法请求：参数chat_message_type应该为：text/html/image/link/custom，但现在chat_message_type = voice | Refused | invalid_request | each
            400 | 非法请求：chat_message_data.len应该小于等于100, 但现在chat_message_data.len = 101 | Refused     | content_too_long  | whole
            400 | 非法请求：参数ext_data的JSON数据格式错误                                 | Refused      | invalid_option    | whole
            400 | 非法请求：缺少必要参数access_token                                      | Blocked      | credentials       | whole
            400 | 非法请求：签名错误                                                    | Blocked      | credentials       | whole
            400 | 非法请求：非法服务：abc                                               | Refused      | unknown_service   | each
            400 | Bad Request: chat_message_data require, but miss                   | Refused      | invalid_request   | each
            400 | 自己的话                                                           | Refused      | invalid_request   | whole
            404 | 非法请求：接口服务Platform.ChatMessage.BulkSendx不存在                   | Refused      | unknown_service   | each
            406 | 非法请求：access_token校验不通过                                        | Blocked      | credentials       | whole
            407 | 非法请求：app_key权限不足，或未知应用                                    | Blocked      | permission        | whole
            408 | 非法请求：当前用户禁止使用，或用户未登录                                   | Blocked      | permission        | whole
            409 | 接口流量不足                                                       | Unavailable  | not_taken         | whole
            429 | slow down                                                        | Unavailable  | not_taken         | whole
            500 | 服务器运行错误: x                                                   | Undetermined | server_error      | whole
            503 |                                                                  | Undetermined | server_error      | whole
            499 | nobody knows                                                     | Refused      | unrecognised      | whole
            0   | Class not found                                                  | Undetermined | server_error      | whole
            201 |                                                                  | Undetermined | server_error      | whole
            """)
    void sendShouldLookUpTheNumber(int ret, String message, String outcome, String code, String extent) {
        String told = message == null ? "" : message;
        for (String number : List.of("" + ret, "\"" + ret + "\"")) {
            String body = "{\"ret\":" + number + ",\"data\":{},\"msg\":\"" + told + "\"}";
            for (int status : new int[] {200, 400, 500, 503}) {
                Reply reply = send(Behaviour.html(status, body));
                assertOutcome(reply.result().of(0), outcome, code);
                assertOutcome(reply.result().of(1), outcome, code);
                assertThat(reply.result() instanceof Result.Each).isEqualTo(extent.equals("each"));
            }
        }
    }

    /** Expected: per recipient its id, "-" for accepted without one, "?" with a code for undetermined; then the call's id. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"item":[{"other_uuid":"A","chat_message_id":"2"},{"other_uuid":"B","chat_message_id":3}],"id":"2"} | 2 3 .
            {"items":[{"other_uuid":"B","chat_message_id":"3"},{"other_uuid":"A","chat_message_id":"2"}]}       | 2 3 .
            {"item":[{"other_uuid":"A","chat_message_id":"2"}]}                  | 2 ?not_listed .
            {"item":{"other_uuid":"B","chat_message_id":"3"},"id":"3"}           | ?not_listed 3 .
            {"item":{"A":{"chat_message_id":"2"},"B":"3"}}                       | 2 3 .
            {"item":{"A":2,"B":3}}                                               | 2 3 .
            {"items":{"A":2}}                                                    | 2 ?not_listed .
            {"item":{"0":{"other_uuid":"A","chat_message_id":"2"},"2":{"other_uuid":"B","chat_message_id":"3"}}} | 2 3 .
            {"item":[{"other_uuid":"a-","chat_message_id":"2"},{"other_uuid":"B","chat_message_id":3}]}         | 2 3 .
            {"item":[{"other_uuid":"A"},{"other_uuid":"B","chat_message_id":"0"}]} | - ?no_message_id .
            {"item":[{"other_uuid":"A","err_code":2},{"other_uuid":"B","err_code":0,"chat_message_id":7}]} | ?business_error 7 .
            {"item":["A"]}                                                       | - ?not_listed .
            {"item":[{"chat_message_id":"2"},{"chat_message_id":"3"}]}           | - - .
            {"item":[{"chat_message_id":"2"}]}                                   | ?partial ?partial .
            {"item":[],"id":"2"}                                                 | - - 2
            {"item":[]}                                                          | ?not_listed ?not_listed .
            {"item":null}                                                        | - - .
            [{"other_uuid":"A","chat_message_id":"2"},{"other_uuid":"B","chat_message_id":"3"}] | 2 3 .
            {"id":"2"}                                                           | - - 2
            {"id":2}                                                             | - - 2
            {"id":"0"}                                                           | ?no_message_id ?no_message_id .
            {"id":false}                                                         | ?no_message_id ?no_message_id .
            {"err_code":9,"err_msg":"x"}                                         | ?business_error ?business_error .
            {"err_code":0,"id":"2"}                                              | - - 2
            {}                                                                   | - - .
            []                                                                   | - - .
            null                                                                 | - - .
            false                                                                | ?no_result ?no_result .
            """)
    void sendShouldReadEveryShapeForSeveral(String data, String expected) {
        assertThat(told(send(Behaviour.html(200, success(data))), 2)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"id":"2"}                                                 | 2 .
            {"id":2}                                                   | 2 .
            {"id":"2","item":{}}                                       | 2 .
            {"item":{"chat_message_id":"2"}}                           | 2 .
            {"item":{"other_uuid":"A","chat_message_id":"2"},"id":"2"} | 2 .
            {"item":{"other_uuid":"B","chat_message_id":"2"}}          | ?not_listed .
            {"item":"2"}                                               | 2 .
            {"id":0}                                                   | ?no_message_id .
            {"id":""}                                                  | - .
            {}                                                         | - .
            """)
    void sendShouldReadEveryShapeForOne(String data, String expected) {
        try (var provider = ScriptedProvider.doing(Behaviour.html(200, success(data)));
                var account = anAccountAt(provider.url()).open()) {
            Request one = new Request(addresses().subList(0, 1), new Content.Text("a"), Options.NONE, Optional.empty());
            assertThat(told(account.channel(Map.of()).sender().send(one), 1)).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"ret":200,"data":{"id":"2"},"msg":"","debug":{"stack":[],"sqls":[],"version":"2.15.0"}} | Accepted | .
            {"data":{"id":"2"},"msg":""}         | Undetermined | server_error
            {"ret":true,"data":{}}               | Undetermined | server_error
            {"ret":200,"data":{"id":"2"          | Undetermined | unreadable_reply
            {"ret":200,"data":{}} and more       | Undetermined | unreadable_reply
            {"code":200}                         | Undetermined | unreadable_reply
            [200]                                | Undetermined | unreadable_reply
            200                                  | Undetermined | unreadable_reply
            <html>Fatal error</html>             | Undetermined | unreadable_reply
            """)
    void sendShouldBelieveOnlyAnEnvelope(String body, String outcome, String code) {
        assertOutcome(send(Behaviour.html(200, body)).result().of(0), outcome, code);
    }

    @Test
    void exchangeShouldShowWhatWasSentButNoToken() {
        try (var provider = ScriptedProvider.doing(Behaviour.html(200, "Fatal error near access_token=S3cret-token"));
                var account = anAccountAt(provider.url())
                        .token(Secret.of("S3cret-token"))
                        .open()) {
            Reply reply = account.channel(Map.of()).sender().send(text("hello"));
            assertThat(reply.exchange().request())
                    .contains("?service=Platform.ChatMessage.BulkSend", "chat_message_data=hello", "access_token=***");
            assertThat(reply.toString()).doesNotContain("S3cret").contains("Fatal error");
        }
    }

    @Test
    void exchangeShouldHideALongToken() {
        String token = "eyJhbGciOi".repeat(400);
        try (var provider = ScriptedProvider.doing(new Behaviour.Echo(200));
                var account =
                        anAccountAt(provider.url()).token(Secret.of(token)).open()) {
            Reply reply = account.channel(Map.of()).sender().send(text("hello"));
            assertThat(reply.toString()).contains("***").doesNotContain("eyJhbGciOieyJhbGciOi");
        }
    }

    private static String success(String data) {
        return "{\"ret\":200,\"data\":"
                + data.replace("\"A\"", "\"" + A + "\"")
                        .replace("\"B\"", "\"" + B + "\"")
                        .replace("\"a-\"", "\"" + A.toLowerCase(java.util.Locale.ROOT) + "\"")
                + ",\"msg\":\"\"}";
    }

    private static String told(Reply reply, int recipients) {
        String each = IntStream.range(0, recipients)
                .mapToObj(i -> told(reply.result().of(i)) + " ")
                .reduce("", String::concat);
        return each + reply.reference().map(ProviderReference::value).orElse(".");
    }

    private static String told(SendOutcome outcome) {
        return outcome.fold(
                accepted -> accepted.reference().map(ProviderReference::value).orElse("-"),
                refused -> "refused",
                blocked -> "blocked",
                unavailable -> "unavailable",
                undetermined -> "?" + undetermined.complaint().code());
    }

    private static String form(UnaryOperator<ApiusbFixtures> change, Request request) {
        try (var provider = ScriptedProvider.doing(Behaviour.html(200, OK));
                var account = change.apply(anAccountAt(provider.url())).open()) {
            assertOutcome(
                    account.channel(Map.of()).sender().send(request).result().of(0), "Accepted", ".");
            assertThat(provider.requests().get(0).line())
                    .isEqualTo("POST /api/platform?service=Platform.ChatMessage.BulkSend HTTP/1.1");
            return provider.requests().get(0).bodyText();
        }
    }

    private static Reply send(Behaviour behaviour) {
        try (var provider = ScriptedProvider.doing(behaviour);
                var account = anAccountAt(provider.url()).open()) {
            Reply reply = account.channel(Map.of()).sender().send(text("a"));
            assertThat(provider.requests()).hasSize(1);
            return reply;
        }
    }

    private static void assertOutcome(SendOutcome found, String outcome, String code) {
        assertThat(found.getClass().getSimpleName()).isEqualTo(outcome);
        String said = found.fold(
                accepted -> ".",
                refused -> refused.complaint().code(),
                blocked -> blocked.complaint().code(),
                unavailable -> unavailable.complaint().code(),
                undetermined -> undetermined.complaint().code());
        assertThat(said).isEqualTo(code);
    }

    private static Request text(String text) {
        return new Request(addresses(), new Content.Text(text), Options.NONE, Optional.empty());
    }

    private static List<Address> addresses() {
        return List.of(new Address(A), new Address(B));
    }

    private static Content image(Optional<String> caption) {
        return new Content.Media(MediaKind.IMAGE, "http://x/a.png", Optional.empty(), caption);
    }
}
