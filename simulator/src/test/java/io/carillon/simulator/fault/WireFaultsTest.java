package io.carillon.simulator.fault;

import static io.carillon.simulator.RunningSimulator.LOGIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.carillon.simulator.RunningSimulator;
import io.carillon.simulator.RunningSimulator.Got;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a caller sees on the socket, at each of the five interfaces. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WireFaultsTest {
    private final RunningSimulator simulator = new RunningSimulator();

    @BeforeEach
    void reset() {
        simulator.admin("reset", "");
    }

    @AfterAll
    void stop() {
        simulator.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"send", "overage", "checkkeyword", "status", "upstream"})
    void truncatedAnswersShouldAnnounceMoreThanComesWhenCut(String api) {
        Got whole = call(api);
        rule(api, "\"fault\":\"truncate\",\"next\":1");
        Got cut = call(api);
        assertThat(cut.status()).isEqualTo(200);
        assertThat(announced(cut)).isEqualTo(whole.bytes().length).isGreaterThan(cut.bytes().length);
        assertThat(cut.bytes().length).isEqualTo(whole.bytes().length / 2);
        rule(api, "\"fault\":\"truncate\",\"announced\":false,\"keep_bytes\":20,\"next\":1");
        Got part = call(api);
        assertThat(announced(part)).isEqualTo(part.bytes().length).isEqualTo(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"send", "overage", "checkkeyword", "status", "upstream"})
    void hangingAnswersShouldSendNothingAndKeepTheConnection(String api) throws Exception {
        rule(api, "\"fault\":\"hang\",\"accepted\":false,\"next\":1");
        try (Socket socket = new Socket("127.0.0.1", simulator.simulator().port())) {
            socket.setSoTimeout(300);
            socket.getOutputStream().write(request(api).getBytes(StandardCharsets.UTF_8));
            assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
        }
        assertThat(simulator.admin("requests").at("/recent/0/faults/0").asText())
                .isEqualTo("hang");
        assertThat(call(api).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"send", "overage", "checkkeyword", "status", "upstream"})
    void tooManyRequestsShouldSayWhenToComeBackAndTakeNothing(String api) {
        rule(api, "\"fault\":\"too-many-requests\",\"retry_after\":7,\"next\":1");
        Got got = call(api);
        assertThat(got.status()).isEqualTo(429);
        assertThat(got.head()).contains("Retry-After: 7");
        assertThat(got.bytes()).isEmpty();
        assertThat(simulator.admin("stats").path("accepted_sends").asInt()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"send", "overage", "checkkeyword", "status", "upstream"})
    void malformedAnswersShouldBeNoXmlWhenTheStyleSaysSo(String api) {
        rule(api, "\"fault\":\"malformed\",\"style\":\"garbage\",\"next\":1");
        assertThat(call(api).bytes()).startsWith(0, 0xff, 0xfe);
        rule(api, "\"fault\":\"malformed\",\"style\":\"html\",\"next\":1");
        assertThat(call(api).body()).startsWith("<html>");
        rule(api, "\"fault\":\"malformed\",\"style\":\"empty\",\"next\":1");
        assertThat(call(api).status()).isEqualTo(200);
    }

    @Test
    void textsShouldLoseTheirEscapesWhenMalformed() {
        simulator.admin("replies", "{\"mobile\":\"139\",\"content\":\"a & <b>\"}");
        rule("upstream", "\"fault\":\"malformed\"");
        assertThat(simulator.replies()).contains("<content>a & <b></content>");
    }

    @ParameterizedTest
    @CsvSource({"true, gb2312", "false, utf-8"})
    void gbkAnswersShouldBeDeclaredUnlessTheyLie(boolean declared, String charset) {
        rule("send", "\"fault\":\"refuse\",\"reason\":\"other\"");
        rule("send", "\"fault\":\"gbk\",\"declared\":" + declared);
        Got got = call("send");
        assertThat(got.head().toLowerCase(Locale.ROOT)).contains("charset=" + charset);
        assertThat(new String(got.bytes(), Charset.forName("GBK"))).contains("其他错误", "encoding=\"" + charset + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "send, empty-credentials, 用户名或密码不能为空",
        "send, wrong-credentials, 用户名或密码错误",
        "send, wrong-parameter, 参数错误",
        "send, insufficient-balance, 对不起，您当前要发送的量大于您当前余额",
        "send, other, 其他错误",
        "send, empty-mobile, 短信号码不能为空",
        "send, empty-content, 短信内容不能为空",
        "send, sql-characters, 发送内容包含sql注入字符",
        "send, forbidden-words, 包含非法字符：",
        "overage, wrong-credentials, 用户名或密码错误",
        "checkkeyword, empty-credentials, 用户名或密码不能为空",
        "status, not-allowed, 该用户不允许查看状态报告",
        "status, wrong-parameter, 参数不正确",
        "upstream, wrong-credentials, 用户名或密码错误",
        "upstream, empty-credentials, 用户名或密码不能为空"
    })
    void refusalsShouldUseThePlatformsWordsAndTakeNothing(String api, String reason, String words) {
        rule(api, "\"fault\":\"refuse\",\"reason\":\"" + reason + "\"");
        assertThat(call(api).body()).contains(">" + words + "<").doesNotContain("Success");
        assertThat(simulator.admin("stats").path("accepted_sends").asInt()).isZero();
    }

    @Test
    void balanceShouldRunOutAfterSoManyNumbers() {
        rule("send", "\"fault\":\"balance-runs-out\",\"after\":2");
        assertThat(call("send").body()).contains("Success", "<remainpoint>1<");
        assertThat(call("send").body()).contains("Success", "<remainpoint>0<");
        assertThat(call("send").body()).contains("对不起，您当前要发送的量大于您当前余额");
        simulator.admin("accounts", "{\"account\":\"demo\",\"balance\":1}");
        assertThat(call("send").body()).contains("Success");
    }

    private void rule(String api, String members) {
        simulator.admin("faults", "{\"interface\":\"" + api + "\"," + members + "}");
    }

    private Got call(String api) {
        return simulator.post(page(api), form(api));
    }

    private static String request(String api) {
        return "POST " + page(api) + " HTTP/1.1\r\nHost: simulator\r\nContent-Type: application/x-www-form-urlencoded"
                + "\r\nContent-Length: " + form(api).length() + "\r\n\r\n" + form(api);
    }

    private static String page(String api) {
        return switch (api) {
            case "status" -> "/statusApi.aspx";
            case "upstream" -> "/callApi.aspx";
            default -> "/sms.aspx";
        };
    }

    private static String form(String api) {
        boolean query = List.of("status", "upstream").contains(api);
        return LOGIN + "&action=" + (query ? "query" : api) + "&mobile=13800000000&content=hello";
    }

    private static int announced(Got got) {
        return Integer.parseInt(got.head().split("Content-Length: ")[1].split("\r")[0]);
    }
}
