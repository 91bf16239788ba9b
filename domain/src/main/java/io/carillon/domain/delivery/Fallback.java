package io.carillon.domain.delivery;

import io.carillon.domain.message.UnknownPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * When a message goes on to its next step. Pure; every ledger asks it inside its commit, with what is stored, so that a crash at
 * any moment changes nothing.
 *
 * @param plan the steps that may follow the message's own channel, in order
 * @param steps the registers of those that were started, the message's own channel first; one or more
 * @param since when the last of them was due
 * @param handedOver when its latest call ended; empty while there is none
 * @param expiresAt after which nothing more is sent
 */
public record Fallback(
        List<FallbackStep> plan,
        List<Registers> steps,
        Instant since,
        Optional<Instant> handedOver,
        UnknownPolicy onUnknown,
        Instant expiresAt) {
    public Fallback {
        plan = List.copyOf(plan);
        steps = List.copyOf(steps);
    }

    /** What is to be done. */
    public enum Act {
        /** Start the next step. */
        START,
        /** End the steps that are {@link Fallback#unwanted}. */
        WITHDRAW,
        /** Nothing, until time passes or something becomes known. */
        WAIT
    }

    /** @param until when to ask again, if nothing becomes known before; empty when a further step is not to be expected */
    public record Move(Act act, Optional<Instant> until) {
        private static final Move START = new Move(Act.START, Optional.empty());
        private static final Move WITHDRAW = new Move(Act.WITHDRAW, Optional.empty());
        private static final Move REST = new Move(Act.WAIT, Optional.empty());

        /** When the ledger must act again. @param now when it was asked */
        public Optional<Instant> due(Instant now) {
            return act == Act.WAIT ? until : Optional.of(now);
        }
    }

    public Move at(Instant now) {
        if (!unwanted().isEmpty()) {
            return Move.WITHDRAW;
        }
        int last = steps.size() - 1;
        boolean over = hasReachedAGoal(last)
                || last == plan.size()
                || !now.isBefore(expiresAt)
                || steps.stream().anyMatch(s -> s.control() == Control.CANCELED);
        return over || hasArrived(plan.get(last).unless()) ? Move.REST : next(plan.get(last), now);
    }

    /** Whether a further step may be started at some time. */
    public boolean mayGoOn(Instant now) {
        Move move = at(now);
        return move.act() == Act.START || move.act() == Act.WAIT && move.until().isPresent();
    }

    /**
     * The steps that wait for their turn and must not go out any more: those before the last one, which were given up; and the last
     * one, when one before it has reached its goal after all.
     */
    public List<Integer> unwanted() {
        int last = steps.size() - 1;
        boolean needed = last == 0 || !hasReachedAGoal(last - 1);
        return IntStream.rangeClosed(0, last)
                .filter(step -> steps.get(step).control().isWaiting() && (step < last || !needed))
                .boxed()
                .toList();
    }

    /** Why an unwanted step ends. */
    public String reasonAgainst(int step) {
        return step < steps.size() - 1 ? "fallback" : "not_needed";
    }

    private Registers current() {
        return steps.get(steps.size() - 1);
    }

    /** Whether one of the steps up to this one has come as far as it should, however late. */
    private boolean hasReachedAGoal(int upTo) {
        return IntStream.rangeClosed(0, Math.min(upTo, plan.size() - 1))
                .anyMatch(step ->
                        plan.get(step).unless().isReachedBy(steps.get(step).evidence()));
    }

    /** Whether an earlier step, however late, has brought the message as far as the last one should. */
    private boolean hasArrived(Goal goal) {
        return steps.stream()
                .map(Registers::evidence)
                .anyMatch(e -> e.compareTo(Evidence.DELIVERED) >= 0 && goal.isReachedBy(e));
    }

    private Move next(FallbackStep step, Instant now) {
        return switch (current().status()) {
            case REJECTED, FAILED, SUPPRESSED, EXPIRED, UNDELIVERED -> Move.START;
            case UNKNOWN -> mayHaveLeft(step.within(), now);
            case SCHEDULED, HELD, QUEUED -> waiting(step.within(), now);
            case ACCEPTED, SENT, DELIVERED -> after(handedOver.orElse(since), step.within(), now);
            case READ, CANCELED -> Move.REST;
        };
    }

    private Move waiting(Duration within, Instant now) {
        if (current().control() == Control.DISPATCHING) {
            return patience();
        }
        return current().unresolvedCalls() > 0 ? mayHaveLeft(within, now) : after(since, within, now);
    }

    private Move mayHaveLeft(Duration within, Instant now) {
        return onUnknown == UnknownPolicy.AT_LEAST_ONCE ? after(since, within, now) : patience();
    }

    /** Until something becomes known. */
    private Move patience() {
        return new Move(Act.WAIT, Optional.of(expiresAt));
    }

    private Move after(Instant start, Duration within, Instant now) {
        Instant deadline = start.plus(within);
        if (!now.isBefore(deadline)) {
            return Move.START;
        }
        return new Move(Act.WAIT, Optional.of(deadline.isBefore(expiresAt) ? deadline : expiresAt));
    }
}
