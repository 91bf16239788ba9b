package io.carillon.adapters.store;

import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.subscriber.SubscriberId;
import io.carillon.ports.store.Subscribers;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Hands changes of subscribers to the writer. */
final class SqliteSubscribers implements Subscribers {
    private final Writer writer;

    SqliteSubscribers(Writer writer) {
        this.writer = writer;
    }

    @Override
    public CompletableFuture<Saved> create(NewSubscriber subscriber) {
        return writer.submit(w -> new SubscriberChanges(w, subscriber.at()).create(subscriber));
    }

    @Override
    public CompletableFuture<Saved> change(Change change) {
        return writer.submit(w -> new SubscriberChanges(w, change.at()).change(change));
    }

    @Override
    public CompletableFuture<Boolean> delete(SubscriberId id, Instant at) {
        return writer.submit(w -> new SubscriberChanges(w, at).delete(id));
    }

    @Override
    public CompletableFuture<Saved> merge(SubscriberId from, SubscriberId into, Instant at) {
        return writer.submit(w -> new SubscriberChanges(w, at).merge(from, into));
    }

    @Override
    public CompletableFuture<Saved> unmerge(SubscriberId id, Instant at) {
        return writer.submit(w -> new SubscriberChanges(w, at).unmerge(id));
    }

    @Override
    public CompletableFuture<Integer> enter(ChannelId channel, List<Listed> listed, Instant at) {
        List<Listed> given = List.copyOf(listed);
        return writer.submit(w -> new EnteringSubscribers(w, channel, at).enter(given));
    }

    @Override
    public CompletableFuture<Boolean> consent(ConsentChange change) {
        return writer.submit(w -> Consents.change(w, change));
    }
}
