package io.carillon.application.dispatch;

import io.carillon.application.channel.HoldKeeper;
import io.carillon.application.intake.Rematching;
import io.carillon.application.work.Seldom;
import io.carillon.domain.delivery.Control;
import io.carillon.ports.store.CallResult;
import io.carillon.ports.store.Ledger;
import io.carillon.ports.store.StorageUnavailable;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings outcomes into the ledger, for as long as it takes: an outcome that is only in memory is the one thing that a crash
 * turns into "unknown". While any waits for the store, nothing new is sent. Safe for use by several threads.
 */
public final class OutcomeRecorder {
    private static final Logger LOG = LoggerFactory.getLogger(OutcomeRecorder.class);

    private final Ledger ledger;
    private final HoldKeeper holds;
    private final Rematching rematching;
    private final OutcomeListener listener;
    private final Queue<Runnable> stuck = new ConcurrentLinkedQueue<>();
    private final Seldom trouble = new Seldom();
    private final AtomicInteger pending = new AtomicInteger();

    public OutcomeRecorder(Ledger ledger, HoldKeeper holds, Rematching rematching, OutcomeListener listener) {
        this.ledger = ledger;
        this.holds = holds;
        this.rematching = rematching;
        this.listener = listener;
    }

    /** Records a result; {@code done} runs after the commit. */
    void record(ActiveCall call, CallResult result, Runnable done) {
        pending.incrementAndGet();
        attempt(call, result, done);
    }

    private void attempt(ActiveCall call, CallResult result, Runnable done) {
        var unused = ledger.recordOutcomes(List.of(result)).whenComplete((ok, failure) -> {
            if (failure != null && mayPass(failure)) {
                trouble.tell(() -> LOG.warn(
                        "the outcome of {} and perhaps others wait for the store: {}",
                        call.id(),
                        failure.getMessage()));
                stuck.add(() -> attempt(call, result, done));
                return;
            }
            if (failure != null) {
                // The store will never take it. The call stays open, and the next start makes it unknown: late, but no
                // lie.
                LOG.error("the outcome of {} cannot be stored", call.id(), failure);
            }
            pending.decrementAndGet();
            // First of all, for nothing that fails below may keep the addresses busy.
            done.run();
            if (result.deliveries().stream().anyMatch(d -> d.next() == Control.HELD)) {
                // The hold may have been lifted since: nothing may stay held without one.
                holds.align(call.channel().id());
            }
            listener.recorded(call.channel(), result);
            rematching.afterCall(call.channel().account(), result.reference(), call.deliveries());
        });
    }

    private static boolean mayPass(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        return cause instanceof StorageUnavailable;
    }

    /** Outcomes on their way to the store. */
    int pending() {
        return pending.get();
    }

    /** Whether the store refuses outcomes at the moment. */
    boolean isStuck() {
        return !stuck.isEmpty();
    }

    /** Tries those again that the store refused; called now and then. */
    void retryStuck() {
        for (int waiting = stuck.size(); waiting > 0; waiting--) {
            Runnable attempt = stuck.poll();
            if (attempt != null) {
                attempt.run();
            }
        }
    }
}
