package io.carillon.adapters.sms.server;

import static io.carillon.adapters.sms.server.SmsRenderer.element;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Writes the rows of the two query pages, one a line. */
final class SmsBoxes {
    /** The platform lives in China (contract sms §B8). */
    static final ZoneOffset ZONE = ZoneOffset.ofHours(8);

    private final SmsDialect dialect;
    private final DateTimeFormatter times;

    SmsBoxes(SmsDialect dialect) {
        this.dialect = dialect;
        this.times = DateTimeFormatter.ofPattern(dialect.dateStyle().pattern(), Locale.ROOT)
                .withZone(ZONE);
    }

    String reports(List<SmsReport> reports) {
        StringBuilder out = new StringBuilder(reports.size() * 160);
        for (SmsReport report : reports) {
            out.append("<statusbox>")
                    .append(element("mobile", report.mobile()))
                    .append(element("taskid", report.taskId()))
                    .append(element("status", status(report.status())))
                    .append(element("receivetime", time(report.receivedAt())))
                    .append(dialect.extraFields() ? element("errorcode", report.errorCode()) : "")
                    .append(extno(report.extno()))
                    .append("</statusbox>\n");
        }
        return out.toString();
    }

    String replies(List<SmsReply> replies) {
        StringBuilder out = new StringBuilder(replies.size() * 160);
        for (SmsReply reply : replies) {
            out.append("<callbox>")
                    .append(element("mobile", reply.mobile()))
                    .append(element("taskid", reply.taskId()))
                    .append(element("content", reply.content()))
                    .append(element("receivetime", time(reply.receivedAt())))
                    .append(extno(reply.extno()))
                    .append("</callbox>\n");
        }
        return out.toString();
    }

    private String extno(String extno) {
        return dialect.extraFields() ? element("extno", extno) : "";
    }

    private String status(String status) {
        if (!dialect.reportWords()) {
            return status;
        }
        return switch (status) {
            case "10" -> "DELIVRD";
            case "20" -> "UNDELIV";
            default -> status;
        };
    }

    private String time(Instant at) {
        return times.format(at);
    }
}
