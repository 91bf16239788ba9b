package io.carillon.application.dispatch;

import io.carillon.application.EngineSettings;
import io.carillon.application.channel.ChannelRegistry;
import io.carillon.application.channel.HoldKeeper;
import io.carillon.application.intake.Rematching;
import io.carillon.domain.id.TimeOrderedIds;
import io.carillon.ports.store.Store;
import java.time.Clock;
import java.util.Random;

/** Puts the dispatch engine together and settles what a crash left open. */
public final class DispatchAssembly {
    private final Store store;
    private final ChannelRegistry channels;
    private final HoldKeeper holds;
    private final Clock clock;
    private final OutcomePolicy policy;

    public DispatchAssembly(
            Store store, ChannelRegistry channels, HoldKeeper holds, Clock clock, EngineSettings settings) {
        this.store = store;
        this.channels = channels;
        this.holds = holds;
        this.clock = clock;
        Backoff backoff = new Backoff(new Random());
        this.policy = new OutcomePolicy(backoff, settings.readBackWindow());
    }

    /** Blocks until every call that a crash left open counts as unclear; returns how many there were. */
    public int recover() {
        return new Recovery(store, channels, policy).settleOpenCalls(clock.instant());
    }

    /** @param listener is told of every call's end */
    public DispatchEngine engine(Rematching rematching, OutcomeListener listener, TimeOrderedIds ids) {
        Sending sending = new Sending(holds, policy, new MarkBeforeSend(store.ledger()));
        OutcomeRecorder outcomes = new OutcomeRecorder(store.ledger(), holds, rematching, listener);
        return new DispatchEngine(channels, store, holds, outcomes, sending, ids, clock);
    }
}
