package io.carillon.app.http;

import io.carillon.domain.event.EventCursor;
import io.carillon.ports.usecase.event.FollowEvents;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

/** A log in memory that grows by one event at a time. Has one event, {@code message.queued} at 1-0, to begin with. */
final class FakeLog implements FollowEvents {
    private volatile int last = 1;
    /** Events up to here are gone; null while all are kept. */
    volatile EventCursor earliest;

    final AtomicReference<RuntimeException> failure = new AtomicReference<>();

    /** Adds one event. */
    synchronized void grow() {
        last++;
    }

    int size() {
        return last;
    }

    @Override
    public Events after(EventCursor cursor, int limit) {
        failUnlessReadable();
        int end = last;
        int first = Math.toIntExact(Math.min(cursor.position(), end)) + 1;
        List<EventView> events = IntStream.rangeClosed(first, end)
                .limit(limit)
                .mapToObj(FakeLog::event)
                .toList();
        EventCursor next =
                events.isEmpty() ? cursor : events.get(events.size() - 1).id();
        return new Events(events, next, first + events.size() <= end);
    }

    @Override
    public Optional<EventCursor> earliestInstead(EventCursor cursor) {
        return Optional.ofNullable(earliest).filter(first -> cursor.position() > 0 && cursor.compareTo(first) < 0);
    }

    @Override
    public EventCursor latest() {
        failUnlessReadable();
        return new EventCursor(last, 0);
    }

    private void failUnlessReadable() {
        if (failure.get() != null) {
            throw failure.get();
        }
    }

    private static EventView event(int position) {
        return new EventView(
                new EventCursor(position, 0),
                "message.queued",
                FakeOffer.NOW,
                Optional.of("msg_" + position),
                Optional.of("cnv_x"),
                Optional.empty(),
                Optional.empty(),
                Optional.of("queued"),
                Optional.empty(),
                false,
                Optional.empty());
    }
}
