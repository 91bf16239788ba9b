package io.carillon.adapters.sms.server;

import static io.carillon.adapters.sms.server.Ask.DECLARATION;
import static io.carillon.adapters.sms.server.Ask.LOGIN;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmsQueriesTest {
    private static final Instant AT = Instant.parse("2021-12-02T01:02:03Z");
    private static final String QUERY = LOGIN + "&action=query";

    private final Ask ask = Ask.ofSeed();

    @Test
    void statusShouldGiveFourFieldsForEachReport() {
        ask.backend().reports.add(new SmsReport("13800000000", "1212", "10", AT, "DELIVRD", "01"));
        ask.backend().reports.add(new SmsReport("13900000000", "1212", "20", AT, "UNDELIV", "01"));
        assertThat(ask.text("/statusApi.aspx", QUERY))
                .isEqualTo(DECLARATION + "\n<returnsms>\n"
                        + "<statusbox><mobile>13800000000</mobile><taskid>1212</taskid><status>10</status>"
                        + "<receivetime>2021-12-02 09:02:03</receivetime></statusbox>\n"
                        + "<statusbox><mobile>13900000000</mobile><taskid>1212</taskid><status>20</status>"
                        + "<receivetime>2021-12-02 09:02:03</receivetime></statusbox>\n"
                        + "</returnsms>");
    }

    @Test
    void statusShouldGiveMoreFieldsAndDotNetDatesWhenTheDialectIsLive() {
        ask.backend().reports.add(new SmsReport("138", "1", "10", AT, "DELIVRD", "01"));
        assertThat(ask.in(SmsDialect.live()).text("/statusApi.aspx", QUERY))
                .isEqualTo(DECLARATION + "\n<returnsms>\n<statusbox><mobile>138</mobile><taskid>1</taskid>"
                        + "<status>10</status><receivetime>2021/12/2 9:02:03</receivetime>"
                        + "<errorcode>DELIVRD</errorcode><extno>01</extno></statusbox>\n</returnsms>");
    }

    @Test
    void upstreamShouldEscapeWhatSubscribersWrite() {
        ask.backend().replies.add(new SmsReply("138", "1", "a<b>&\u0001 T", AT, "9"));
        assertThat(ask.text("/callApi.aspx", QUERY))
                .isEqualTo(DECLARATION + "\n<returnsms>\n<callbox><mobile>138</mobile><taskid>1</taskid>"
                        + "<content>a&lt;b&gt;&amp;? T</content><receivetime>2021-12-02 09:02:03</receivetime>"
                        + "</callbox>\n</returnsms>");
    }

    @ParameterizedTest
    @CsvSource({
        "action=query&userid=12&account=&password=,1,用户名或密码不能为空",
        "action=query&userid=12&account=demo&password=x,2,用户名或密码错误",
        "action=query&userid=9&account=demo&password=demo,2,用户名或密码错误",
        "action=send&userid=12&account=demo&password=demo,4,参数不正确",
        "userid=12&account=demo&password=demo,4,参数不正确"
    })
    void queryPagesShouldAnswerWithAnErrorNumber(String form, String number, String remark) {
        assertThat(ask.text("/statusApi.aspx", form)).isEqualTo(error(number, remark));
        assertThat(ask.text("/callApi.aspx", form)).isEqualTo(error(number, remark));
    }

    @Test
    void queryPagesShouldRefuseAnAccountWithoutPermission() {
        ask.backend().mayQuery = false;
        assertThat(ask.text("/statusApi.aspx", QUERY)).isEqualTo(error("3", "该用户不允许查看状态报告"));
        assertThat(ask.text("/callApi.aspx", QUERY)).isEqualTo(error("3", "该用户不允许查看状态报告"));
    }

    @ParameterizedTest
    @CsvSource({"statusNum=x", "statusNum=0", "statusNum=-1", "taskid=x", "statusNum=9999999999999999999"})
    void statusShouldRefuseWhatIsNoNumber(String parameter) {
        assertThat(ask.text("/statusApi.aspx", QUERY + "&" + parameter)).isEqualTo(error("4", "参数不正确"));
    }

    @Test
    void statusShouldPassOnLimitAndTask() {
        ask.text("/statusApi.aspx", QUERY + "&statusNum=10&taskid=885");
        assertThat(ask.backend().lastQuery).isEqualTo(new SmsReportQuery(OptionalLong.of(10), OptionalLong.of(885)));
        ask.text("/statusApi.aspx", QUERY + "&statusNum=");
        assertThat(ask.backend().lastQuery).isEqualTo(new SmsReportQuery(OptionalLong.empty(), OptionalLong.empty()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ELEMENT_PAIR    | <?xml version="1.0" encoding="utf-8" ?><returnsms></returnsms>
            SELF_CLOSED     | <?xml version="1.0" encoding="utf-8" ?><returnsms/>
            NO_BODY         | ''
            NO_RECORD_ERROR | <?xml version="1.0" encoding="utf-8" ?><returnsms><errorstatus><error>5</error><remark>没有记录</remark></errorstatus></returnsms>
            """)
    void queryPagesShouldSayInTheirWayThatNothingWaits(SmsDialect.EmptyStyle style, String body) {
        Ask asking = ask.in(dialect(style, SmsDialect.DateStyle.PADDED, SmsDialect.Encoding.UTF_8));
        assertThat(asking.text("/statusApi.aspx", QUERY)).isEqualTo(body);
        assertThat(asking.text("/callApi.aspx", QUERY)).isEqualTo(body);
    }

    @ParameterizedTest
    @CsvSource({"UNPADDED,2021-12-2 9:02:03", "UNPADDED_SLASH,2021/12/2 9:02:03", "ISO_T,2021-12-02T09:02:03"})
    void datesShouldBeWrittenInTheDialectsStyle(SmsDialect.DateStyle style, String written) {
        ask.backend().reports.add(new SmsReport("138", "1", "10", AT, "", ""));
        Ask asking = ask.in(dialect(SmsDialect.EmptyStyle.NO_BODY, style, SmsDialect.Encoding.UTF_8));
        assertThat(asking.text("/statusApi.aspx", QUERY)).contains("<receivetime>" + written + "<");
    }

    @Test
    void repliesShouldBeGb2312WithoutMarkWhenTheDialectSaysSo() {
        ask.backend().replies.add(new SmsReply("138", "1", "棒👍", AT, ""));
        var reply = ask.in(
                        dialect(SmsDialect.EmptyStyle.NO_BODY, SmsDialect.DateStyle.PADDED, SmsDialect.Encoding.GB2312))
                .post("/callApi.aspx", QUERY);
        assertThat(new String(reply.body(), Charset.forName("GBK")))
                .startsWith("<?xml version=\"1.0\" encoding=\"gb2312\" ?>")
                .contains("<content>棒&#128077;</content>");
        assertThat(reply.contentType()).isEqualTo("text/html; charset=gb2312");
    }

    @Test
    void repliesShouldHaveMarkAndWordsWhenTheDialectSaysSo() {
        ask.backend().reports.add(new SmsReport("138", "1", "20", AT, "", ""));
        var reply = ask.in(
                        dialect(SmsDialect.EmptyStyle.NO_BODY, SmsDialect.DateStyle.PADDED, SmsDialect.Encoding.UTF_8))
                .post("/statusApi.aspx", QUERY);
        assertThat(new String(reply.body(), StandardCharsets.UTF_8))
                .startsWith("\uFEFF<?xml")
                .contains("<status>UNDELIV</status>");
    }

    /** What is off in the documented dialect is on; the byte order mark where no test compares an empty page. */
    private static SmsDialect dialect(
            SmsDialect.EmptyStyle empty, SmsDialect.DateStyle dates, SmsDialect.Encoding encoding) {
        boolean mark = empty == SmsDialect.EmptyStyle.NO_BODY;
        return new SmsDialect(
                true, SmsDialect.OverageMeaning.REMAINING, dates, true, true, true, encoding, "text/html", mark, empty);
    }

    private static String error(String number, String remark) {
        return DECLARATION + "<returnsms><errorstatus><error>" + number + "</error><remark>" + remark
                + "</remark></errorstatus></returnsms>";
    }
}
