package io.carillon.adapters.sms.client;

import static io.carillon.adapters.sms.SmsFixtures.anAccountAt;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.domain.conversation.IncomingReply;
import io.carillon.domain.delivery.AccountFault;
import io.carillon.domain.message.Content;
import io.carillon.ports.provider.Answer;
import io.carillon.ports.provider.RawReply;
import io.carillon.ports.provider.RawSource.Reading;
import io.carillon.ports.provider.Secret;
import io.carillon.testkit.AdapterContract;
import io.carillon.testkit.Behaviour;
import io.carillon.testkit.ScriptedProvider;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmsRepliesTest {
    private static final String NASTY = "好的，谢谢 & <b>";
    private static final String EMOJI = "👍🏽𠮷";

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, quoteCharacter = '`', textBlock = """
                    棒|棒
                    好的，谢谢 &amp; &lt;b&gt;|好的，谢谢 & <b>
                    <![CDATA[好的，谢谢 & <b>]]>|好的，谢谢 & <b>
                    a<![CDATA[&amp;]]>b&amp;c|a&amp;b&c
                    &amp;lt;b&amp;gt;|&lt;b&gt;
                      two  spaces  |  two  spaces \s
                    👍🏽𠮷|👍🏽𠮷
                    &#128077;&#x1F3FD;&#134071;|👍🏽𠮷
                    <!-- a comment -->T|T
                    """)
    void readShouldKeepTheTextOfAWellFormedRow(String content, String expected) {
        assertThat(text(row(content))).isEqualTo(expected);
        assertThat(page(row(content)).flaws()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, quoteCharacter = '`', textBlock = """
                    好的，谢谢 & <b>|好的，谢谢 & <b>
                    a < b > c & d|a < b > c & d
                    <b>bold</b> & more|<b>bold</b> & more
                    </content> & so on|</content> & so on
                    see <callbox> & co|see <callbox> & co
                    see </callbox> & co|see </callbox> & co
                    </returnsms> & co|</returnsms> & co
                    <mobile>1</mobile> &|<mobile>1</mobile> &
                    I <3 you|I <3 you
                    &nbsp;&amp;|&nbsp;&
                    &#55357;&#56397;&#xD842;&#xDFB7;|👍𠮷
                    &#55357; alone|&#55357; alone
                    &#0;|&#0;
                    <![CDATA[ & no end|<![CDATA[ & no end
                    ]]> &amp;amp;|]]> &amp;
                    """)
    void readShouldKeepTheTextOfARowThatNobodyEscaped(String content, String expected) {
        String three = row("1") + row(content) + row("<![CDATA[</content>]]>");
        assertThat(texts(three)).containsExactly("1", expected, "</content>");
        assertThat(page(three).flaws()).containsExactly("malformed_xml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a & b</content></callbox><callbox><mobile>13900000000</mobile>",
                "a & b</content></callbox></returnsms><returnsms><callbox><mobile>13900000000</mobile><content>",
                "<taskid>& </callbox> <callbox>"
            })
    void readShouldQuarantineRatherThanMixRows(String content) {
        assertThat(read("<returnsms>" + row(content) + "</returnsms>")).isInstanceOf(Reading.Unreadable.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    seed    | utf-8  | 2017-05-13 13:09:46 | text/xml; charset=utf-8  |
                    live    | utf-8  | 2017/5/13 13:09:46  | text/html; charset=utf-8 | <extno></extno>
                    gb2312  | gb2312 | 2017-5-13 13:09:46  | text/html                | <extno>01</extno>
                    gbk     | GBK    | 2017-05-13T13:09:46 | text/xml; charset=utf-8  | <userid>12</userid>
                    """)
    void readShouldUnderstandEveryDialect(String name, String charset, String time, String type, String extra) {
        String document = "<?xml version=\"1.0\" encoding=\"" + charset + "\" ?>\n<returnsms>\n" + "<callbox><mobile>"
                + "13800000000</mobile><taskid>1351722</taskid><content>%s</content><receivetime>" + time
                + "</receivetime>" + (extra == null ? "" : extra) + "</callbox>\n</returnsms>";
        for (String content : List.of("好的，谢谢 &amp; &lt;b&gt;", NASTY)) {
            byte[] body = document.formatted(content).getBytes(Charset.forName(charset));
            var reading = (Reading.Items<IncomingReply>) read(new RawReply(body, Optional.of(type), 200, false));
            IncomingReply reply = reading.items().get(0);
            assertThat(reply.content()).as(name).isEqualTo(new Content.Text(NASTY));
            assertThat(reply.from().value()).isEqualTo("13800000000");
            assertThat(reply.reference().orElseThrow().value()).isEqualTo("1351722");
            assertThat(reply.occurredAt()).contains(Instant.parse("2017-05-13T05:09:46Z"));
        }
    }

    @Test
    void readShouldKeepCharactersWhoseHalvesWereEncodedOneByOne() {
        byte[] body = ("<returnsms>" + row("好#") + "</returnsms>").getBytes(UTF_8);
        String units = new String(body, java.nio.charset.StandardCharsets.ISO_8859_1)
                .replace("#", "\u00ed\u00a0\u00bd\u00ed\u00b1\u008d");
        var raw = new RawReply(
                units.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1), Optional.of("text/xml"), 200, false);
        assertThat(((Reading.Items<IncomingReply>) read(raw)).items().get(0).content())
                .isEqualTo(new Content.Text("好👍"));
    }

    @ParameterizedTest
    @CsvSource({
        "+86 138-0000-0000, 13800000000", "008613800000000, 13800000000", "138****0000, 138****0000",
        "' 10086 ', 10086", "'', unknown", "'  ', unknown"
    })
    void readShouldNameTheSenderOrKeepItsText(String mobile, String from) {
        assertThat(only("<callbox><mobile>" + mobile + "</mobile><content>T</content></callbox>")
                        .from()
                        .value())
                .isEqualTo(from);
    }

    @Test
    void readShouldCutASenderThatIsNoneBeforeACharacterNotWithin() {
        String mobile = "x".repeat(255) + EMOJI;
        assertThat(only("<callbox><mobile>" + mobile + "</mobile><content>T</content></callbox>")
                        .from()
                        .value())
                .isEqualTo("x".repeat(255));
    }

    @Test
    void readShouldKeepEmptyTextsAndFlagMissingOnes() {
        assertThat(texts(row(""))).containsExactly("");
        assertThat(page(row("")).flaws()).isEmpty();
        String without = "<callbox><mobile>13800000000</mobile><taskid>0</taskid></callbox>";
        assertThat(texts(without)).containsExactly("");
        assertThat(page(without).flaws()).containsExactly("incomplete_row");
        assertThat(only(without).reference()).isEmpty();
        assertThat(only(without).occurredAt()).isEmpty();
    }

    @Test
    void readShouldKeepBothTextsWhenAnElementComesTwice() {
        String twice = "<callbox><mobile>13800000000</mobile><content>a</content><content>b</content></callbox>";
        assertThat(texts(twice)).containsExactly("a\nb");
        assertThat(page(twice).flaws()).containsExactly("repeated_element");
    }

    @Test
    void readShouldTellAllDifferentRowsApart() {
        List<String> rows = List.of(
                "<mobile>13800000000</mobile><content>ab</content>",
                "<mobile>13800000000</mobile><content>ab</content><extno></extno>",
                "<mobile>13800000000</mobile><content>ab</content><extno>1</extno>",
                "<mobile>13800000000</mobile><content>ab1</content><extno></extno>",
                "<mobile>13800000000</mobile><content>ab</content><later>1</later>",
                "<mobile>13800000000</mobile><content>ab </content>",
                "<mobile>13800000000</mobile><content>a</content><content>b</content>",
                "<mobile>13800000000</mobile><content>b</content><content>a</content>",
                "<mobile>13800000000</mobile><content>5:extno0:</content>",
                "<mobile>+8613800000000</mobile><content>ab</content>");
        String all = rows.stream().map(row -> "<callbox>" + row + "</callbox>").reduce("", String::concat);
        assertThat(page(all).items().stream().map(IncomingReply::fingerprint).distinct())
                .hasSize(rows.size());
    }

    @Test
    void readShouldKnowARowAgainWhateverTheOrderOfItsElementsAndTheStateOfThePage() {
        String row = "<callbox><mobile>13800000000</mobile><content>a\r\nb &amp; c</content></callbox>";
        String turned = "<callbox><Content>a\nb &#38; c</Content><MOBILE>13800000000</MOBILE></callbox>";
        assertThat(only(turned).fingerprint()).isEqualTo(only(row).fingerprint());
        assertThat(page(row + row("a & b")).items().get(0)).isEqualTo(only(row));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \r\n",
                "\ufeff",
                "<returnsms></returnsms>",
                "<returnsms/>",
                "<returnsms />",
                "<?xml version=\"1.0\" encoding=\"utf-8\" ?>\n<returnsms>\n</returnsms>\n",
                "<returnsms><callbox></callbox></returnsms>",
                "<returnsms><callbox><mobile></mobile><content> </content></callbox></returnsms>",
                "<returnsms><errorstatus><error>5</error><remark>没有记录</remark></errorstatus></returnsms>"
            })
    void readShouldFindNothing(String body) {
        assertThat(((Reading.Items<IncomingReply>) read(body)).items()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 用户名或密码不能为空, CREDENTIALS",
        "2, 用户名或密码错误, CREDENTIALS",
        "3, 该用户不允许查看状态报告, PERMISSION",
        "3, 该用户不允许查看短信回复, PERMISSION",
        "5, 余额不足, BALANCE"
    })
    void readShouldBeBlockedByTheAccountsErrors(String error, String remark, AccountFault fault) {
        assertThat(((Reading.Blocked<IncomingReply>) read(error(error, remark))).fault())
                .isEqualTo(fault);
    }

    @ParameterizedTest
    @CsvSource({"4, 参数不正确, invalid_request", "6, 其他错误, other_error", "77, 天晓得, unrecognised"})
    void readShouldBeRefusedByOtherErrors(String error, String remark, String code) {
        assertThat(((Reading.Refused<IncomingReply>) read(error(error, remark)))
                        .complaint()
                        .code())
                .isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<statusbox><mobile>13800000000</mobile><taskid>1</taskid><status>10</status></statusbox>",
                "<callbox><mobile>1</mobile></callbox><statusbox><mobile>1</mobile></statusbox>",
                "<returnstatus>Success</returnstatus><message>ok</message><taskID>885</taskID>"
            })
    void readShouldNoticeAWrongPage(String inner) {
        assertThat(((Reading.Unreadable<IncomingReply>) read("<returnsms>" + inner + "</returnsms>"))
                        .complaint()
                        .code())
                .isEqualTo("wrong_page");
    }

    @Test
    void readShouldSayWhereItWasCutOff() {
        byte[] part = ("<returnsms>" + row("a & b") + "<callbox>").getBytes(UTF_8);
        var reading = (Reading.Unreadable<IncomingReply>) read(new RawReply(part, Optional.empty(), 200, true));
        assertThat(reading.complaint().code()).isEqualTo("truncated_reply");
    }

    @Test
    void pullShouldAskItsOwnPageAndKeepNoSecret() {
        String echo = "<returnsms>" + row("password=" + AdapterContract.CANARY.reveal()) + "</returnsms>";
        try (var provider = ScriptedProvider.doing(Behaviour.xml(echo));
                var account = anAccountAt(provider.url())
                        .password(Secret.of("Can4ry&=+ \"<é密"))
                        .open()) {
            var raw =
                    ((Answer.Answered<RawReply>) account.replies().orElseThrow().pull()).value();
            assertThat(provider.requests().get(0).line()).isEqualTo("POST /callApi.aspx HTTP/1.1");
            assertThat(provider.requests().get(0).bodyText()).startsWith("action=query&userid=12&account=acme&");
            assertThat(new String(raw.body(), UTF_8)).contains("password=***").doesNotContain("Can4ry");
        }
    }

    private static String row(String content) {
        return "<callbox><mobile>13800000000</mobile><taskid>1351722</taskid><content>" + content
                + "</content><receivetime>2017/5/13 13:09:46</receivetime><extno></extno></callbox>";
    }

    private static String error(String error, String remark) {
        return "<returnsms><errorstatus><error>" + error + "</error><remark>" + remark
                + "</remark></errorstatus></returnsms>";
    }

    private static IncomingReply only(String rows) {
        List<IncomingReply> replies = page(rows).items();
        assertThat(replies).hasSize(1);
        return replies.get(0);
    }

    private static String text(String rows) {
        return ((Content.Text) only(rows).content()).text();
    }

    private static List<String> texts(String rows) {
        return page(rows).items().stream()
                .map(reply -> ((Content.Text) reply.content()).text())
                .toList();
    }

    private static Reading.Items<IncomingReply> page(String rows) {
        Reading<IncomingReply> reading = read("<returnsms>\n" + rows + "\n</returnsms>");
        assertThat(reading).isInstanceOf(Reading.Items.class);
        return (Reading.Items<IncomingReply>) reading;
    }

    private static Reading<IncomingReply> read(String body) {
        return read(new RawReply(body.getBytes(UTF_8), Optional.of("text/html"), 200, false));
    }

    private static Reading<IncomingReply> read(RawReply raw) {
        try (var account = anAccountAt(ScriptedProvider.nobody()).open()) {
            return account.replies().orElseThrow().read(raw);
        }
    }
}
