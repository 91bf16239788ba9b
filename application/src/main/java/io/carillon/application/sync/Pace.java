package io.carillon.application.sync;

import java.time.Duration;
import java.util.Optional;

/**
 * When a channel's chats are looked at next: at the set interval while nothing happens, four times as often while people write,
 * and ever more rarely while the provider fails. Times are nanoseconds of a steady clock. Safe for use by several threads.
 */
final class Pace {
    private static final Duration FASTEST = Duration.ofSeconds(1);
    private static final int LIVELY_FACTOR = 4;
    private static final int LIVELY_LOOKS = 20;
    private static final int LONGEST_BACKOFF = 4;
    /** So much of the time is left for reading, whatever a look costs. */
    private static final int REST_FACTOR = 4;

    private final long interval;
    private final long lively;
    private long next;
    private int livelyLooks;
    private int failures;
    private boolean work = true;

    Pace(Duration interval, long now) {
        this.interval = interval.toNanos();
        this.lively = Math.min(this.interval, Math.max(FASTEST.toNanos(), this.interval / LIVELY_FACTOR));
        this.next = now;
    }

    synchronized boolean isDue(long now) {
        return now - next >= 0;
    }

    synchronized boolean hasWork() {
        return work && failures == 0;
    }

    /** A turn ends before the next look would be late. */
    synchronized long endOfTurn(long now) {
        return Math.max(now, Math.min(next, now + interval));
    }

    /**
     * @param due whether chats are to be read; empty when the provider could not be asked
     * @param took how long the look took: a list that takes long is not asked for all the time
     */
    synchronized void looked(Optional<Boolean> due, long took, long now) {
        if (due.isEmpty()) {
            failed(now);
            return;
        }
        failures = 0;
        work |= due.get();
        livelyLooks = due.get() ? LIVELY_LOOKS : Math.max(0, livelyLooks - 1);
        next = now + Math.max(livelyLooks > 0 ? lively : interval, took * REST_FACTOR);
    }

    /** @param done whether no chat is left to be read @param troubled whether the provider stopped answering */
    synchronized void worked(boolean done, boolean troubled) {
        work = !done;
        if (!done && troubled) {
            // The next look will tell when it is back.
            failures = Math.max(1, failures);
        }
    }

    synchronized void failed(long now) {
        failures++;
        next = now + (interval << Math.min(failures, LONGEST_BACKOFF));
    }

    synchronized void hurry(long now) {
        livelyLooks = LIVELY_LOOKS;
        if (failures == 0 && next - now > lively) {
            next = now + lively;
        }
    }
}
