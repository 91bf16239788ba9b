package io.carillon.domain.delivery;

import io.carillon.domain.message.Submission;
import java.time.Instant;
import java.util.Optional;

/**
 * When a delivery may go out, and what it waits for until then.
 *
 * @param waitsFor empty when it need not wait
 */
public record Timing(Instant due, Optional<String> waitsFor) {
    public static final String QUIET_HOURS = "quiet_hours";

    /** Of a new message. @param notBefore when the quiet hours of its recipient end, where they keep it */
    public static Timing of(Submission submission, Instant now, Optional<Instant> notBefore) {
        Instant due = submission.dueAt(now);
        if (notBefore.filter(due::isBefore).isPresent()) {
            return new Timing(notBefore.get(), Optional.of(QUIET_HOURS));
        }
        return new Timing(due, due.isAfter(now) ? Optional.of("send_at") : Optional.empty());
    }

    /** Why something that is released before its time still waits. @param tries how many calls carried it */
    public static String reason(Submission submission, Instant due, int tries) {
        if (tries > 0) {
            return "retry_wait";
        }
        return submission.sendAt().filter(due::equals).isPresent() ? "send_at" : QUIET_HOURS;
    }
}
