package io.carillon.simulator.sms;

import io.carillon.adapters.sms.server.SmsReport;
import java.time.Instant;
import java.util.List;

/** The reports of one message that have not been handed out. */
final class ReportBatch {
    private final long taskId;
    private final Numbers numbers;
    private final String extno;
    private final Instant due;
    private int offset;
    private int left;

    /** Keeps nothing of the message but what reports say, however long they wait. */
    ReportBatch(AcceptedSend send, Instant due) {
        this.taskId = send.taskId();
        this.numbers = send.numbers();
        this.extno = send.extno();
        this.due = due;
        this.left = numbers.count();
    }

    private ReportBatch(ReportBatch other) {
        this.taskId = other.taskId;
        this.numbers = other.numbers;
        this.extno = other.extno;
        this.due = other.due;
        this.offset = other.offset;
        this.left = other.left;
    }

    ReportBatch copy() {
        return new ReportBatch(this);
    }

    long taskId() {
        return taskId;
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
            int end = numbers.end(offset);
            target.add(report(numbers.joined().substring(offset, end)));
            offset = end + 1;
            left--;
        }
    }

    private SmsReport report(String mobile) {
        boolean failed = Numbers.unreachable(mobile);
        return new SmsReport(
                mobile, Long.toString(taskId), failed ? "20" : "10", due, failed ? "UNDELIV" : "DELIVRD", extno);
    }
}
