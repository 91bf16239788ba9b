package io.carillon.simulator.sms;

import io.carillon.adapters.sms.server.SmsReply;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The customers who answer: for each number the first whose rule fits. Safe for many threads. */
final class Customers {
    private final List<Entry> entries = new ArrayList<>();
    private volatile boolean nobody = true;

    /** A customer and the number of messages that were answered. */
    record Tally(Customer customer, long answered) {}

    synchronized void add(List<Customer> customers) {
        customers.forEach(customer -> entries.add(new Entry(customer)));
        nobody = entries.isEmpty();
    }

    synchronized void clear() {
        entries.clear();
        nobody = true;
    }

    synchronized List<Tally> tallies() {
        return entries.stream()
                .map(entry -> new Tally(entry.customer, entry.answered))
                .toList();
    }

    /**
     * What the receivers of a message answer.
     *
     * @param sent when the message reaches them
     */
    void answer(AcceptedSend send, Instant sent, Consumer<SmsReply> replies) {
        if (!nobody) {
            send.numbers().forEach(mobile -> answer(mobile, send, sent).forEach(replies));
        }
    }

    private synchronized List<SmsReply> answer(String mobile, AcceptedSend send, Instant sent) {
        if (Numbers.unreachable(mobile)) {
            return List.of();
        }
        for (Entry entry : entries) {
            if (entry.open() && entry.customer.answers(mobile, send.content())) {
                entry.answered++;
                return entry.replies(mobile, send, sent);
            }
        }
        return List.of();
    }

    private static final class Entry {
        private final Customer customer;
        private long answered;

        Entry(Customer customer) {
            this.customer = customer;
        }

        boolean open() {
            return customer.times().isEmpty() || answered < customer.times().getAsLong();
        }

        List<SmsReply> replies(String mobile, AcceptedSend send, Instant sent) {
            List<SmsReply> replies = new ArrayList<>();
            Instant at = sent;
            for (String text : customer.says()) {
                at = at.plus(customer.after());
                replies.add(new SmsReply(
                        mobile,
                        Long.toString(send.taskId()),
                        text,
                        at,
                        customer.extno().orElse(send.extno())));
            }
            return replies;
        }
    }
}
