package io.carillon.app.cli.durability;

import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** What we asked for and what was answered. Safe for use by several threads. */
final class Book {
    private final Map<String, Order> messages = new ConcurrentHashMap<>();
    private final Map<String, Order> batches = new ConcurrentHashMap<>();
    private final Set<String> canceled = ConcurrentHashMap.newKeySet();
    private final Queue<String> refused = new ConcurrentLinkedQueue<>();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final AtomicInteger repeated = new AtomicInteger();
    private final Set<String> canceling = ConcurrentHashMap.newKeySet();
    private volatile boolean cancelMissing;

    /** A 202. @param id of the message or the batch */
    void accepted(Order order, String id) {
        (order.isBatch() ? batches : messages).put(id, order);
        acknowledged.addAndGet(order.to().size());
    }

    /** An answer that is none of those that we must count with. */
    void refused(Order order, String answer) {
        refused.add(order.channel() + " order " + order.number() + ": " + answer);
    }

    /** A request was made once more, because its answer did not come. */
    void repeated() {
        repeated.incrementAndGet();
    }

    /** A cancellation was asked for, whatever was answered. */
    void canceling(String message) {
        canceling.add(message);
    }

    /** The cancellation was confirmed. */
    void canceled(String message) {
        canceled.add(message);
    }

    /** This version of the API cannot cancel. */
    void cancelMissing() {
        cancelMissing = true;
    }

    boolean isCancelMissing() {
        return cancelMissing;
    }

    Map<String, Order> messages() {
        return messages;
    }

    Map<String, Order> batches() {
        return batches;
    }

    Set<String> canceled() {
        return canceled;
    }

    Queue<String> refusals() {
        return refused;
    }

    /** How many messages were acknowledged, those of batches counted each. */
    int acknowledged() {
        return acknowledged.get();
    }

    int repeats() {
        return repeated.get();
    }

    Set<String> canceling() {
        return canceling;
    }
}
