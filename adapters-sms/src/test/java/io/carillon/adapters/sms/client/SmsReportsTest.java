package io.carillon.adapters.sms.client;

import static io.carillon.adapters.sms.SmsFixtures.anAccountAt;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.domain.delivery.AccountFault;
import io.carillon.domain.delivery.DeliveryReport;
import io.carillon.domain.delivery.Evidence;
import io.carillon.ports.provider.Answer;
import io.carillon.ports.provider.RawReply;
import io.carillon.ports.provider.RawSource.Reading;
import io.carillon.testkit.Behaviour;
import io.carillon.testkit.ScriptedProvider;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmsReportsTest {

    @ParameterizedTest
    @CsvSource({"10, DELIVERED", "20, UNDELIVERED", "DELIVRD, DELIVERED", "undeliv, UNDELIVERED", "30, NONE", "'', NONE"
    })
    void readShouldKnowTheStatuses(String status, Evidence evidence) {
        assertThat(only(box("13800000000", status, "2021-12-02 22:12:11")).evidence())
                .isEqualTo(evidence);
    }

    @ParameterizedTest
    @CsvSource({
        "2021-12-02 22:12:11, 2021-12-02T14:12:11Z",
        "2013-9-17 17:38:08, 2013-09-17T09:38:08Z",
        "2017/5/13 1:09:46, 2017-05-12T17:09:46Z",
        "2021-12-02T22:12:11, 2021-12-02T14:12:11Z",
        "2021-12-02T22:12:11.123Z, 2021-12-02T22:12:11Z",
        "2021-12-02 22:12, 2021-12-02T14:12:00Z",
        "2021-13-02 22:12:11, ",
        "soon, ",
        "'', "
    })
    void readShouldUnderstandTimesAsTheyAreWritten(String time, Instant expected) {
        assertThat(only(box("13800000000", "10", time)).occurredAt()).isEqualTo(Optional.ofNullable(expected));
    }

    @Test
    void readShouldKeepAReportWhoseNumberIsNone() {
        DeliveryReport report = only(box("138****0000", "10", ""));
        assertThat(report.address()).isEmpty();
        assertThat(report.reference().orElseThrow().value()).isEqualTo("1212");
    }

    @Test
    void readShouldTakeTheFieldsOfNewerVendors() {
        DeliveryReport report = only(
                "<statusbox><userid>12</userid><mobile>+86 138-0000-0000</mobile><taskid>0</taskid>"
                        + "<status>20</status><errorcode>MK:0011</errorcode><extno>01</extno><later>x</later></statusbox>");
        assertThat(report.address().orElseThrow().value()).isEqualTo("13800000000");
        assertThat(report.reference()).isEmpty();
        assertThat(report.detail()).contains("MK:0011");
        assertThat(report.providerCode()).isEqualTo("20");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\ufeff \n",
                "<returnsms></returnsms>",
                "<returnsms/>",
                "<returnsms />",
                "<?xml version=\"1.0\" encoding=\"utf-8\" ?>\n<returnsms>\n</returnsms>\n",
                "<returnsms><errorstatus><error>5</error><remark>没有记录</remark></errorstatus></returnsms>"
            })
    void readShouldFindNothing(String body) {
        assertThat(read(body)).isInstanceOf(Reading.Items.class);
        assertThat(((Reading.Items<DeliveryReport>) read(body)).items()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 用户名或密码不能为空, CREDENTIALS", "2, 用户名或密码错误, CREDENTIALS", "3, 该用户不允许查看状态报告, PERMISSION",
        "3, 该用户不允许查看短信回复, PERMISSION", "9, 用户名或密码错误, CREDENTIALS", "5, 余额不足, BALANCE"
    })
    void readShouldBeBlockedByTheAccountsErrors(String error, String remark, AccountFault fault) {
        assertThat(((Reading.Blocked<DeliveryReport>) read(error(error, remark))).fault())
                .isEqualTo(fault);
    }

    @ParameterizedTest
    @CsvSource({"4, 参数不正确, invalid_request", "6, 其他错误, other_error", "77, 天晓得, unrecognised", "'', '', unrecognised"})
    void readShouldBeRefusedByOtherErrors(String error, String remark, String code) {
        assertThat(((Reading.Refused<DeliveryReport>) read(error(error, remark)))
                        .complaint()
                        .code())
                .isEqualTo(code);
    }

    @Test
    void readShouldUnderstandAFailureInTheFormOfTheSendPage() {
        assertThat(read("<returnsms><returnstatus>Faild</returnstatus><message>用户名或密码错误</message></returnsms>"))
                .isInstanceOf(Reading.Blocked.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<callbox><mobile>13800000000</mobile><content>T</content></callbox>",
                "<statusbox><mobile>1</mobile></statusbox><callbox><mobile>1</mobile></callbox>",
                "<callbox><mobile>13800000000</mobile><content>a & b</content></callbox>",
                "<returnstatus>Success</returnstatus><message>ok</message><taskID>885</taskID>",
                "<somebox><a>1</a></somebox>"
            })
    void readShouldNoticeAWrongPage(String inner) {
        assertThat(((Reading.Unreadable<DeliveryReport>) read("<returnsms>" + inner + "</returnsms>"))
                        .complaint()
                        .code())
                .isEqualTo("wrong_page");
    }

    @Test
    void readShouldMendWhatSomebodyForgotToEscape() {
        var reading = (Reading.Items<DeliveryReport>) read("<returnsms>" + box("13800000000", "10", "")
                + "<statusbox><mobile>13900000000</mobile><taskid>7</taskid><status>20</status>"
                + "<errorcode>a & <b> &amp; c</errorcode></statusbox><statusbox/></returnsms>");
        assertThat(reading.items()).hasSize(2);
        assertThat(reading.items().get(1).detail()).contains("a & <b> & c");
        assertThat(reading.flaws()).contains("malformed_xml", "empty_row");
    }

    @Test
    void readShouldKeepEntitiesThatItDoesNotKnow() {
        var report = only("<statusbox><mobile>13800000000</mobile><taskid>7</taskid><status>10</status>"
                + "<errorcode>a&nbsp;b&#65;</errorcode></statusbox>");
        assertThat(report.detail().orElseThrow()).contains("a&nbsp;b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<returnsms><statusbox><mobile>1 & 2</mobile><statusbox><mobile>1</mobile></statusbox></returnsms>",
                "<returnsms><statusbox><mobile>1 & 2</mobile></statusbox><statusbox></returnsms>",
                "<returnsms><statusbox><mobile>1 & 2</statusbox></returnsms>",
                "<returnsms><statusbox><mobile>1 & 2</mobile>13</statusbox></returnsms>",
                "<returnsms><statusbox><mobile>1 & 2</mobile></statusbox>",
                "<returnsms>&</returnsms><statusbox><mobile>1</mobile></statusbox>",
                "<returnsms>&</returnsms><returnsms></returnsms>",
                "<returnsms><statusbox <mobile>1</mobile></statusbox></returnsms>",
                "<returnsms><message>&nbsp;</returnsms>",
                "<returnsms>没有记录</returnsms>",
                "<!DOCTYPE returnsms [<!ENTITY x \"y\">]><returnsms></returnsms>",
                "</returnsms><returnsms>"
            })
    void readShouldGiveAllOrNothing(String body) {
        assertThat(read(body)).isInstanceOf(Reading.Unreadable.class);
    }

    @Test
    void readShouldStayQuickWhenAHugeBodyIsBroken() {
        String body = "<returnsms>" + "<statusbox>".repeat(200_000) + "&</returnsms>";
        assertThat(read(body)).isInstanceOf(Reading.Unreadable.class);
        assertThat(read("<returnsms>" + "<mobile>&".repeat(200_000) + "</returnsms>"))
                .isInstanceOf(Reading.Unreadable.class);
    }

    @Test
    void readShouldSayThatMoreWaitsWhenThePageIsFull() {
        String two = "<returnsms>" + box("13800000000", "10", "").repeat(2) + "</returnsms>";
        try (var provider = ScriptedProvider.doing(Behaviour.xml(two));
                var account = anAccountAt(provider.url()).statusNum(2).open()) {
            var source = account.reports().orElseThrow();
            var raw = ((Answer.Answered<RawReply>) source.pull()).value();
            assertThat(((Reading.Items<DeliveryReport>) source.read(raw)).more())
                    .isTrue();
            assertThat(provider.requests().get(0).line()).isEqualTo("POST /statusApi.aspx HTTP/1.1");
            assertThat(provider.requests().get(0).bodyText())
                    .isEqualTo("action=query&userid=12&account=acme&password=S3cr3t&statusNum=2");
        }
        assertThat(((Reading.Items<DeliveryReport>) read(two)).more()).isFalse();
    }

    @Test
    void pullShouldKeepReportsThatComeWithABadStatus() {
        String page = "<returnsms>" + box("13800000000", "10", "") + "</returnsms>";
        try (var provider = ScriptedProvider.doing(Behaviour.html(503, page), Behaviour.html(500, "<h1>oops</h1>"));
                var account = anAccountAt(provider.url()).open()) {
            var source = account.reports().orElseThrow();
            var kept = ((Answer.Answered<RawReply>) source.pull()).value();
            assertThat(((Reading.Items<DeliveryReport>) source.read(kept)).items())
                    .hasSize(1);
            var page500 = ((Answer.Answered<RawReply>) source.pull()).value();
            assertThat(source.read(page500)).isInstanceOf(Reading.Unreadable.class);
        }
    }

    private static String box(String mobile, String status, String time) {
        return "<statusbox><mobile>" + mobile + "</mobile><taskid>1212</taskid><status>" + status
                + "</status><receivetime>" + time + "</receivetime></statusbox>";
    }

    private static String error(String error, String remark) {
        return "<returnsms><errorstatus><error>" + error + "</error><remark>" + remark
                + "</remark></errorstatus></returnsms>";
    }

    private static DeliveryReport only(String box) {
        var reports = ((Reading.Items<DeliveryReport>) read("<returnsms>" + box + "</returnsms>")).items();
        assertThat(reports).hasSize(1);
        return reports.get(0);
    }

    private static Reading<DeliveryReport> read(String body) {
        try (var account = anAccountAt(ScriptedProvider.nobody()).open()) {
            return account.reports()
                    .orElseThrow()
                    .read(new RawReply(body.getBytes(UTF_8), Optional.of("text/html"), 200, false));
        }
    }
}
