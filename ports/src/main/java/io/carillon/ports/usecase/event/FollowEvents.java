package io.carillon.ports.usecase.event;

import io.carillon.domain.delivery.PublicStatus;
import io.carillon.domain.event.EventCursor;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the durable log as events, in order, without a gap. */
public interface FollowEvents {

    /** The events after a cursor, oldest first. @param limit 1 to 1000 */
    Events after(EventCursor cursor, int limit);

    /** Where events after a cursor are no longer kept: the cursor after which all are. Reading from the start is always possible. */
    Optional<EventCursor> earliestInstead(EventCursor cursor);

    /** The cursor of the last event so far. */
    EventCursor latest();

    /** @param next the cursor to go on with; equal to the one asked with when nothing came */
    record Events(List<EventView> events, EventCursor next, boolean more) {
        public Events {
            events = List.copyOf(events);
        }
    }

    /**
     * @param type such as {@code message.delivered} or {@code channel.held}
     * @param message for events of a message: its public id
     * @param conversation for events of a conversation, and for a message received: its public id
     * @param channel for events of a channel: its name; for consent: the channel of the address
     * @param batch for events of a batch
     * @param subscriber for events of a person: the public id
     * @param address for consent: where it holds
     */
    record EventView(
            EventCursor id,
            String type,
            java.time.Instant at,
            Optional<String> message,
            Optional<String> conversation,
            Optional<String> channel,
            Optional<String> from,
            Optional<String> to,
            Optional<String> reason,
            boolean corrected,
            Optional<OfBatch> batch,
            Optional<String> subscriber,
            Optional<String> address) {

        /** An event that is not about a person. */
        public EventView(
                EventCursor id,
                String type,
                java.time.Instant at,
                Optional<String> message,
                Optional<String> conversation,
                Optional<String> channel,
                Optional<String> from,
                Optional<String> to,
                Optional<String> reason,
                boolean corrected,
                Optional<OfBatch> batch) {
            this(
                    id,
                    type,
                    at,
                    message,
                    conversation,
                    channel,
                    from,
                    to,
                    reason,
                    corrected,
                    batch,
                    Optional.empty(),
                    Optional.empty());
        }
    }

    /** @param id the batch's public id @param counts its accepted recipients by status */
    record OfBatch(String id, Map<PublicStatus, Integer> counts) {}
}
