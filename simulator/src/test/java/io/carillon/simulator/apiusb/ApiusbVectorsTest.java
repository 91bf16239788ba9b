package io.carillon.simulator.apiusb;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.simulator.apiusb.SocketCaller.Got;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contract apiusb §B10 and §B4, as a caller sees them on the socket. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiusbVectorsTest {
    private static final String UUID = "12345678123456781234567812345678";
    private static final String OK = "&chat_message_to_uuid=a,b&chat_message_data=hello%20word&chat_message_type=text";

    private final SocketCaller caller = new SocketCaller();

    @BeforeEach
    void reset() {
        caller.reset();
    }

    @AfterAll
    void stop() {
        caller.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            emptyValue = "",
            value = {
                "?s=Platform.ChatMessage.BulkSend@ok|200|``",
                "?s=Platform.ChatMessage.bulksend@ok|200|``",
                "?s=Platform.chatMessage.BULKSEND.more.still@ok|200|``",
                "?s=X&service=Platform.ChatMessage.BulkSend@ok|200|``",
                "?service=X&s=Platform.ChatMessage.BulkSend@ok|400|非法请求：非法服务：X",
                "?s=Platform.ChatMessage.BulkSend|400|非法请求：缺少必要参数chat_message_to_uuid",
                "?s=Platform.ChatMessage.BulkSend&chat_message_to_uuid=|400|非法请求：缺少必要参数chat_message_data",
                "?s=Platform.ChatMessage.BulkSend&chat_message_to_uuid=a&chat_message_data=|400|非法请求：缺少必要参数chat_message_type",
                "?s=Platform.ChatMessage.BulkSend&chat_message_to_uuid=a&chat_message_data=&chat_message_type=|400|"
                        + "`非法请求：参数chat_message_type应该为：text/html/image/link/custom，但现在chat_message_type = `",
                "?s=Platform.ChatMessage.BulkSend&chat_message_to_uuid=a&chat_message_data=x&chat_message_type=voice|400|"
                        + "非法请求：参数chat_message_type应该为：text/html/image/link/custom，但现在chat_message_type = voice",
                "?s=Platform.ChatMessage.GetMessageList&chat_message_to_uuid=abcde|400|"
                        + "非法请求：chat_message_to_uuid.len应该大于或等于32, 但现在chat_message_to_uuid.len = 5",
                "?s=Platform.ChatMessage.GetMessageList&chat_message_to_uuid=|400|"
                        + "非法请求：chat_message_to_uuid.len应该大于或等于32, 但现在chat_message_to_uuid.len = 0",
                "?s=Platform.ChatMessage.GetMessageList&chat_message_to_uuid=%E4%BD%A0|400|"
                        + "非法请求：chat_message_to_uuid.len应该大于或等于32, 但现在chat_message_to_uuid.len = 3",
                "?s=Platform.ChatMessage.GetMessageList&chat_message_to_uuid=" + UUID + "9|400|"
                        + "非法请求：chat_message_to_uuid.len应该小于等于32, 但现在chat_message_to_uuid.len = 33",
                "?s=Platform.ChatMessage.GetMessageList&last_id=-1|400|非法请求：last_id应该大于或等于0, 但现在last_id = -1",
                "?s=Platform.ChatMessage.GetMessageList&direction=left|400|"
                        + "非法请求：参数direction应该为：up/down，但现在direction = left",
                "?s=Platform.ChatMessage.GetMessageList&perpage=101|400|非法请求：perpage应该小于等于100, 但现在perpage = 101",
                "?s=Platform.ChatMessage.GetAllMessageList&perpage=0|400|非法请求：perpage应该大于或等于1, 但现在perpage = 0",
                "?s=Platform.ChatMessage.GetAllMessageList&page=0|400|非法请求：page应该大于或等于1, 但现在page = 0",
                "?s=Platform.ChatMessage.GetAllMessageList&page=abc|400|非法请求：page应该大于或等于1, 但现在page = 0",
                "?s=Platform.ChatMessage.GetAllMessageList&page=99999999999999999999|200|``",
                "?s=abc|400|非法请求：非法服务：abc",
                "?s=|400|非法请求：非法服务：",
                "``|404|非法请求：接口服务App.Site.Index不存在",
                "?s=App.Site.Index|404|非法请求：接口服务App.Site.Index不存在",
                "?s=ChatMessage.BulkSend|404|非法请求：接口服务App.ChatMessage.BulkSend不存在",
                "?s=Platform.NoClass.X|404|非法请求：接口服务Platform.NoClass.X不存在",
                "?s=Platform.ChatMessage.BulkSendx|404|非法请求：接口服务Platform.ChatMessage.BulkSendx不存在",
                "?s=Platform.ChatMessage.__construct|404|非法请求：接口服务Platform.ChatMessage.__construct不存在",
                "?s=App.Auth.ApplyToken|400|非法请求：缺少必要参数app_key",
                "?s=App.Auth.ApplyToken&app_key=demo|400|非法请求：缺少必要参数app_secret"
            })
    void requestShouldBeAnsweredAsTheFrameworkDoes(String query, int ret, String msg) {
        for (String entry : new String[] {"/api/platform", "/api/platform.php/", "/api/app.php", "/api/app/"}) {
            Got got = caller.get(entry + query.replace("@ok", OK));
            assertThat(got.status()).isEqualTo(200);
            assertThat(got.head()).startsWith("HTTP/1.1 200 OK").contains("application/json;charset=utf-8");
            assertThat(got.ret()).isEqualTo(ret);
            assertThat(got.msg()).isEqualTo(msg);
            if (ret != 200) {
                assertThat(got.body()).startsWith("{\"ret\":" + ret + ",\"data\":{},\"msg\":\"");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "bad-request, 400",
        "no-such-service, 404",
        "bad-token, 406",
        "unknown-app, 407",
        "not-logged-in, 408",
        "no-traffic, 409",
        "server-error, 500"
    })
    void refusalShouldHaveStatus200AndTakeNothing(String reason, int ret) {
        caller.admin("POST", "faults", "{\"fault\":\"refuse\",\"reason\":\"" + reason + "\"}");
        Got got = caller.bulk(UUID, "hello", "");
        assertThat(got.status()).isEqualTo(200);
        assertThat(got.ret()).isEqualTo(ret);
        assertThat(got.json().path("data")).isEmpty();
        assertThat(caller.stats().path("deliveries").asInt()).isZero();
    }

    @Test
    void tokenShouldBeLookedAtAfterTheParameters() {
        caller.admin("PATCH", "settings", "{\"token_required\":true}");
        assertThat(caller.call(SocketCaller.SEND, "access_token=bad").msg())
                .isEqualTo("非法请求：缺少必要参数chat_message_to_uuid");
        Got got = caller.bulk(UUID, "hello", "&access_token=bad");
        assertThat(got.body())
                .isEqualTo("{\"ret\":406,\"data\":{},\"msg\":\"\\u975e\\u6cd5\\u8bf7\\u6c42\\uff1aaccess_token"
                        + "\\u6821\\u9a8c\\u4e0d\\u901a\\u8fc7\"}");
    }

    @Test
    void formShouldHideTheQueryAndJsonBoth() {
        String query = "/api/platform?s=" + SocketCaller.SEND
                + "&chat_message_data=get&chat_message_type=text&chat_message_to_uuid=" + UUID;
        caller.post(query, SocketCaller.FORM, "chat_message_data=form");
        caller.post(query, "application/json", "{\"chat_message_data\":\"json\"}");
        caller.post(query, SocketCaller.FORM, "{\"chat_message_data\":\"json 2\"}");
        caller.request("PUT", query, "", "{\"chat_message_data\":\"json 3\"}");
        caller.post(query, "application/json", "{bad");
        assertThat(caller.received().findValuesAsText("data"))
                .containsExactly("form", "json", "json 2", "json 3", "get");
    }

    @Test
    void debugShouldBeAddedWhenAskedFor() {
        Got got = caller.get("/api/platform?__debug__=1&s=" + SocketCaller.SEND + OK);
        assertThat(got.body())
                .isEqualTo(
                        "{\"ret\":200,\"data\":{\"item\":[]},\"msg\":\"\",\"debug\":{\"stack\":["
                                + "\"[#1 - 0ms - PHALAPI_INIT]\\/api\\/platform(1)\","
                                + "\"[#2 - 0.1ms - PHALAPI_RESPONSE]\\/api\\/platform(2)\","
                                + "\"[#3 - 0.2ms - PHALAPI_FINISH]\\/api\\/platform(3)\"],\"sqls\":[],\"version\":\"2.15.0\"}}");
    }
}
