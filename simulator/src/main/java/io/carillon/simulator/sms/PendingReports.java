package io.carillon.simulator.sms;

import io.carillon.adapters.sms.server.SmsReport;
import io.carillon.adapters.sms.server.SmsReportQuery;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;

/** One account's reports that wait to be read, by the time they become due. Safe for many threads. */
final class PendingReports {
    /** However many rows are asked for, no answer is longer. */
    static final long LONGEST_PAGE = 100_000;

    private final TreeSet<ReportBatch> batches =
            new TreeSet<>(Comparator.comparing(ReportBatch::due).thenComparingLong(ReportBatch::taskId));
    private final Deque<SmsReport> scripted = new ArrayDeque<>();
    private long waiting;
    private long lost;

    synchronized void add(ReportBatch batch, int limit) {
        if (waiting + batch.left() > limit) {
            lost += batch.left();
        } else {
            batches.add(batch);
            waiting += batch.left();
        }
    }

    /** A row somebody wrote; it comes before all others. */
    synchronized void add(SmsReport report) {
        scripted.add(report);
        waiting++;
    }

    synchronized List<SmsReport> read(SmsReportQuery query, PlatformSettings settings, Instant now) {
        long limit = Math.min(query.limit().orElse(settings.statusNum()), LONGEST_PAGE);
        List<SmsReport> rows = new ArrayList<>();
        readScripted(rows, new Page(query, limit, settings.consumeOnRead()));
        readDue(rows, new Page(query, limit, settings.consumeOnRead()), now);
        waiting -= settings.consumeOnRead() ? rows.size() : 0;
        return rows;
    }

    synchronized long waiting() {
        return waiting;
    }

    /** Rows that were not kept since too many waited. */
    synchronized long lost() {
        return lost;
    }

    private record Page(SmsReportQuery query, long limit, boolean consume) {
        boolean wants(String taskId) {
            return query.taskId().isEmpty()
                    || Long.toString(query.taskId().getAsLong()).equals(taskId);
        }
    }

    private void readScripted(List<SmsReport> rows, Page page) {
        Iterator<SmsReport> all = scripted.iterator();
        while (all.hasNext() && rows.size() < page.limit()) {
            SmsReport report = all.next();
            if (page.wants(report.taskId())) {
                rows.add(report);
                if (page.consume()) {
                    all.remove();
                }
            }
        }
    }

    private void readDue(List<SmsReport> rows, Page page, Instant now) {
        Iterator<ReportBatch> all = batches.iterator();
        while (all.hasNext() && rows.size() < page.limit()) {
            ReportBatch batch = all.next();
            if (batch.due().isAfter(now)) {
                return;
            }
            if (page.wants(Long.toString(batch.taskId()))) {
                ReportBatch read = page.consume() ? batch : batch.copy();
                read.drainTo(rows, page.limit());
                if (read.left() == 0 && page.consume()) {
                    all.remove();
                }
            }
        }
    }
}
