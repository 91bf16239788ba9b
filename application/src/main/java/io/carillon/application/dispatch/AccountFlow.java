package io.carillon.application.dispatch;

import io.carillon.application.channel.AccountRuntime;
import io.carillon.application.work.DaemonThreads;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * How calls flow to one account: its sending threads, its rate, and whether the provider is down. Only the dispatch thread
 * touches it, but for {@link #senders}.
 */
final class AccountFlow {
    /** Calls whose start may be durable before a sending thread is free, so that threads need not wait for commits. */
    private static final int AHEAD = 2;

    private final AccountRuntime account;
    private final ThreadPoolExecutor senders;
    private int inFlight;
    private boolean down;
    private Instant probeNotBefore = Instant.MIN;

    AccountFlow(AccountRuntime account) {
        this.account = account;
        int concurrency = account.setup().limits().concurrency();
        this.senders = new ThreadPoolExecutor(
                concurrency,
                concurrency,
                30,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                DaemonThreads.named("carillon-send-" + account.id()));
        senders.allowCoreThreadTimeOut(true);
    }

    AccountRuntime account() {
        return account;
    }

    /** As many threads as calls may be in flight: the pool is the limit. */
    ThreadPoolExecutor senders() {
        return senders;
    }

    /** Whether one more call may be started; takes its turn in the rate. */
    boolean tryStart() {
        return !down
                && inFlight < account.setup().limits().concurrency() + AHEAD
                && account.rate().tryTake(System.nanoTime())
                && ++inFlight > 0;
    }

    /** A turn that {@link #tryStart} gave was not used. */
    void giveBack() {
        inFlight--;
        account.rate().giveBack();
    }

    void ended() {
        inFlight--;
    }

    int inFlight() {
        return inFlight;
    }

    /** How long the rate makes us wait; zero when it is not the rate that does. */
    Duration untilRateAllows() {
        return account.rate().untilNext(System.nanoTime());
    }

    boolean isDown() {
        return down;
    }

    /** Of several calls that found it down, the one that was asked for the longest patience counts. */
    void goDown(Instant noProbeBefore) {
        probeNotBefore = down && probeNotBefore.isAfter(noProbeBefore) ? probeNotBefore : noProbeBefore;
        down = true;
    }

    void comeUp() {
        down = false;
    }

    boolean mayProbe(Instant now) {
        return down && !now.isBefore(probeNotBefore);
    }
}
