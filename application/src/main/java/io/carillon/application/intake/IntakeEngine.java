package io.carillon.application.intake;

import io.carillon.application.channel.AccountRuntime;
import io.carillon.application.channel.ChannelRegistry;
import io.carillon.application.channel.HoldKeeper;
import io.carillon.application.work.Worker;
import io.carillon.domain.id.TimeOrderedIds;
import io.carillon.ports.provider.ReportSource;
import io.carillon.ports.store.IntakeQueries.Pending;
import io.carillon.ports.store.Store;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One poller per account, each at its own pace, so that a provider that hangs delays no other. */
public final class IntakeEngine {
    private static final Logger LOG = LoggerFactory.getLogger(IntakeEngine.class);

    private final ChannelRegistry channels;
    private final Store store;
    private final ReportIntake intake;
    private final HoldKeeper holds;
    private final TimeOrderedIds ids;
    private final Clock clock;
    private final Worker threads;

    public IntakeEngine(
            ChannelRegistry channels,
            Store store,
            ReportIntake intake,
            HoldKeeper holds,
            TimeOrderedIds ids,
            Clock clock) {
        this.channels = channels;
        this.store = store;
        this.intake = intake;
        this.holds = holds;
        this.ids = ids;
        this.clock = clock;
        this.threads = new Worker("poll", Math.max(1, channels.accounts().size()));
    }

    /** Reads what an earlier run kept and did not read, then begins to poll. */
    public void start() {
        threads.execute(this::takeUpPending);
        for (AccountRuntime account : channels.accounts()) {
            account.provider().reports().ifPresent(source -> {
                var poller = new ReportPoller(account, source, store, intake, holds, ids, clock);
                pollAfter(poller, account.setup().polling().reports().dividedBy(4));
            });
        }
    }

    /** Stops polling and waits for pages that are just being taken in, at most {@code deadline}. */
    public void stop(Duration deadline) {
        if (!threads.stop(deadline)) {
            LOG.warn("a poll did not end in time; what it pulled is in the store or was never pulled");
        }
    }

    private void pollAfter(ReportPoller poller, Duration pause) {
        threads.after(pause, () -> pollAfter(poller, poller.poll()));
    }

    private void takeUpPending() {
        try {
            for (Pending pending : store.intakeQueries().pendingRaw()) {
                Optional<AccountRuntime> account = channels.find(pending.raw().account());
                Optional<ReportSource> source =
                        account.flatMap(a -> a.provider().reports());
                if (source.isPresent()) {
                    intake.take(account.get(), source.get(), pending);
                }
            }
        } catch (RuntimeException e) {
            LOG.warn("raw replies of an earlier run wait for the store: {}", e.getMessage());
            threads.after(Duration.ofSeconds(5), this::takeUpPending);
        }
    }
}
