package io.carillon.application.dispatch;

import java.time.Duration;

/** A token bucket that holds at most one second's worth. Times are nanoseconds of any steady clock. Not safe for use by several threads. */
final class RateLimit {
    private final double perSecond;
    private final double capacity;
    private double tokens;
    private long lastNanos;

    /** @param perSecond 0 for no limit */
    RateLimit(double perSecond, long nowNanos) {
        this.perSecond = perSecond;
        this.capacity = Math.max(1, Math.min(perSecond, perSecond / 10 + 1));
        this.tokens = 1;
        this.lastNanos = nowNanos;
    }

    boolean tryTake(long nowNanos) {
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

    /** Gives back a token that was not used. */
    void giveBack() {
        tokens = Math.min(capacity, tokens + 1);
    }

    /** How long until a token is there. */
    Duration untilNext(long nowNanos) {
        if (perSecond == 0) {
            return Duration.ZERO;
        }
        refill(nowNanos);
        return tokens >= 1 ? Duration.ZERO : Duration.ofNanos((long) ((1 - tokens) / perSecond * 1e9) + 1);
    }

    private void refill(long nowNanos) {
        tokens = Math.min(capacity, tokens + (nowNanos - lastNanos) / 1e9 * perSecond);
        lastNanos = nowNanos;
    }
}
