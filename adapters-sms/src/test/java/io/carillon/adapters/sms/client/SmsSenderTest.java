package io.carillon.adapters.sms.client;

import static io.carillon.adapters.sms.SmsFixtures.anAccountAt;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.adapters.sms.SmsFixtures;
import io.carillon.adapters.sms.SmsSettings.SignaturePosition;
import io.carillon.domain.conversation.Address;
import io.carillon.domain.delivery.SendOutcome;
import io.carillon.domain.message.Content;
import io.carillon.domain.message.Options;
import io.carillon.ports.provider.MessageSender.Reply;
import io.carillon.ports.provider.MessageSender.Request;
import io.carillon.ports.provider.Secret;
import io.carillon.testkit.Behaviour;
import io.carillon.testkit.ScriptedProvider;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmsSenderTest {
    private static final Request TWO = new Request(
            List.of(new Address("15000000000"), new Address("13500000000")),
            new Content.Text("内容"),
            Options.NONE,
            Optional.empty());
    private static final String OK = "<returnsms><returnstatus>Success</returnstatus></returnsms>";

    @Test
    void sendShouldPostTheDocumentedForm() {
        assertThat(form(account -> account.password(Secret.of("S3cr3t&=+é密")), TWO))
                .isEqualTo("action=send&userid=12&account=acme&password=S3cr3t%26%3D%2B%C3%A9%E5%AF%86"
                        + "&mobile=15000000000%2C13500000000&content=%E5%86%85%E5%AE%B9&sendTime=&checkcontent=0");
    }

    @Test
    void sendShouldPassOptionsOn() {
        var request = new Request(
                TWO.recipients(),
                new Content.Text("a"),
                Options.of(Map.of("checkcontent", "true", "extno", "01", "schedule", "provider")),
                Optional.of(Instant.parse("2010-10-24T01:08:10Z")));
        assertThat(form(account -> account, request))
                .endsWith("&content=a&sendTime=2010-10-24+09%3A08%3A10&checkcontent=1&extno=01");
    }

    @Test
    void sendShouldHashThePasswordWhenTheVendorWantsThat() {
        assertThat(form(account -> account.password(Secret.of("123456")).md5(), TWO))
                .contains("&password=E10ADC3949BA59ABBE56E057F20F883E&");
    }

    @ParameterizedTest
    @CsvSource({"hello, FRONT, 【A】hello", "hello, END, hello【A】", "【A】hello, END, 【A】hello", "hello【A】, FRONT, hello【A】"
    })
    void sendShouldAddTheSignatureWhereItIsMissing(String text, SignaturePosition position, String sent) {
        var request = new Request(TWO.recipients(), new Content.Text(text), Options.NONE, Optional.empty());
        String form = form(account -> account.signature("【A】", position), request);
        assertThat(java.net.URLDecoder.decode(form, UTF_8)).contains("&content=" + sent + "&");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    用户名或密码不能为空                              | Blocked      | credentials
                    用户名或密码错误                                 | Blocked      | credentials
                    用户名错误                                      | Blocked      | credentials
                    发送内容包含sql注入字符                           | Refused      | forbidden_content
                    发送内容包含SQL注入字符                           | Refused      | forbidden_content
                    短信号码不能为空                                 | Refused      | no_recipient
                    短信内容不能为空                                 | Refused      | empty_content
                    包含非法字符                                    | Refused      | forbidden_content
                    包含非法字符：赌博,枪支                            | Refused      | forbidden_content
                    包含非法字符:赌博                                | Refused      | forbidden_content
                    对不起，您当前要发送的量大于您当前余额               | Blocked      | balance
                    抱歉，余额不足，请充值                            | Blocked      | balance
                    发送的量大于您当前余额100条                        | Blocked      | balance
                    其他错误                                       | Undetermined | other_error
                    参数错误                                       | Refused      | invalid_request
                    扩展子号只能是数字                               | Refused      | invalid_option
                    content解析错误                                | Refused      | invalid_request
                    今天不上班                                      | Refused      | unrecognised
                    ''                                            | Refused      | unrecognised
                    """)
    void sendShouldLookUpTheTextOfAFailure(String message, String outcome, String code) {
        for (String status : List.of("Faild", "Fail", "FAILED", " faild ")) {
            Reply reply = send(Behaviour.xml("<?xml version=\"1.0\" encoding=\"utf-8\" ?><returnsms>\n <returnstatus>"
                    + status + "</returnstatus>\n <message>" + message
                    + "</message>\n <remainpoint>0</remainpoint>\n <taskID>0</taskID>\n"
                    + " <successCounts>0</successCounts></returnsms>"));
            assertOutcome(reply, outcome, code);
            assertThat(reply.reference()).isEmpty();
            assertThat(reply.remaining()).isEmpty();
        }
    }

    @Test
    void sendShouldNameTheForbiddenWords() {
        Reply reply = send(
                Behaviour.xml("<returnsms><returnstatus>Faild</returnstatus><message>包含非法字符：赌博</message></returnsms>"));
        var refused = (SendOutcome.Refused) reply.result().of(0);
        assertThat(refused.complaint().detail()).isEqualTo("赌博");
        assertThat(refused.complaint().providerCode()).isEqualTo("包含非法字符：赌博");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <returnstatus>Success</returnstatus><message>ok</message><taskID>885</taskID><successCounts>2</successCounts> | Accepted | | 885
                    <returnstatus>Sucess</returnstatus><taskID>1608293341294864</taskID>                    | Accepted     |                     | 1608293341294864
                    <returnstatus>SUCCESS</returnstatus><message>用户名或密码错误</message>                      | Accepted     |                     |
                    <returnstatus>Success</returnstatus><successCounts>6</successCounts><taskID>0</taskID>   | Accepted     |                     |
                    <returnstatus>Success</returnstatus><successCounts>1</successCounts><taskID>7</taskID>   | Undetermined | partial             | 7
                    <returnstatus>Success</returnstatus><successCounts>0</successCounts><taskID>7</taskID>   | Undetermined | partial             | 7
                    <returnstatus>Success</returnstatus><successCounts></successCounts><taskID>7</taskID>    | Accepted     |                     | 7
                    <returnstatus>Faild</returnstatus><taskID>7</taskID><message>参数错误</message>             | Undetermined | contradictory_reply | 7
                    <returnstatus>Faild</returnstatus><successCounts>1</successCounts>                       | Undetermined | contradictory_reply |
                    <message>ok</message><taskID>7</taskID>                                                  | Undetermined | unreadable_reply    | 7
                    <returnstatus>Maybe</returnstatus><taskID>7</taskID>                                     | Undetermined | unreadable_reply    | 7
                    <errorstatus><error>2</error><remark>用户名或密码错误</remark></errorstatus>                  | Blocked      | credentials         |
                    <returnstatus>Faild</returnstatus><message>余额不足 & <0</message>                          | Blocked      | balance             |
                    """)
    void sendShouldReadTheReply(String inner, String outcome, String code, String reference) {
        Reply reply = send(Behaviour.xml("<returnsms>" + inner + "</returnsms>"));
        assertOutcome(reply, outcome, code);
        assertThat(reply.reference().map(Object::toString)).isEqualTo(Optional.ofNullable(reference));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"returnstatus":"Success","message":"操作成功","remainpoint":"44394","taskID":"1608293341294864","successCounts":"2"} | Accepted |
                    {"ReturnStatus":"Success","Message":"ok","RemainPoint":44394,"TaskID":1608293341294864,"SuccessCounts":2}        | Accepted |
                    {"returnstatus":"Faild","message":"用户名或密码错误"}     | Blocked      | credentials
                    {"returnstatus":"Success"                            | Undetermined | unreadable_reply
                    {}                                                   | Undetermined | unreadable_reply
                    success,123                                          | Undetermined | unreadable_reply
                    error: no such user                                  | Undetermined | unreadable_reply
                    <html><body>Server Error</body></html>               | Undetermined | unreadable_reply
                    <other><returnstatus>Success</returnstatus></other>  | Undetermined | unreadable_reply
                    <!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><returnsms><returnstatus>Success</returnstatus><message>&x;</message></returnsms> | Undetermined | unreadable_reply
                    """)
    void sendShouldReadOtherForms(String body, String outcome, String code) {
        assertOutcome(send(Behaviour.html(200, body)), outcome, code);
    }

    @ParameterizedTest
    @CsvSource({
        "500, Success, ok, Accepted", "503, Success, ok, Accepted", "500, Faild, 参数错误, Refused",
        "503, Faild, 系统繁忙, Unavailable", "500, Faild, 系统繁忙, Undetermined", "404, Success, ok, Accepted"
    })
    void sendShouldBelieveAClearReplyMoreThanTheStatus(int status, String word, String message, String outcome) {
        String body =
                "<returnsms><returnstatus>" + word + "</returnstatus><message>" + message + "</message></returnsms>";
        assertOutcome(send(Behaviour.html(status, body)), outcome, null);
    }

    @Test
    void sendShouldKeepTheReferenceOfABrokenReply() {
        Reply reply =
                send(Behaviour.breakOff("<returnsms><returnstatus>Success</returnstatus><taskID>885</taskID></re", 69));
        assertOutcome(reply, "Undetermined", "truncated_reply");
        assertThat(reply.reference().orElseThrow().value()).isEqualTo("885");
    }

    @Test
    void sendShouldReadChineseCharsetsAndMarks() {
        String text = "<?xml version=\"1.0\" encoding=\"gb2312\"?><returnsms><returnstatus>Faild</returnstatus>"
                + "<message>用户名或密码错误</message></returnsms>";
        var gbk = Behaviour.reply(200, Map.of(), text.getBytes(Charset.forName("GBK")));
        assertOutcome(send(gbk), "Blocked", "credentials");
        assertOutcome(
                send(Behaviour.html(200, "\ufeff\n " + text.replace("gb2312", "utf-8"))), "Blocked", "credentials");
    }

    @ParameterizedTest
    @CsvSource({"1000.00, 1000.00", "-6850193, -6850193", "21, 21", "lots, ", "'', "})
    void sendShouldTellTheBalanceWhenItIsANumber(String point, BigDecimal expected) {
        Reply reply = send(Behaviour.xml(
                "<returnsms><returnstatus>Success</returnstatus><remainpoint>" + point + "</remainpoint></returnsms>"));
        assertThat(reply.remaining()).isEqualTo(Optional.ofNullable(expected));
    }

    @Test
    void sendShouldRefuseWhatIsNoTextWithoutARequest() {
        try (var provider = ScriptedProvider.doing(Behaviour.xml(OK));
                var account = anAccountAt(provider.url()).open()) {
            var request = new Request(TWO.recipients(), new Content.Html("<b>"), Options.NONE, Optional.empty());
            assertOutcome(account.channel(Map.of()).sender().send(request), "Refused", "unsupported_content");
            assertThat(provider.requests()).isEmpty();
        }
    }

    private static String form(UnaryOperator<SmsFixtures> change, Request request) {
        try (var provider = ScriptedProvider.doing(Behaviour.xml(OK));
                var account = change.apply(anAccountAt(provider.url())).open()) {
            assertOutcome(account.channel(Map.of()).sender().send(request), "Accepted", null);
            assertThat(provider.requests().get(0).line()).isEqualTo("POST /sms.aspx HTTP/1.1");
            return provider.requests().get(0).bodyText();
        }
    }

    private static Reply send(Behaviour behaviour) {
        try (var provider = ScriptedProvider.doing(behaviour);
                var account = anAccountAt(provider.url()).open()) {
            return account.channel(Map.of()).sender().send(TWO);
        }
    }

    private static void assertOutcome(Reply reply, String outcome, String code) {
        SendOutcome found = reply.result().of(0);
        assertThat(found.getClass().getSimpleName()).isEqualTo(outcome);
        if (code != null) {
            assertThat(io.carillon.adapters.wire.Answers.failed(found)
                            .failure()
                            .orElseThrow()
                            .code())
                    .isEqualTo(code);
        }
        assertThat(Arrays.asList(reply.result().of(1))).containsExactly(found);
    }
}
