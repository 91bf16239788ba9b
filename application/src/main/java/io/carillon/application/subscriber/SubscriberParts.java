package io.carillon.application.subscriber;

import io.carillon.application.channel.ChannelRegistry;
import io.carillon.application.message.MessageViews;
import io.carillon.domain.id.TimeOrderedIds;
import io.carillon.ports.store.Store;
import java.time.Clock;

/** What the services for people are made of. Immutable. */
public final class SubscriberParts {
    final ChannelRegistry channels;
    final Store store;
    final TimeOrderedIds ids;
    final Clock clock;
    final PhonePlaces places;
    final People people;
    final SubscriberViews views;
    final ProviderPeople providers;
    final SubscriberWriting writing;
    final ConsentKeeping consents;

    public SubscriberParts(ChannelRegistry channels, Store store, TimeOrderedIds ids, Clock clock) {
        this.channels = channels;
        this.store = store;
        this.ids = ids;
        this.clock = clock;
        this.places = new PhonePlaces(channels);
        this.people = new People(store, places);
        this.views = new SubscriberViews(store, places);
        this.providers = new ProviderPeople(channels, store, ids, clock);
        this.writing = new SubscriberWriting(store, providers, views, ids, clock);
        this.consents = new ConsentKeeping(store, providers, clock);
    }

    public People people() {
        return people;
    }

    public SubscriberManaging managing(MessageViews messages) {
        return new SubscriberManaging(this, new Timelines(store, messages));
    }

    public SubscriberImport importing() {
        return new SubscriberImport(this);
    }
}
