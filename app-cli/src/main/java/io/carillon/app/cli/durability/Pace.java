package io.carillon.app.cli.durability;

import java.util.concurrent.TimeUnit;

/** Lets so many messages a second through; what was missed while nobody could ask is not made up for. Safe for several threads. */
final class Pace {
    private final long nanosEach;
    private long next = System.nanoTime();

    Pace(int perSecond) {
        this.nanosEach = TimeUnit.SECONDS.toNanos(1) / perSecond;
    }

    /** Waits for the turn of so many messages. */
    void await(int messages) {
        long turn = turn(messages);
        long millis = TimeUnit.NANOSECONDS.toMillis(turn - System.nanoTime());
        if (millis > 0) {
            Pauses.millis(millis);
        }
    }

    private synchronized long turn(int messages) {
        long turn = Math.max(next, System.nanoTime() - nanosEach);
        next = turn + nanosEach * messages;
        return turn;
    }
}
