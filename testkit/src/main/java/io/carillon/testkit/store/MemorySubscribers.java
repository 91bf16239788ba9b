package io.carillon.testkit.store;

import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.subscriber.SubscriberId;
import io.carillon.ports.store.Subscribers;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Changes of subscribers, in memory. */
final class MemorySubscribers implements Subscribers {
    private final MemoryAccess access;

    MemorySubscribers(MemoryAccess access) {
        this.access = access;
    }

    @Override
    public CompletableFuture<Saved> create(NewSubscriber subscriber) {
        return access.write(s -> new MemoryPeople(s, subscriber.at()).create(subscriber));
    }

    @Override
    public CompletableFuture<Saved> change(Change change) {
        return access.write(s -> new MemoryPeople(s, change.at()).change(change));
    }

    @Override
    public CompletableFuture<Boolean> delete(SubscriberId id, Instant at) {
        return access.write(s -> new MemoryPeople(s, at).delete(id));
    }

    @Override
    public CompletableFuture<Saved> merge(SubscriberId from, SubscriberId into, Instant at) {
        return access.write(s -> new MemoryFamilies(s, at).merge(from, into));
    }

    @Override
    public CompletableFuture<Saved> unmerge(SubscriberId id, Instant at) {
        return access.write(s -> new MemoryFamilies(s, at).unmerge(id));
    }

    @Override
    public CompletableFuture<Integer> enter(ChannelId channel, List<Listed> listed, Instant at) {
        return access.write(s -> new MemoryListings(s, channel, at).enter(listed));
    }

    @Override
    public CompletableFuture<Boolean> consent(ConsentChange change) {
        return access.write(s -> MemoryConsents.change(s, change));
    }
}
