package io.carillon.application.dispatch;

import io.carillon.domain.delivery.CallState;
import io.carillon.domain.delivery.Complaint;
import io.carillon.domain.delivery.Control;
import io.carillon.domain.delivery.Evidence;
import io.carillon.domain.delivery.SendOutcome;
import io.carillon.domain.message.UnknownPolicy;
import io.carillon.ports.provider.MessageSender.Reply;
import io.carillon.ports.provider.MessageSender.Result;
import io.carillon.ports.store.CallResult;
import io.carillon.ports.store.CallResult.OfDelivery;
import io.carillon.ports.store.DispatchQueries.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides what an outcome means for the deliveries of a call. Pure but for the jitter of the back-off. */
final class OutcomePolicy {
    /** A provider that takes messages and never says so must not get one for ever. */
    private static final int MOST_UNCLEAR_TRIES = 5;

    /** How long the look-up that concludes may take. */
    private static final Duration LOOKING = Duration.ofSeconds(35);

    private final Backoff backoff;
    private final Duration readBackWindow;

    OutcomePolicy(Backoff backoff, Duration readBackWindow) {
        this.backoff = backoff;
        this.readBackWindow = readBackWindow;
    }

    CallResult result(ActiveCall call, Reply reply, Instant now) {
        List<OfDelivery> deliveries = new ArrayList<>(call.deliveries().size());
        for (int i = 0; i < call.deliveries().size(); i++) {
            deliveries.add(of(call, i, reply.result(), now));
        }
        boolean unclear = deliveries.stream().anyMatch(d -> d.fact() == Evidence.UNKNOWN);
        return new CallResult(
                call.id(),
                unclear ? CallState.UNRESOLVED : CallState.ANSWERED,
                now,
                reply.reference(),
                complaint(call, reply.result()),
                unclear ? Optional.of(reply.exchange()) : Optional.empty(),
                deliveries);
    }

    /** A refusal of several that may concern one of them: nothing was sent, so halves may be tried to find it. */
    static boolean splits(ActiveCall call, Result result) {
        return call.deliveries().size() > 1
                && result instanceof Result.Whole whole
                && whole.outcome() instanceof SendOutcome.Refused refused
                && !refused.reason().concernsContent();
    }

    private OfDelivery of(ActiveCall call, int index, Result result, Instant now) {
        Waiting delivery = call.deliveries().get(index);
        boolean split = splits(call, result);
        boolean looksUp = call.channel().provider().lookup().isPresent();
        return result.of(index)
                .fold(
                        accepted -> new OfDelivery(
                                delivery.delivery(),
                                Evidence.ACCEPTED,
                                Control.DONE,
                                delivery.due(),
                                Optional.empty(),
                                accepted.reference()),
                        refused -> split
                                ? waits(delivery, Control.QUEUED, now, "splitting")
                                : ends(
                                        delivery,
                                        Control.REJECTED,
                                        refused.reason().word()),
                        blocked -> waits(
                                delivery,
                                Control.HELD,
                                delivery.due(),
                                blocked.fault().holdCause().word()),
                        unavailable ->
                                waits(delivery, Control.QUEUED, nextTry(delivery, unavailable, now), "retry_wait"),
                        undetermined -> unclear(delivery, undetermined.complaint(), looksUp, now));
    }

    private Instant nextTry(Waiting delivery, SendOutcome.Unavailable unavailable, Instant now) {
        Duration pause = backoff.after(delivery.tries() + 1);
        return now.plus(unavailable
                .retryAfter()
                .filter(asked -> asked.compareTo(pause) > 0)
                .orElse(pause));
    }

    /**
     * What to do with a delivery whose call may have reached the provider.
     *
     * @param looksUp whether it is looked up at the provider: the look-up concludes at the end of the window, before the next try
     */
    OfDelivery unclear(Waiting delivery, Complaint complaint, boolean looksUp, Instant now) {
        boolean again = delivery.submission().onUnknown() == UnknownPolicy.AT_LEAST_ONCE
                && delivery.tries() + 1 < MOST_UNCLEAR_TRIES;
        return new OfDelivery(
                delivery.delivery(),
                Evidence.UNKNOWN,
                again ? Control.QUEUED : Control.DONE,
                again ? now.plus(pause(delivery, looksUp)) : delivery.due(),
                Optional.of(again ? "retry_wait" : complaint.code()),
                Optional.empty());
    }

    private Duration pause(Waiting delivery, boolean looksUp) {
        Duration pause = readBackWindow.multipliedBy(1L << delivery.tries());
        return looksUp ? pause.plus(LOOKING) : pause;
    }

    /** Certainly not sent, because the process stopped before: it may go out at once. */
    OfDelivery neverSent(Waiting delivery, Instant now) {
        return waits(delivery, Control.QUEUED, now, "retry_wait");
    }

    /** Certainly not sent, because the provider went down before: it keeps its place in the queue. */
    OfDelivery notMade(Waiting delivery) {
        return waits(delivery, Control.QUEUED, delivery.due(), "breaker");
    }

    private static OfDelivery waits(Waiting delivery, Control control, Instant due, String reason) {
        return new OfDelivery(delivery.delivery(), Evidence.NONE, control, due, Optional.of(reason), Optional.empty());
    }

    private static OfDelivery ends(Waiting delivery, Control control, String reason) {
        return new OfDelivery(
                delivery.delivery(), Evidence.NONE, control, delivery.due(), Optional.of(reason), Optional.empty());
    }

    private static Optional<Complaint> complaint(ActiveCall call, Result result) {
        for (int i = 0; i < call.deliveries().size(); i++) {
            Optional<Complaint> complaint = result.of(i)
                    .fold(
                            accepted -> Optional.empty(),
                            refused -> Optional.of(refused.complaint()),
                            blocked -> Optional.of(blocked.complaint()),
                            unavailable -> Optional.of(unavailable.complaint()),
                            undetermined -> Optional.of(undetermined.complaint()));
            if (complaint.isPresent()) {
                return complaint;
            }
        }
        return Optional.empty();
    }
}
