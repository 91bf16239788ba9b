package io.carillon.simulator.customer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The customers who answer: for each message the first whose rule fits. Safe for many threads. */
public final class Customers {
    private final List<Entry> entries = new ArrayList<>();
    private volatile boolean nobody = true;

    /** A customer and the number of messages that were answered. */
    record Tally(Customer customer, long answered) {}

    /** One answer and when it is given. */
    public record Answer(Customer customer, String text, Instant at) {}

    /**
     * A message that reaches somebody.
     *
     * @param address whom
     * @param at when
     */
    public record Reached(String address, String content, Instant at) {}

    public synchronized void add(List<Customer> customers) {
        customers.forEach(customer -> entries.add(new Entry(customer)));
        nobody = entries.isEmpty();
    }

    public synchronized void clear() {
        entries.clear();
        nobody = true;
    }

    synchronized List<Tally> tallies() {
        return entries.stream()
                .map(entry -> new Tally(entry.customer, entry.answered))
                .toList();
    }

    /** Whether there is no one to ask: answering is then not worth the effort. */
    public boolean nobody() {
        return nobody;
    }

    /** What the receiver of a message answers, one after the other; nothing when no rule fits. */
    public List<Answer> answer(Reached message) {
        return answer(message, customer -> true);
    }

    /**
     * @param also what must be right besides address and content
     */
    public synchronized List<Answer> answer(Reached message, Predicate<Customer> also) {
        for (Entry entry : entries) {
            Customer customer = entry.customer;
            if (entry.open() && customer.answers(message.address(), message.content()) && also.test(customer)) {
                entry.answered++;
                return answers(customer, message.at());
            }
        }
        return List.of();
    }

    private static List<Answer> answers(Customer customer, Instant reached) {
        List<Answer> answers = new ArrayList<>();
        Instant at = reached;
        for (String text : customer.says()) {
            at = at.plus(customer.after());
            answers.add(new Answer(customer, text, at));
        }
        return answers;
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
    }
}
