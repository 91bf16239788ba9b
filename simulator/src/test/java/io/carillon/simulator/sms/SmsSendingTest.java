package io.carillon.simulator.sms;

import static io.carillon.simulator.RunningSimulator.LOGIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.simulator.RunningSimulator;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SmsSendingTest {
    private static final List<String> ONE = List.of("13800000000");

    private final RunningSimulator simulator = new RunningSimulator();

    @BeforeEach
    void reset() {
        assertThat(simulator.admin("reset", "").path("reset").asBoolean()).isTrue();
    }

    @AfterAll
    void stop() {
        simulator.close();
    }

    @Test
    void sendShouldTakeTwoHundredAndFiftyNumbers() {
        List<String> mobiles =
                IntStream.range(0, 250).mapToObj(n -> "138" + (10_000_000 + n)).toList();
        assertThat(simulator.send(mobiles, "你好 & <all>", "&extno=01").body())
                .contains("<returnstatus>Success<", "<successCounts>250<", "<remainpoint>9999750<");
        var received = simulator.admin("received").path("data").get(0);
        assertThat(received.path("mobiles"))
                .hasSize(250)
                .extracting(n -> n.asText())
                .containsExactlyElementsOf(mobiles);
        assertThat(received.path("content").asText()).isEqualTo("你好 & <all>");
        assertThat(received.path("extno").asText()).isEqualTo("01");
        simulator.clock.advance(Duration.ofSeconds(1));
        assertThat(simulator.reports().split("<statusbox>", -1)).hasSize(251);
    }

    @Test
    void getShouldWorkWithNamesInAnyCase() {
        assertThat(simulator
                        .get("/SMS.aspx?Action=send&UserID=12&Account=demo&PASSWORD=demo&Mobile=1380&Content=%E5%A5%BD")
                        .body())
                .contains("Success");
        assertThat(simulator.admin("received").at("/data/0/content").asText()).isEqualTo("好");
    }

    @Test
    void sendShouldBeRefusedWhenTheAccountIsWrong() {
        String send = "&action=send&mobile=1380&content=a";
        assertThat(simulator
                        .post("/sms.aspx", "userid=12&account=demo&password=nope" + send)
                        .body())
                .contains("<returnstatus>Faild<", "用户名或密码错误");
        assertThat(simulator
                        .post("/sms.aspx", "userid=13&account=demo&password=demo" + send)
                        .body())
                .contains("用户名或密码错误");
        assertThat(simulator.admin("stats").path("accepted_sends").asInt()).isZero();
    }

    @Test
    void passwordShouldBeADigestWhenTheAccountWantsIt() {
        simulator.admin("accounts", "{\"account\":\"demo\",\"md5_password\":true}");
        String clear = "userid=12&account=demo&action=overage&password=demo";
        String digest = "userid=12&account=demo&action=overage&password=FE01CE2A7FBAC8FAFAED7C982A04E229";
        assertThat(simulator.post("/sms.aspx", clear).body()).contains("用户名或密码错误");
        assertThat(simulator.post("/sms.aspx", digest).body()).contains("Success");
    }

    @Test
    void forbiddenWordsShouldBeFoundWhenAskedFor() {
        assertThat(simulator.send(ONE, "代开发票", "&checkcontent=1").body()).contains("包含非法字符：发票");
        assertThat(simulator.send(ONE, "代开发票", "").body()).contains("Success");
        assertThat(simulator
                        .post("/sms.aspx", LOGIN + "&action=checkkeyword&content=Casino")
                        .body())
                .contains("<message>包含非法字符<");
        simulator.admin("settings", "{\"forbidden_words\":[\"melon\"]}");
        assertThat(simulator
                        .post("/sms.aspx", LOGIN + "&action=checkkeyword&content=Casino")
                        .body())
                .contains("<message>未包含非法字符<");
        assertThat(simulator
                        .post("/sms.aspx", LOGIN + "&action=checkkeyword&content=melon")
                        .body())
                .contains("<message>包含非法字符<");
    }

    @Test
    void prepaidAccountShouldRunOutOfPointsAsAWhole() {
        simulator.admin("accounts", "{\"account\":\"demo\",\"balance\":3}");
        assertThat(simulator.send(List.of("1", "2"), "a", "").body()).contains("<remainpoint>1<");
        assertThat(simulator.send(List.of("3", "4"), "a", "").body()).contains("大于您当前余额", "<successCounts>0<");
        assertThat(simulator.send(List.of("5"), "a", "").body()).contains("<remainpoint>0<");
        assertThat(simulator.post("/sms.aspx", LOGIN + "&action=overage").body())
                .contains("<payinfo>预付费<", "<overage>3<", "<sendTotal>3<");
    }

    @Test
    void postpaidAccountShouldGoBelowZero() {
        simulator.admin("accounts", "{\"account\":\"late\",\"userid\":\"7\",\"prepaid\":false,\"balance\":0}");
        String login = "userid=7&account=late&password=demo";
        assertThat(simulator
                        .post("/sms.aspx", login + "&action=send&mobile=1,2&content=a")
                        .body())
                .contains("<remainpoint>-2<");
        simulator.admin("settings", "{\"dialect\":\"live\"}");
        assertThat(simulator.post("/sms.aspx", login + "&action=overage").body())
                .contains("<returnstatus>Sucess<", "<payinfo>后付费<", "<overage>-2<");
    }

    @Test
    void gbkDialectShouldAnswerInGb2312() {
        simulator.admin("settings", "{\"dialect\":{\"encoding\":\"gb2312\"}}");
        var got = simulator.post("/sms.aspx", "userid=12&account=demo&password=x&action=send");
        assertThat(got.head().toLowerCase(java.util.Locale.ROOT)).contains("content-type: text/xml; charset=gb2312");
        assertThat(new String(got.bytes(), Charset.forName("GBK"))).contains("encoding=\"gb2312\"", "用户名或密码错误");
    }

    @Test
    void gbkPageShouldReadItsQueryAsGbk() {
        simulator.get("/smsgbk.aspx?" + LOGIN + "&action=send&mobile=1&content=%C4%E3%BA%C3");
        assertThat(simulator.admin("received").at("/data/0/content").asText()).isEqualTo("你好");
    }

    @Test
    void recipientLimitShouldRefuseMore() {
        simulator.admin("settings", "{\"recipient_limit\":1}");
        assertThat(simulator.send(List.of("1", "2"), "a", "").body()).contains("参数错误");
    }

    @Test
    void statsShouldTellDuplicatesFromDifferentMessages() {
        simulator.send(List.of("1", "2"), "a", "");
        simulator.send(List.of("2", "3"), "a", "");
        simulator.send(List.of("2"), "b", "");
        var stats = simulator.admin("stats");
        assertThat(stats.path("accepted_sends").asInt()).isEqualTo(3);
        assertThat(stats.path("deliveries").asInt()).isEqualTo(5);
        assertThat(stats.path("unique_deliveries").asInt()).isEqualTo(4);
        assertThat(stats.path("duplicate_deliveries").asInt()).isEqualTo(1);
        assertThat(stats.path("max_in_flight").asInt()).isEqualTo(1);
    }

    @Test
    void receivedShouldBePagedAndBounded() {
        simulator.admin("settings", "{\"keep_received\":3}");
        IntStream.range(0, 5).forEach(n -> simulator.send(ONE, "text " + n, ""));
        var first = simulator.admin("received?limit=2");
        assertThat(first.path("data").findValuesAsText("content")).containsExactly("text 2", "text 3");
        assertThat(first.path("has_more").asBoolean()).isTrue();
        var second =
                simulator.admin("received?limit=2&after=" + first.path("next").asLong());
        assertThat(second.path("data").findValuesAsText("content")).containsExactly("text 4");
        assertThat(second.path("has_more").asBoolean()).isFalse();
        assertThat(simulator.admin("stats").path("unique_deliveries").asInt()).isEqualTo(5);
    }
}
