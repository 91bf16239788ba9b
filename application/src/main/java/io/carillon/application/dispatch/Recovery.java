package io.carillon.application.dispatch;

import io.carillon.application.channel.ChannelRegistry;
import io.carillon.domain.delivery.CallState;
import io.carillon.domain.delivery.Complaint;
import io.carillon.ports.store.CallResult;
import io.carillon.ports.store.DispatchQueries.OpenCall;
import io.carillon.ports.store.DispatchQueries.Waiting;
import io.carillon.ports.store.Store;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Settles what a crash left open: a call that was started and has no outcome may have reached the provider, unless its mark
 * would have been taken first and was not.
 */
final class Recovery {
    private static final Complaint INTERRUPTED = Complaint.of(
            "interrupted", "Carillon stopped while the call was under way; the provider may have taken the message");

    private static final Complaint NOT_BEGUN =
            Complaint.of("interrupted", "Carillon stopped before the message was handed to the provider");

    private final Store store;
    private final ChannelRegistry channels;
    private final OutcomePolicy policy;

    Recovery(Store store, ChannelRegistry channels, OutcomePolicy policy) {
        this.store = store;
        this.channels = channels;
        this.policy = policy;
    }

    /** Blocks until everything is settled; returns how many calls were open. Call before anything is dispatched. */
    int settleOpenCalls(Instant now) {
        List<OpenCall> open = store.dispatch().openCalls();
        if (!open.isEmpty()) {
            store.ledger()
                    .recordOutcomes(open.stream().map(call -> result(call, now)).toList())
                    .join();
        }
        return open.size();
    }

    private CallResult result(OpenCall call, Instant now) {
        boolean looksUp = channels.find(call.channel())
                .flatMap(channel -> channel.provider().lookup())
                .isPresent();
        boolean begun = call.marked() || !looksUp;
        return new CallResult(
                call.id(),
                begun ? CallState.UNRESOLVED : CallState.ANSWERED,
                now,
                Optional.empty(),
                Optional.of(begun ? INTERRUPTED : NOT_BEGUN),
                Optional.empty(),
                call.deliveries().stream()
                        .map(delivery -> begun
                                ? policy.unclear(asWhenItBegan(delivery), INTERRUPTED, looksUp, now)
                                : policy.neverSent(delivery, now))
                        .toList());
    }

    /** The call that was interrupted is counted in the store already; the policy counts those before it. */
    private static Waiting asWhenItBegan(Waiting delivery) {
        return new Waiting(
                delivery.delivery(),
                delivery.to(),
                delivery.submission(),
                delivery.due(),
                Math.max(0, delivery.tries() - 1));
    }
}
