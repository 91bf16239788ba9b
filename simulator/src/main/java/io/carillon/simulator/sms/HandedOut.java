package io.carillon.simulator.sms;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Every page of reports or replies that had rows, as it left: what a caller was given once and will not be given again. The latest
 * are kept. Safe for many threads.
 */
final class HandedOut {
    static final String REPORTS = "status";
    static final String REPLIES = "upstream";

    private final Deque<Kept> pages = new ArrayDeque<>();
    private final Map<String, Kept> latest = new HashMap<>();
    private long numbers;
    private long keptRows;

    /** @param text a report's status, or what a reply says */
    record Row(String mobile, String taskId, String text) {}

    /**
     * @param number from 1
     * @param nextAt when the same account asked for the same kind again; null when it has not
     * @param faults that acted on the answer
     */
    record Page(
            long number, String api, String account, String at, String nextAt, List<String> faults, List<Row> rows) {}

    private static final class Kept {
        private final Page page;
        private Instant nextAt;

        Kept(Page page) {
            this.page = page;
        }

        Page view() {
            String next = nextAt == null ? null : nextAt.toString();
            return new Page(page.number(), page.api(), page.account(), page.at(), next, page.faults(), page.rows());
        }
    }

    /** @param faults that act on the answer */
    record Asked(String api, String account, Instant at, List<String> faults) {}

    /** Notes a page; one without rows only tells that the one before it was not the last. @param keep most rows kept */
    synchronized void add(Asked asked, List<Row> rows, int keep) {
        String line = asked.api() + ' ' + asked.account();
        Kept before = latest.remove(line);
        if (before != null) {
            before.nextAt = asked.at();
        }
        if (rows.isEmpty()) {
            return;
        }
        Kept kept = new Kept(new Page(
                ++numbers,
                asked.api(),
                asked.account(),
                asked.at().toString(),
                null,
                List.copyOf(asked.faults()),
                List.copyOf(rows)));
        latest.put(line, kept);
        pages.add(kept);
        keptRows += rows.size();
        while (keptRows > keep && pages.size() > 1) {
            keptRows -= pages.removeFirst().page.rows().size();
        }
    }

    /** Up to {@code limit} pages whose number is greater than {@code after}, oldest first. */
    synchronized List<Page> page(long after, int limit) {
        return pages.stream()
                .filter(kept -> kept.page.number() > after)
                .limit(limit)
                .map(Kept::view)
                .toList();
    }

    synchronized void reset() {
        pages.clear();
        latest.clear();
        numbers = 0;
        keptRows = 0;
    }
}
