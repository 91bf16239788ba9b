package io.carillon.domain.delivery;

import io.carillon.domain.channel.Hold;
import io.carillon.domain.message.Submission;
import java.time.Instant;
import java.util.Optional;

/** Where a new delivery starts, or ends at once: suppressed where the recipient has opted out; held while a hold stands, scheduled until its time, else queued. */
public record Start(Control control, Optional<String> reason) {

    /**
     * @param hold the hold that covers the channel at the moment of the commit
     * @param optedOut whether nobody may send to the address then
     */
    public static Start of(Submission submission, Instant now, Optional<Hold> hold, boolean optedOut) {
        return of(Timing.of(submission, now, Optional.empty()), now, hold, optedOut);
    }

    /** As {@link #of(Submission, Instant, Optional, boolean)}, of a message that may have to wait for another reason. */
    public static Start of(Timing timing, Instant now, Optional<Hold> hold, boolean optedOut) {
        if (optedOut) {
            return new Start(Control.SUPPRESSED, Optional.of("opted_out"));
        }
        if (hold.isPresent()) {
            return new Start(Control.HELD, Optional.of(hold.get().cause().word()));
        }
        return timing.due().isAfter(now)
                ? new Start(Control.SCHEDULED, timing.waitsFor())
                : new Start(Control.QUEUED, Optional.empty());
    }
}
