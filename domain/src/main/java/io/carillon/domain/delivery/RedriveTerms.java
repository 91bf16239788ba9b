package io.carillon.domain.delivery;

import java.time.Instant;
import java.util.Optional;

/**
 * On what terms dead letters are tried again.
 *
 * @param expiresAt after which they shall no longer be sent; empty to keep what was asked, as far as it is not over
 * @param otherwise the same for those whose time is over
 * @param evenIfUnknown whether also what may have been sent is sent, perhaps a second time
 */
public record RedriveTerms(Optional<Instant> expiresAt, Instant otherwise, boolean evenIfUnknown) {

    /** Until when a delivery may be sent that might be until {@code current}. */
    public Instant expiry(Instant current, Instant now) {
        return expiresAt.orElse(current.isAfter(now) ? current : otherwise);
    }
}
