package io.carillon.adapters.sms.server;

import static io.carillon.adapters.sms.server.Ask.DECLARATION;
import static io.carillon.adapters.sms.server.Ask.LOGIN;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmsSendTest {
    private final Ask ask = Ask.ofSeed();

    @Test
    void sendShouldAnswerFiveElementsWhenAccepted() {
        assertThat(ask.send("hello", ""))
                .isEqualTo(DECLARATION
                        + "<returnsms>\n <returnstatus>Success</returnstatus>\n <message>ok</message>\n"
                        + " <remainpoint>1490</remainpoint>\n <taskID>885</taskID>\n"
                        + " <successCounts>1</successCounts></returnsms>");
    }

    @Test
    void sendShouldPassOnEveryParameter() {
        ask.text(
                "/sms.aspx",
                LOGIN + "&action=send&mobile=15000000000,,13500000000 ,&content=%E4%BD%A0%E5%A5%BD+%26"
                        + "&sendTime=2010-10-24+09:08:10&checkcontent=1&extno=01&taskName=x&countnumber=2");
        assertThat(ask.backend().taken)
                .containsExactly(new SmsSubmission(
                        List.of("15000000000", "13500000000"),
                        "你好 &",
                        Optional.of(Instant.parse("2010-10-24T01:08:10Z")),
                        true,
                        "01"));
    }

    /** In the order of the checks: each row would also fail every later one. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            action=send&userid=12&account=&password=x                               | 用户名或密码不能为空
            action=send&userid=12&account=demo&password=                            | 用户名或密码不能为空
            action=send&userid=12&account=demo                                      | 用户名或密码不能为空
            action=send&userid=12&account=demo&password=x&mobile=                   | 用户名或密码错误
            action=send&userid=13&account=demo&password=demo&mobile=                | 用户名或密码错误
            action=send&userid=12&account=demo&password=demo&mobile=&content=       | 短信号码不能为空
            action=send&userid=12&account=demo&password=demo&mobile=,+,&content=    | 短信号码不能为空
            action=send&userid=12&account=demo&password=demo&mobile=1&content=+     | 短信内容不能为空
            action=send&userid=12&account=demo&password=demo&mobile=1&checkcontent=1&content=发票'+or+1%3D1 | 发送内容包含sql注入字符
            action=send&userid=12&account=demo&password=demo&mobile=1&checkcontent=1&content=发票和赌博 | 包含非法字符：发票,赌博
            action=send&userid=12&account=demo&password=demo&mobile=1&content=a&sendTime=2010-13-24+09:08:10 | 参数错误
            action=send&userid=12&account=demo&password=demo&mobile=1&content=a&sendTime=tomorrow | 参数错误
            action=sendall&userid=12&account=demo&password=demo                     | 参数错误
            userid=12&account=demo&password=demo                                    | 参数错误
            action=query&userid=12&account=demo&password=demo                       | 参数错误
            """)
    void sendShouldBeRefusedWithZerosWhenACheckFails(String form, String message) {
        assertThat(ask.text("/sms.aspx", form)).isEqualTo(faild(message));
        assertThat(ask.backend().taken).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"INSUFFICIENT_BALANCE,对不起，您当前要发送的量大于您当前余额", "OTHER,其他错误", "WRONG_PARAMETER,参数错误"})
    void sendShouldCarryTheBackendsRefusal(SmsRefusal refusal, String message) {
        ask.backend().receipt = new SmsReceipt.Refused(refusal);
        assertThat(ask.send("hello", "")).isEqualTo(faild(message));
    }

    @Test
    void sendShouldNotLookForForbiddenWordsUnlessAsked() {
        assertThat(ask.send("发票", "")).contains("Success");
        assertThat(ask.send("发票", "&checkcontent=0")).contains("Success");
    }

    @Test
    void sendShouldBeRefusedWhenThereAreTooManyNumbers() {
        ask.backend().recipientLimit = 2;
        assertThat(ask.text("/sms.aspx", LOGIN + "&action=send&content=a&mobile=1,2"))
                .contains("Success");
        assertThat(ask.text("/sms.aspx", LOGIN + "&action=send&content=a&mobile=1,2,3"))
                .isEqualTo(faild("参数错误"));
    }

    @Test
    void sendShouldTakeApostrophesAndSqlWordsOfOrdinaryTexts() {
        assertThat(ask.send("It's a select few; don't delete me -- or update and call", ""))
                .contains("Success");
    }

    @Test
    void parametersShouldBeFoundWhateverTheirCaseAndMethod() {
        var query = Map.of(
                "ACTION",
                List.of("Send"),
                "UserId",
                List.of("12"),
                "Account",
                List.of("demo"),
                "PASSWORD",
                List.of("demo"),
                "Mobile",
                List.of("1"),
                "Content",
                List.of("a"),
                "sendtime",
                List.of("2030/1/2 3:04:05"));
        assertThat(new String(ask.get("/SMS.ASPX", query).body(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("Success");
        assertThat(ask.backend().taken.get(0).sendTime()).contains(Instant.parse("2030-01-01T19:04:05Z"));
    }

    @Test
    void gbkPageShouldTakeAndGiveGb2312() {
        Charset gbk = Charset.forName("GBK");
        var reply = ask.post("/smsGBK.aspx", LOGIN + "&action=send&mobile=1&content=" + Ask.encode("你好", gbk));
        assertThat(ask.backend().taken.get(0).content()).isEqualTo("你好");
        assertThat(new String(reply.body(), gbk)).startsWith("<?xml version=\"1.0\" encoding=\"gb2312\" ?>");
        assertThat(reply.contentType()).isEqualTo("text/xml; charset=gb2312");
    }

    @Test
    void repliesShouldHaveStatus200AndSayTheirCharset() {
        var reply = ask.post("/sms.aspx", "");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.contentType()).isEqualTo("text/xml; charset=utf-8");
    }

    private static String faild(String message) {
        return DECLARATION + "<returnsms>\n <returnstatus>Faild</returnstatus>\n <message>" + message + "</message>\n"
                + " <remainpoint>0</remainpoint>\n <taskID>0</taskID>\n <successCounts>0</successCounts></returnsms>";
    }
}
