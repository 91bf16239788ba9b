package io.carillon.application.event;

import io.carillon.domain.delivery.PublicStatus;
import io.carillon.domain.event.EventCursor;
import io.carillon.domain.event.LogEntry;
import io.carillon.domain.message.Direction;
import io.carillon.domain.subscriber.SubscriberId;
import io.carillon.ports.store.LogQueries;
import io.carillon.ports.usecase.event.FollowEvents;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Expands the log's entries into events: one per delivery whose status changed, one for each other entry. */
public final class EventFollowing implements FollowEvents {
    private static final int READ_AT_ONCE = 200;

    private final LogQueries log;

    public EventFollowing(LogQueries log) {
        this.log = log;
    }

    @Override
    public Events after(EventCursor cursor, int limit) {
        List<EventView> events = new ArrayList<>(limit);
        EventCursor reached = cursor;
        long position = Math.max(1, cursor.position());
        while (true) {
            List<LogEntry> entries = log.from(position, READ_AT_ONCE);
            for (LogEntry entry : entries) {
                int first = entry.position() == cursor.position() ? cursor.index() + 1 : 0;
                int size = size(entry);
                for (int i = first; i < size; i++) {
                    if (events.size() == limit) {
                        return new Events(events, reached, true);
                    }
                    reached = new EventCursor(entry.position(), i);
                    events.add(event(reached, entry));
                }
                if (size == 0) {
                    reached = new EventCursor(entry.position(), 0);
                }
                position = entry.position() + 1;
            }
            if (entries.size() < READ_AT_ONCE) {
                return new Events(events, reached, false);
            }
        }
    }

    @Override
    public Optional<EventCursor> earliestInstead(EventCursor cursor) {
        EventCursor earliest = new EventCursor(Math.max(0, log.firstPosition() - 1), 0);
        boolean gone = cursor.position() > 0 && cursor.position() < earliest.position();
        return gone ? Optional.of(earliest) : Optional.empty();
    }

    @Override
    public EventCursor latest() {
        // Past every index that an entry at this position can have.
        return new EventCursor(log.lastPosition(), 999_999_999);
    }

    private static int size(LogEntry entry) {
        if (entry instanceof LogEntry.OfDeliveries of) {
            return of.changesStatus() ? of.deliveries().size() : 0;
        }
        return 1;
    }

    private static EventView event(EventCursor id, LogEntry entry) {
        if (entry instanceof LogEntry.OfDeliveries of) {
            return ofDelivery(id, of);
        }
        if (entry instanceof LogEntry.OfIntake of) {
            return subject(
                    id,
                    of,
                    of.direction() == Direction.INBOUND ? "message.received" : "message.sent",
                    Optional.of(of.message().toString()),
                    Optional.of(of.conversation().toString()));
        }
        if (entry instanceof LogEntry.OfConversation of) {
            return subject(
                    id,
                    of,
                    "conversation." + of.type(),
                    Optional.empty(),
                    Optional.of(of.conversation().toString()));
        }
        if (entry instanceof LogEntry.OfSubscriber of) {
            return ofSubscriber(id, of);
        }
        return entry instanceof LogEntry.OfBatch of ? ofBatch(id, of) : ofChannel(id, (LogEntry.OfChannel) entry);
    }

    private static EventView ofDelivery(EventCursor id, LogEntry.OfDeliveries of) {
        return new EventView(
                id,
                "message." + of.to().word(),
                of.at(),
                Optional.of(of.deliveries().get(id.index()).message().toString()),
                Optional.empty(),
                of.channel(),
                of.from().map(PublicStatus::word),
                Optional.of(of.to().word()),
                of.reason(),
                of.corrected(),
                Optional.empty());
    }

    private static EventView ofChannel(EventCursor id, LogEntry.OfChannel of) {
        return new EventView(
                id,
                "channel." + of.type(),
                of.at(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(of.channel()),
                Optional.empty(),
                Optional.empty(),
                of.reason(),
                false,
                Optional.empty());
    }

    private static EventView ofBatch(EventCursor id, LogEntry.OfBatch of) {
        return new EventView(
                id,
                "batch." + of.type(),
                of.at(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.of(new OfBatch(of.batch().toString(), of.counts())));
    }

    private static EventView ofSubscriber(EventCursor id, LogEntry.OfSubscriber of) {
        return new EventView(
                id,
                "subscriber." + of.type(),
                of.at(),
                Optional.empty(),
                Optional.empty(),
                of.reach().map(reach -> reach.channel().value()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                of.subscriber().map(SubscriberId::toString),
                of.reach().map(reach -> reach.address().value()));
    }

    private static EventView subject(
            EventCursor id, LogEntry entry, String type, Optional<String> message, Optional<String> conversation) {
        return new EventView(
                id,
                type,
                entry.at(),
                message,
                conversation,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty());
    }
}
