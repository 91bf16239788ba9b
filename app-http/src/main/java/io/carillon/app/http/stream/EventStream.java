package io.carillon.app.http.stream;

import io.carillon.domain.event.EventCursor;
import io.carillon.ports.store.StorageUnavailable;
import io.carillon.ports.usecase.event.FollowEvents;
import io.carillon.ports.usecase.event.FollowEvents.EventView;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One client and its place in the log. Takes turns on a shared executor: a turn reads a page and starts to write it; the next
 * one comes when the client has taken that. A client that does not read therefore holds one page and no thread. At most one
 * turn or write is under way at a time.
 */
final class EventStream {
    private static final Logger LOG = LoggerFactory.getLogger(EventStream.class);
    private static final int PAGE = 100;

    private final FollowEvents events;
    private final Executor executor;
    private final long silenceNanos;
    private final Outlet outlet;
    /** How often it was woken since it last found nothing to do; above 0 while a turn or a write is under way. */
    private final AtomicInteger woken = new AtomicInteger();

    private final AtomicBoolean over = new AtomicBoolean();
    private EventCursor reached;
    private volatile long wroteAt = System.nanoTime();
    /** Whether there may be events that it was woken for and could not read. */
    private volatile boolean behind;

    private volatile boolean ending;

    EventStream(EventStreams streams, StartingPoint start, Outlet outlet) {
        this.events = streams.events();
        this.executor = streams.executor();
        this.silenceNanos = streams.bounds().silence().toNanos();
        this.outlet = outlet;
        this.reached = start.cursor();
    }

    /** Begins with the opening; to be called once, before anything else. */
    void open(StartingPoint start) {
        woken.incrementAndGet();
        write(Frames.opening(start));
    }

    /** There may be something to do. */
    void wake() {
        if (woken.getAndIncrement() == 0) {
            nextTurn();
        }
    }

    /** There is no news, but perhaps a comment is due, or the last page could not be read. */
    void wakeIfDue() {
        if (behind || isSilent()) {
            wake();
        }
    }

    /** No more events; the response is completed as soon as nothing is being written. */
    void end() {
        ending = true;
        wake();
    }

    private boolean isSilent() {
        return System.nanoTime() - wroteAt >= silenceNanos;
    }

    private void nextTurn() {
        try {
            executor.execute(this::turn);
        } catch (RejectedExecutionException e) {
            complete();
        }
    }

    private void turn() {
        int before = woken.get();
        if (ending) {
            complete();
            return;
        }
        List<EventView> news;
        try {
            news = read();
        } catch (RuntimeException e) {
            LOG.error("an event stream failed", e);
            broken(e);
            return;
        }
        if (!news.isEmpty()) {
            write(Frames.of(news));
        } else if (isSilent()) {
            write(Frames.comment());
        } else if (!woken.compareAndSet(before, 0)) {
            nextTurn();
        }
    }

    /** The next page; none, for now, when the log cannot be read. */
    private List<EventView> read() {
        try {
            FollowEvents.Events page = events.after(reached, PAGE);
            behind = false;
            reached = page.next();
            return page.events();
        } catch (StorageUnavailable e) {
            behind = true;
            return List.of();
        }
    }

    private void write(ByteBuffer bytes) {
        outlet.write(bytes, Callback.from(this::written, this::broken));
    }

    private void written() {
        wroteAt = System.nanoTime();
        nextTurn();
    }

    private void complete() {
        if (over.compareAndSet(false, true)) {
            outlet.complete();
        }
    }

    private void broken(Throwable cause) {
        if (over.compareAndSet(false, true)) {
            outlet.abort(cause);
        }
    }

    /** Where a stream writes to. */
    interface Outlet {
        /** One at a time. */
        void write(ByteBuffer bytes, Callback callback);

        void complete();

        void abort(Throwable cause);
    }
}
