package io.carillon.application.dispatch;

import io.carillon.domain.delivery.CallState;
import io.carillon.domain.delivery.Complaint;
import io.carillon.ports.store.CallResult;
import io.carillon.ports.store.DispatchQueries.OpenCall;
import io.carillon.ports.store.Store;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Settles what a crash left open: a call that was started and has no outcome may have reached the provider. */
final class Recovery {
    private static final Complaint INTERRUPTED = Complaint.of(
            "interrupted", "Carillon stopped while the call was under way; the provider may have taken the message");

    private final Store store;
    private final OutcomePolicy policy;

    Recovery(Store store, OutcomePolicy policy) {
        this.store = store;
        this.policy = policy;
    }

    /** Blocks until everything is settled; returns how many calls were open. Call before anything is dispatched. */
    int settleOpenCalls(Instant now) {
        List<OpenCall> open = store.dispatch().openCalls();
        if (!open.isEmpty()) {
            store.ledger()
                    .recordOutcomes(
                            open.stream().map(call -> unclear(call, now)).toList())
                    .join();
        }
        return open.size();
    }

    private CallResult unclear(OpenCall call, Instant now) {
        return new CallResult(
                call.id(),
                CallState.UNRESOLVED,
                now,
                Optional.empty(),
                Optional.of(INTERRUPTED),
                Optional.empty(),
                call.deliveries().stream()
                        .map(delivery -> policy.unclear(delivery, INTERRUPTED, now))
                        .toList());
    }
}
