package io.carillon.simulator.sms;

import io.carillon.adapters.sms.server.SmsReply;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;

/** One account's replies of subscribers that wait to be read. Safe for many threads. */
final class PendingReplies {
    private final Deque<SmsReply> written = new ArrayDeque<>();
    private final TreeSet<Due> due = new TreeSet<>(Comparator.comparing(Due::at).thenComparingLong(Due::number));
    private long numbers;
    private long lost;

    private record Due(Instant at, long number, SmsReply reply) {}

    /** A reply somebody wrote; it waits already and comes before all others. */
    synchronized void add(SmsReply reply) {
        written.add(reply);
    }

    /** A reply that waits from the time on that it bears; it is lost when {@code limit} replies wait. */
    synchronized void schedule(SmsReply reply, int limit) {
        if (count() >= limit) {
            lost++;
        } else {
            due.add(new Due(reply.receivedAt(), numbers++, reply));
        }
    }

    synchronized List<SmsReply> read(int limit, boolean consume, Instant now) {
        List<SmsReply> rows = new ArrayList<>();
        Iterator<SmsReply> first = written.iterator();
        while (first.hasNext() && rows.size() < limit) {
            rows.add(first.next());
            remove(first, consume);
        }
        Iterator<Due> second = due.iterator();
        while (second.hasNext() && rows.size() < limit) {
            Due next = second.next();
            if (next.at().isAfter(now)) {
                break;
            }
            rows.add(next.reply());
            remove(second, consume);
        }
        return rows;
    }

    /** Also those whose time has not come. */
    synchronized int count() {
        return written.size() + due.size();
    }

    /** Replies that were not kept since too many waited. */
    synchronized long lost() {
        return lost;
    }

    private static void remove(Iterator<?> from, boolean consume) {
        if (consume) {
            from.remove();
        }
    }
}
