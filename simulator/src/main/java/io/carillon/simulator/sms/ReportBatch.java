package io.carillon.simulator.sms;

import io.carillon.adapters.sms.server.SmsReport;
import java.time.Instant;
import java.util.List;

/** The reports of one message that have not been handed out. */
final class ReportBatch {
    private final AcceptedSend send;
    private final Instant due;
    private int offset;
    private int left;

    ReportBatch(AcceptedSend send, Instant due) {
        this(send, due, 0, send.numbers().count());
    }

    private ReportBatch(AcceptedSend send, Instant due, int offset, int left) {
        this.send = send;
        this.due = due;
        this.offset = offset;
        this.left = left;
    }

    ReportBatch copy() {
        return new ReportBatch(send, due, offset, left);
    }

    long taskId() {
        return send.taskId();
    }

    Instant due() {
        return due;
    }

    int left() {
        return left;
    }

    /** Moves reports to {@code target} until it holds {@code limit}. */
    void drainTo(List<SmsReport> target, long limit) {
        while (left > 0 && target.size() < limit) {
            int end = send.numbers().end(offset);
            target.add(report(send.numbers().joined().substring(offset, end)));
            offset = end + 1;
            left--;
        }
    }

    /** The rule of the simulation: a number that ends in 20 cannot be reached. */
    private SmsReport report(String mobile) {
        boolean failed = mobile.endsWith("20");
        return new SmsReport(
                mobile,
                Long.toString(send.taskId()),
                failed ? "20" : "10",
                due,
                failed ? "UNDELIV" : "DELIVRD",
                send.extno());
    }
}
