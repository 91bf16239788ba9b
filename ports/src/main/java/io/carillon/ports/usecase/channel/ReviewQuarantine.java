package io.carillon.ports.usecase.channel;

import io.carillon.domain.delivery.Complaint;
import io.carillon.domain.delivery.RawIntakeId;
import io.carillon.ports.usecase.Listing;
import java.time.Instant;
import java.util.Optional;

/** Shows provider answers that could not be read, and tries again to read them. */
public interface ReviewQuarantine {

    /** Empty when there is no such channel. @param limit 1 to 200 */
    Optional<Listing<Entry>> list(String channel, int limit, Optional<String> after);

    /** Reads the bytes once more, as after an update. */
    Retry retry(String channel, RawIntakeId id);

    /** @param body the bytes as text, at most 64 KiB, secrets removed */
    record Entry(
            RawIntakeId id,
            String page,
            Instant receivedAt,
            boolean truncated,
            int bytes,
            Complaint complaint,
            String body) {}

    sealed interface Retry {
        /** @param items how many reports or replies the page held */
        record Entered(int items) implements Retry {}

        record StillUnreadable(Complaint complaint) implements Retry {}

        record NotFound() implements Retry {}
    }
}
