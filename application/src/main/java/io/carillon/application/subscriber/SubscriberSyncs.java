package io.carillon.application.subscriber;

import io.carillon.application.channel.AccountRuntime;
import io.carillon.application.channel.ChannelRegistry;
import io.carillon.application.sync.SyncParts;
import io.carillon.application.work.Worker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes in the people of all accounts whose provider knows some, each on a thread of its own. Safe for use by several threads. */
public final class SubscriberSyncs {
    private static final Logger LOG = LoggerFactory.getLogger(SubscriberSyncs.class);

    private final List<Worker> workers = new ArrayList<>();
    private final List<Runnable> starts = new ArrayList<>();

    public SubscriberSyncs(ChannelRegistry channels, SyncParts parts) {
        channels.accounts().stream()
                .filter(account -> account.provider().subscribers().isPresent())
                .filter(account -> !channels.channelsOf(account.id()).isEmpty())
                .forEach(account -> add(account, channels, parts));
    }

    private void add(AccountRuntime account, ChannelRegistry channels, SyncParts parts) {
        Worker worker = new Worker("subscribers-" + account.id(), 1);
        SubscriberSync sync = new SubscriberSync(account, channels, parts, worker::isStopped);
        workers.add(worker);
        starts.add(() -> worker.execute(() -> turn(worker, sync)));
    }

    public void start() {
        starts.forEach(Runnable::run);
    }

    /** Starts nothing more and waits for pages that are just being taken in, at most {@code deadline}. */
    public void stop(Duration deadline) {
        workers.forEach(worker -> worker.stop(Duration.ZERO));
        for (Worker worker : workers) {
            if (!worker.stop(deadline)) {
                LOG.warn("a sync of subscribers did not end in time; the next start reads them again");
            }
        }
    }

    private static void turn(Worker worker, SubscriberSync sync) {
        try {
            sync.run();
        } finally {
            worker.after(sync.pause(), () -> turn(worker, sync));
        }
    }
}
