package io.carillon.simulator.apiusb;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The customers who answer: for each member the first whose rule fits. Safe for many threads. */
final class Customers {
    private final List<Entry> entries = new ArrayList<>();

    /** A customer and the number of messages that were answered. */
    record Tally(Customer customer, long answered) {}

    synchronized void add(List<Customer> customers) {
        customers.forEach(customer -> entries.add(new Entry(customer)));
    }

    synchronized void clear() {
        entries.clear();
    }

    synchronized List<Tally> tallies() {
        return entries.stream()
                .map(entry -> new Tally(entry.customer, entry.answered))
                .toList();
    }

    /** What a member answers to a message that has just arrived. */
    synchronized List<Incoming> answers(String uuid, String data, Instant now) {
        for (Entry entry : entries) {
            if (entry.open() && entry.customer.answers(uuid, data)) {
                entry.answered++;
                return entry.says(uuid, now);
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

        List<Incoming> says(String uuid, Instant now) {
            List<Incoming> answers = new ArrayList<>();
            Instant at = now;
            for (String text : customer.says()) {
                at = at.plus(customer.after());
                answers.add(new Incoming(uuid, customer.type(), text, at));
            }
            return answers;
        }
    }
}
