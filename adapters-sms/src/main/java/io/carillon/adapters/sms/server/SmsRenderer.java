package io.carillon.adapters.sms.server;

import io.carillon.adapters.sms.server.SmsDialect.Encoding;
import io.carillon.adapters.sms.server.SmsDialect.OverageMeaning;
import io.carillon.adapters.wire.server.WireReply;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Writes replies in one dialect. White space is that of captured replies (contract sms §B3 to §B6). */
final class SmsRenderer {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final SmsDialect dialect;
    private final boolean gb2312;

    /** The GBK page answers in GB2312 whatever the dialect says. */
    SmsRenderer(SmsDialect dialect, boolean gbkPage) {
        this.dialect = dialect;
        this.gb2312 = gbkPage || dialect.encoding() == Encoding.GB2312;
    }

    WireReply accepted(SmsReceipt.Accepted receipt) {
        return outcome(
                "Success",
                SmsTexts.OK,
                List.of(
                        Long.toString(receipt.remaining()),
                        Long.toString(receipt.taskId()),
                        Integer.toString(receipt.count())));
    }

    /** All five elements, zeros; also the answer of a failed balance request. */
    WireReply failed(String message) {
        return outcome("Faild", message, List.of("0", "0", "0"));
    }

    WireReply credit(SmsCredit credit) {
        long overage = dialect.overageMeaning() == OverageMeaning.SENT ? credit.sent() : credit.remaining();
        return xml("<returnsms>"
                + element("returnstatus", dialect.sucessTypo() ? "Sucess" : "Success")
                + element("message", "")
                + element("payinfo", credit.prepaid() ? SmsTexts.PREPAID : SmsTexts.POSTPAID)
                + element("overage", Long.toString(overage))
                + element("sendTotal", Long.toString(credit.total()))
                + "</returnsms>");
    }

    WireReply screened(List<String> words) {
        if (!dialect.liveKeywordReply()) {
            return screeningFailed(words.isEmpty() ? SmsTexts.NOT_FORBIDDEN : SmsTexts.FORBIDDEN);
        }
        return xml("<returnsms>"
                + element("returnstatus", "Success")
                + element("message", words.isEmpty() ? SmsTexts.LIVE_NOT_FORBIDDEN : SmsTexts.LIVE_FORBIDDEN)
                + element("checkCounts", String.join(",", words))
                + "</returnsms>");
    }

    /** The document gives checkkeyword no other element to say that something is wrong. */
    WireReply screeningFailed(String message) {
        return xml("<returnsms>" + element("message", message) + "</returnsms>");
    }

    WireReply reports(List<SmsReport> reports) {
        return reports.isEmpty() ? nothing() : boxes(new SmsBoxes(dialect).reports(reports));
    }

    WireReply replies(List<SmsReply> replies) {
        return replies.isEmpty() ? nothing() : boxes(new SmsBoxes(dialect).replies(replies));
    }

    WireReply error(int code, String remark) {
        return xml("<returnsms><errorstatus>"
                + element("error", Integer.toString(code))
                + element("remark", remark)
                + "</errorstatus></returnsms>");
    }

    static String element(String name, String text) {
        return "<" + name + ">" + XmlText.escape(text) + "</" + name + ">";
    }

    private WireReply outcome(String status, String message, List<String> numbers) {
        return xml("<returnsms>"
                + "\n " + element("returnstatus", status)
                + "\n " + element("message", message)
                + "\n " + element("remainpoint", numbers.get(0))
                + "\n " + element("taskID", numbers.get(1))
                + "\n " + element("successCounts", numbers.get(2))
                + "</returnsms>");
    }

    private WireReply boxes(String boxes) {
        return xml("\n<returnsms>\n" + boxes + "</returnsms>");
    }

    private WireReply nothing() {
        return switch (dialect.emptyStyle()) {
            case ELEMENT_PAIR -> xml("<returnsms></returnsms>");
            case SELF_CLOSED -> xml("<returnsms/>");
            case NO_BODY -> new WireReply(200, type(), new byte[0], Map.of());
            case NO_RECORD_ERROR -> error(5, SmsTexts.NOTHING_WAITS);
        };
    }

    private WireReply xml(String root) {
        String mark = dialect.byteOrderMark() && !gb2312 ? BYTE_ORDER_MARK : "";
        String document = mark + "<?xml version=\"1.0\" encoding=\"" + charsetName() + "\" ?>" + root;
        return new WireReply(200, type(), XmlText.within(charset(), document).getBytes(charset()), Map.of());
    }

    private String type() {
        return dialect.contentType() + "; charset=" + charsetName();
    }

    private String charsetName() {
        return gb2312 ? "gb2312" : "utf-8";
    }

    private Charset charset() {
        return gb2312 ? Charset.forName("GBK") : StandardCharsets.UTF_8;
    }
}
