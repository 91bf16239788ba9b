package io.carillon.ports.usecase.message;

import io.carillon.domain.message.MessageId;
import io.carillon.ports.usecase.Listing;
import io.carillon.ports.usecase.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Shows messages and why they are what they are. */
public interface TrackMessages {

    Optional<AnyMessageView> find(MessageId id);

    /** Empty for a message that does not exist or was received: there is nothing to explain. */
    Optional<Explanation> explain(MessageId id);

    Found list(Query query);

    /** Filters as the user wrote them. @param limit 1 to 200 */
    record Query(
            Optional<String> channel,
            Optional<String> status,
            Optional<String> to,
            Optional<String> direction,
            Optional<Instant> since,
            Optional<String> clientReference,
            Optional<String> batch,
            Optional<String> conversation,
            int limit,
            Optional<String> after) {}

    sealed interface Found {
        record Messages(Listing<AnyMessageView> listing) implements Found {}

        /** Pointers name query parameters here, such as {@code status}. */
        record Invalid(List<Problem> problems) implements Found {}
    }
}
