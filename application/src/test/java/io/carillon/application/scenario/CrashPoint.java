package io.carillon.application.scenario;

import io.carillon.ports.store.Intake;
import java.util.Arrays;
import java.util.Optional;

/** Moments at which the process dies, named as in docs/guarantees.md. */
enum CrashPoint {
    ACCEPTANCE_NOT_COMMITTED("before the commit of the acceptance", Subject.MESSAGE, false, "accept"),
    ACCEPTANCE_COMMITTED("after it, before the 202", Subject.MESSAGE, true, "accept"),
    CALL_COMMITTED("the call is committed, its mark is not", Subject.MESSAGE, false, "mark"),
    NOT_BEGUN("call and mark are committed, the request has not left", Subject.MESSAGE, true, "mark"),
    TAKEN("the provider took the request, its answer is not read", Subject.MESSAGE, false, ""),
    ANSWER_READ("the answer is read, its outcome not committed", Subject.MESSAGE, false, "recordOutcomes"),
    OUTCOME_COMMITTED("the outcome is committed", Subject.MESSAGE, true, "recordOutcomes"),
    REPORTS_RECEIVED("reports are received, their bytes not committed", Subject.REPORTS, false, "keepRaw"),
    REPORTS_KEPT("the bytes of reports are committed, not read", Subject.REPORTS, true, "keepRaw"),
    REPORTS_HALF_ENTERED("half of the reports are entered", Subject.REPORTS, true, "enter"),
    REPLIES_RECEIVED("replies are received, their bytes not committed", Subject.REPLIES, false, "keepRaw"),
    REPLIES_KEPT("the bytes of replies are committed, not read", Subject.REPLIES, true, "keepRaw"),
    REPLIES_HALF_ENTERED("half of the replies are entered", Subject.REPLIES, true, "enterReplies"),
    BATCH_HALF_EXPANDED("half of a batch is expanded", Subject.BATCH, true, "expand");

    /** What the provider and the sender are busy with when it happens. */
    enum Subject {
        MESSAGE,
        REPORTS,
        REPLIES,
        BATCH
    }

    private final String words;
    private final Subject subject;
    private final boolean after;
    private final String operation;

    /**
     * @param after whether the operation is committed
     * @param operation of the store at which it dies; empty: at the provider
     */
    CrashPoint(String words, Subject subject, boolean after, String operation) {
        this.words = words;
        this.subject = subject;
        this.after = after;
        this.operation = operation;
    }

    static Optional<CrashPoint> of(String words) {
        return Arrays.stream(values())
                .filter(point -> point.words.equals(words))
                .findFirst();
    }

    Subject subject() {
        return subject;
    }

    boolean isBefore(String called, Object[] arguments) {
        return !after && is(operation, called, arguments);
    }

    /** @param marks whether a mark is committed before each request; else the call's own commit is the last one before it */
    boolean isAfter(String called, Object[] arguments, boolean marks) {
        return after && is(this == NOT_BEGUN && !marks ? "startCalls" : operation, called, arguments);
    }

    /** Empty pages are kept, too; nobody misses them. */
    private static boolean is(String operation, String called, Object[] arguments) {
        return called.equals(operation)
                && !(arguments[0] instanceof Intake.Raw raw && raw.reply().body().length == 0);
    }

    @Override
    public String toString() {
        return words;
    }
}
