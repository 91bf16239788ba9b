package io.carillon.application.dispatch;

import io.carillon.application.channel.AccountRuntime;
import io.carillon.application.work.DaemonThreads;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * How calls flow to one account: its sending threads, its rate, and whether the provider is down. Only the dispatch thread
 * touches it, but for {@link #senders} and {@link #lets}.
 */
final class AccountFlow {
    /** Calls whose start may be durable before a sending thread is free, so that threads need not wait for commits. */
    private static final int AHEAD = 2;
    /** Threads may be at calls that were given up, so often the concurrency: a provider that stalls over and over binds no more. */
    private static final int MOST_GIVEN_UP = 3;

    private enum State {
        UP,
        /** The provider answers again; one call is made to see whether it also takes messages. */
        TRYING,
        DOWN
    }

    private final AccountRuntime account;
    private final ThreadPoolExecutor senders;
    private final Setbacks setbacks = new Setbacks();
    private final Slowness slowness = new Slowness();
    private final Set<LiveCall> live = new LinkedHashSet<>();
    private int inFlight;
    private int givenUp;
    private boolean trialStarting;
    private boolean stalling;
    private boolean preparing;
    private Instant probeNotBefore = Instant.MIN;
    private volatile State state = State.UP;
    private volatile LiveCall trial;

    AccountFlow(AccountRuntime account) {
        this.account = account;
        this.senders = new ThreadPoolExecutor(
                concurrency(),
                concurrency(),
                30,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                DaemonThreads.named("carillon-send-" + account.id()));
        senders.allowCoreThreadTimeOut(true);
    }

    AccountRuntime account() {
        return account;
    }

    private int concurrency() {
        return account.setup().limits().concurrency();
    }

    /** As many threads as calls may be in flight: the pool is the limit. */
    ThreadPoolExecutor senders() {
        return senders;
    }

    /** What failed because the provider was down. */
    Setbacks setbacks() {
        return setbacks;
    }

    /** Whether one more call may be started; takes its turn in the rate. */
    boolean tryStart() {
        boolean open = state == State.UP || state == State.TRYING && !isOnTrial();
        if (!open || !hasRoom() || !account.rate().tryTake(System.nanoTime())) {
            return false;
        }
        inFlight++;
        trialStarting = state == State.TRYING;
        return true;
    }

    /** Whether a call more would find a sending thread soon. */
    boolean hasRoom() {
        return inFlight < concurrency() + AHEAD;
    }

    /** A turn that {@link #tryStart} gave was not used. */
    void giveBack() {
        account.rate().giveBack();
        neverBegan();
    }

    /** A call that {@link #tryStart} let start came to nothing before {@link #open}. */
    void neverBegan() {
        inFlight--;
        trialStarting = false;
    }

    /** A call whose start is durable is handed to the sending threads. */
    LiveCall open(ActiveCall call) {
        LiveCall opened = new LiveCall(call);
        live.add(opened);
        if (state == State.TRYING && trial == null) {
            trial = opened;
            trialStarting = false;
        }
        return opened;
    }

    /** Asked by a sending thread that is free for a call: not while the provider is down, and then first for the one that tries. */
    boolean lets(LiveCall call) {
        return state == State.UP || state == State.TRYING && trial == call;
    }

    /** The reply is there: the slot is free again. Returns false when it was free before, because the call was given up. */
    boolean close(LiveCall call) {
        if (!live.remove(call)) {
            givenUp--;
            resize();
            return false;
        }
        inFlight--;
        return true;
    }

    /** The provider took so long over a call. */
    void answeredAfter(Duration time) {
        slowness.learn(time);
    }

    /** Frees the slots of the calls that are too old, and returns these; their threads go on waiting for late answers. */
    List<LiveCall> giveUpOld(Instant now) {
        List<LiveCall> old = new ArrayList<>(live.stream()
                .filter(call -> call.isOlderThan(slowness.forCalls(), now))
                .toList());
        int most = MOST_GIVEN_UP * concurrency() - givenUp;
        List<LiveCall> given = old.subList(0, Math.max(0, Math.min(most, old.size())));
        given.forEach(live::remove);
        inFlight -= given.size();
        givenUp += given.size();
        resize();
        return given;
    }

    private void resize() {
        int threads = concurrency() + givenUp;
        if (threads > senders.getMaximumPoolSize()) {
            senders.setMaximumPoolSize(threads);
            senders.setCorePoolSize(threads);
        } else {
            senders.setCorePoolSize(threads);
            senders.setMaximumPoolSize(threads);
        }
    }

    /** Whether no call gets through: all slots are taken, each by a call that has waited too long; or the one that tries has. */
    boolean isStalled(Instant now) {
        LiveCall trying = trial;
        if (state == State.TRYING) {
            return trying != null && trying.isOlderThan(slowness.forTrial(), now);
        }
        return state == State.UP
                && live.size() >= concurrency()
                && live.stream()
                                .filter(call -> call.isOlderThan(slowness.forCalls(), now))
                                .count()
                        >= concurrency();
    }

    int inFlight() {
        return inFlight;
    }

    /** How long the rate makes us wait; zero when it is not the rate that does. */
    Duration untilRateAllows() {
        return account.rate().untilNext(System.nanoTime());
    }

    boolean isUp() {
        return state == State.UP;
    }

    boolean isDown() {
        return state == State.DOWN;
    }

    /** Whether it is down for no other reason than that calls hang: an answer to one of them is the end of it. */
    boolean isStalling() {
        return isDown() && stalling;
    }

    /** Whether deliveries are just being made ready for when the provider is back. */
    boolean isPreparing() {
        return preparing;
    }

    void setPreparing(boolean now) {
        preparing = now;
    }

    boolean isTrying() {
        return state == State.TRYING;
    }

    /** Whether a call is on its way that shows whether messages are taken again. */
    boolean isOnTrial() {
        return trialStarting || trial != null;
    }

    boolean isTrial(LiveCall call) {
        return trial == call;
    }

    /** Of several calls that found it down, the one that was asked for the longest patience counts. */
    void goDown(Instant noProbeBefore, boolean stalled) {
        probeNotBefore = isDown() && probeNotBefore.isAfter(noProbeBefore) ? probeNotBefore : noProbeBefore;
        stalling = stalled && (!isDown() || stalling);
        turn(State.DOWN);
    }

    void tryAgain() {
        turn(State.TRYING);
    }

    void comeUp() {
        turn(State.UP);
    }

    private void turn(State next) {
        state = next;
        trial = null;
        trialStarting = false;
    }

    boolean mayProbe(Instant now) {
        return isDown() && !now.isBefore(probeNotBefore);
    }
}
