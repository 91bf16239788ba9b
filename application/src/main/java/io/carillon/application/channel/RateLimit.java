package io.carillon.application.channel;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * A token bucket: over no second are more calls started than allowed. A small burst makes up for late timers; what the
 * bucket holds beyond one is taken off the rate at which it fills, so that burst and rate together stay within the limit. Times are nanoseconds of any steady clock. Safe for use by several threads: sending and polling share it.
 */
public final class RateLimit {
    private final double perSecond;
    private final double capacity;
    private final double filling;
    private double tokens;
    private long lastNanos;

    /** @param perSecond 0 for no limit */
    RateLimit(double perSecond, long nowNanos) {
        this.perSecond = perSecond;
        double burst = Math.min(2, Math.floor(perSecond / 20));
        this.capacity = 1 + burst;
        this.filling = perSecond - burst;
        this.tokens = 1;
        this.lastNanos = nowNanos;
    }

    public synchronized boolean tryTake(long nowNanos) {
        if (perSecond == 0) {
            return true;
        }
        refill(nowNanos);
        if (tokens < 1) {
            return false;
        }
        tokens -= 1;
        return true;
    }

    /** Waits for a token and takes it. @return false when it ended because {@code goesOn} no longer held */
    public boolean await(BooleanSupplier goesOn) {
        while (goesOn.getAsBoolean()) {
            if (tryTake(System.nanoTime())) {
                return true;
            }
            LockSupport.parkNanos(untilNext(System.nanoTime()).toNanos());
        }
        return false;
    }

    /** Gives back a token that was not used. */
    public synchronized void giveBack() {
        tokens = Math.min(capacity, tokens + 1);
    }

    /** How long until a token is there. */
    public synchronized Duration untilNext(long nowNanos) {
        if (perSecond == 0) {
            return Duration.ZERO;
        }
        refill(nowNanos);
        return tokens >= 1 ? Duration.ZERO : Duration.ofNanos((long) ((1 - tokens) / filling * 1e9) + 1);
    }

    private void refill(long nowNanos) {
        tokens = Math.min(capacity, tokens + (nowNanos - lastNanos) / 1e9 * filling);
        lastNanos = nowNanos;
    }
}
