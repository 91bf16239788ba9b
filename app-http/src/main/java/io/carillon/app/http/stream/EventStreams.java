package io.carillon.app.http.stream;

import io.carillon.domain.event.EventCursor;
import io.carillon.ports.usecase.event.FollowEvents;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All open event streams. One look at the end of the log, often, wakes those who wait; they read for themselves. Safe for use
 * by several threads.
 */
public final class EventStreams implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EventStreams.class);
    private static final int THREADS = 4;
    private static final long LOOK_EVERY_MILLIS = 25;
    private static final long LAST_WORDS_MILLIS = 2000;

    private final FollowEvents events;
    private final StreamBounds bounds;
    private final ScheduledThreadPoolExecutor threads;
    private final Set<EventStream> open = ConcurrentHashMap.newKeySet();
    private final Semaphore places;
    private final AtomicBoolean blind = new AtomicBoolean();
    private volatile boolean closed;
    /** Where the log ended at the last look. */
    private EventCursor known = EventCursor.START;

    public EventStreams(FollowEvents events, StreamBounds bounds) {
        this.events = events;
        this.bounds = bounds;
        this.places = new Semaphore(bounds.most());
        this.threads = threads();
        var unused = threads.scheduleWithFixedDelay(this::look, LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static ScheduledThreadPoolExecutor threads() {
        AtomicInteger number = new AtomicInteger();
        ScheduledThreadPoolExecutor threads = new ScheduledThreadPoolExecutor(THREADS, task -> {
            Thread thread = new Thread(task, "event-stream-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        threads.setRemoveOnCancelPolicy(true);
        return threads;
    }

    /** Answers a request with a stream; false, and nothing answered, when there is no place for another one. */
    public boolean open(StartingPoint start, Request request, Response response, Callback callback) {
        if (!places.tryAcquire()) {
            return false;
        }
        Request.addCompletionListener(request, ignored -> places.release());
        Connection connection = new Connection(request, response, callback);
        EventStream stream = new EventStream(this, start, connection);
        Request.addCompletionListener(request, ignored -> open.remove(stream));
        open.add(stream);
        connection.watch(stream::end);
        stream.open(start);
        if (closed) {
            stream.end();
        }
        return true;
    }

    FollowEvents events() {
        return events;
    }

    Executor executor() {
        return threads;
    }

    StreamBounds bounds() {
        return bounds;
    }

    /** Never throws, or it would not be called again. */
    private void look() {
        if (open.isEmpty()) {
            return;
        }
        try {
            EventCursor latest = events.latest();
            boolean news = !latest.equals(known);
            known = latest;
            open.forEach(news ? EventStream::wake : EventStream::wakeIfDue);
            blind.set(false);
        } catch (RuntimeException e) {
            if (!blind.getAndSet(true)) {
                LOG.warn("event streams have to wait, the log cannot be read: {}", e.toString());
            }
        }
    }

    /** Ends all streams; those whose clients take nothing any more are left to the server's end. */
    @Override
    public void close() {
        closed = true;
        open.forEach(EventStream::end);
        try {
            if (!places.tryAcquire(bounds.most(), LAST_WORDS_MILLIS, TimeUnit.MILLISECONDS)) {
                LOG.info("{} event streams did not end by themselves", open.size());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        threads.shutdown();
    }
}
