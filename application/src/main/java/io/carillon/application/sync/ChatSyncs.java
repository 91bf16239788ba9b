package io.carillon.application.sync;

import io.carillon.application.channel.AccountRuntime;
import io.carillon.application.channel.ChannelRegistry;
import io.carillon.application.work.Worker;
import io.carillon.domain.channel.AccountId;
import io.carillon.domain.channel.ChannelId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes in the conversations of all channels whose provider keeps some. One thread for each account, however many channels it
 * has; between two looks it reads chats, so that a long first sync keeps no news waiting. Safe for use by several threads.
 */
public final class ChatSyncs {
    private static final Logger LOG = LoggerFactory.getLogger(ChatSyncs.class);
    private static final Duration TICK = Duration.ofMillis(100);

    private final Map<ChannelId, Paced> paced = new LinkedHashMap<>();
    private final List<Worker> workers = new ArrayList<>();

    /** A channel's sync and when it is to be done next. */
    private record Paced(ChatSync sync, Pace pace) {}

    public ChatSyncs(ChannelRegistry channels, SyncParts parts) {
        channels.channels().forEach(channel -> channel.provider()
                .conversations()
                .ifPresent(source -> paced.put(
                        channel.id(),
                        new Paced(
                                new ChatSync(channel, source, parts),
                                new Pace(channel.account().setup().polling().chats(), System.nanoTime())))));
    }

    public Optional<ChatSync> of(ChannelId channel) {
        return Optional.ofNullable(paced.get(channel)).map(Paced::sync);
    }

    public void start() {
        Map<AccountId, List<Paced>> accounts = new LinkedHashMap<>();
        for (Paced one : paced.values()) {
            AccountRuntime account = one.sync().channel().account();
            accounts.computeIfAbsent(account.id(), id -> new ArrayList<>()).add(one);
        }
        accounts.forEach((account, channels) -> {
            Worker worker = new Worker("chats-" + account, 1);
            workers.add(worker);
            worker.every(TICK, TICK, () -> turn(channels));
        });
    }

    /** Starts nothing more and waits for chats that are just being taken in, at most {@code deadline}. */
    public void stop(Duration deadline) {
        workers.forEach(worker -> worker.stop(Duration.ZERO));
        for (Worker worker : workers) {
            if (!worker.stop(deadline)) {
                LOG.warn("a sync did not end in time; it goes on at the next start");
            }
        }
    }

    /** Something was sent on the channel: its chat will move. */
    public void expectNews(ChannelId channel) {
        Optional.ofNullable(paced.get(channel)).ifPresent(one -> one.pace().hurry(System.nanoTime()));
    }

    /** Looks at once, on the caller's thread, and reads on in the background; empty when the channel has no conversations. */
    public Optional<ChatSync> look(ChannelId channel) {
        return Optional.ofNullable(paced.get(channel)).map(one -> {
            look(one);
            return one.sync();
        });
    }

    private static void look(Paced one) {
        long began = System.nanoTime();
        Optional<Boolean> due = one.sync().look();
        one.pace().looked(due, System.nanoTime() - began, System.nanoTime());
    }

    private static void turn(Collection<Paced> channels) {
        channels.forEach(ChatSyncs::turn);
    }

    private static void turn(Paced one) {
        Pace pace = one.pace();
        try {
            if (pace.isDue(System.nanoTime())) {
                look(one);
            }
            if (pace.hasWork()) {
                pace.worked(
                        one.sync().read(pace.endOfTurn(System.nanoTime())),
                        one.sync().trouble().isPresent());
            }
        } catch (RuntimeException e) {
            LOG.warn(
                    "the conversations of channel {} could not be taken in: {}",
                    one.sync().channel().id(),
                    e.getMessage());
            pace.failed(System.nanoTime());
        }
    }
}
