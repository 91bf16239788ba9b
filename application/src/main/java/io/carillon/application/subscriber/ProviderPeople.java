package io.carillon.application.subscriber;

import io.carillon.application.channel.ChannelRegistry;
import io.carillon.application.channel.ChannelRuntime;
import io.carillon.application.work.Commits;
import io.carillon.domain.id.TimeOrderedIds;
import io.carillon.domain.subscriber.Consent;
import io.carillon.domain.subscriber.FieldValue;
import io.carillon.domain.subscriber.Profile;
import io.carillon.domain.subscriber.Reach;
import io.carillon.domain.subscriber.SubscriberId;
import io.carillon.ports.provider.Answer;
import io.carillon.ports.provider.SubscriberDirectory;
import io.carillon.ports.provider.SubscriberDirectory.Entry;
import io.carillon.ports.store.Store;
import io.carillon.ports.store.Subscribers.Listed;
import io.carillon.ports.usecase.subscriber.ManageSubscribers.Change.ProviderFailed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes to those providers that know people themselves. Addresses of other channels are passed over. */
final class ProviderPeople {
    private static final Logger LOG = LoggerFactory.getLogger(ProviderPeople.class);

    private final ChannelRegistry channels;
    private final Store store;
    private final TimeOrderedIds ids;
    private final Clock clock;

    ProviderPeople(ChannelRegistry channels, Store store, TimeOrderedIds ids, Clock clock) {
        this.channels = channels;
        this.store = store;
        this.ids = ids;
        this.clock = clock;
    }

    /** What is to be changed at a provider. What is empty is not asked for. */
    record Edit(
            Profile profile,
            List<String> addTags,
            List<String> removeTags,
            SortedMap<String, FieldValue> set,
            List<String> clear) {

        Edit withoutProfile() {
            return new Edit(Profile.EMPTY, addTags, removeTags, set, clear);
        }

        boolean isEmpty() {
            return profile.equals(Profile.EMPTY)
                    && addTags.isEmpty()
                    && removeTags.isEmpty()
                    && set.isEmpty()
                    && clear.isEmpty();
        }
    }

    Optional<SubscriberDirectory> directory(Reach reach) {
        return channels.find(reach.channel())
                .flatMap(channel -> channel.account().provider().subscribers());
    }

    /** Whether the provider knows somebody at the address; yes where it keeps no list. */
    Answer<Boolean> knows(Reach reach) {
        return directory(reach)
                .map(directory -> directory.find(reach.address()).map(Optional::isPresent))
                .orElse(new Answer.Answered<>(true));
    }

    /** Makes a person known to the provider of a channel that keeps a list. */
    Answer<Reach> make(ChannelRuntime channel, Profile profile) {
        SubscriberDirectory directory =
                channel.account().provider().subscribers().orElseThrow();
        return directory.create(profile).map(entry -> new Reach(channel.id(), entry.address()));
    }

    /** Stops at the first step that a provider did not take; what is left can be repeated. */
    Optional<ProviderFailed> write(Collection<Reach> reaches, Edit edit) {
        for (Reach reach : reaches) {
            Optional<SubscriberDirectory> directory = directory(reach);
            if (directory.isPresent()) {
                Optional<ProviderFailed> failure = inTurn(reach, steps(directory.get(), reach, edit));
                if (failure.isPresent()) {
                    return failure;
                }
            }
        }
        return Optional.empty();
    }

    Optional<ProviderFailed> write(Collection<Reach> reaches, Consent consent) {
        return reaches.stream()
                .flatMap(reach -> directory(reach).stream()
                        .flatMap(directory ->
                                inTurn(reach, List.of(() -> directory.setConsent(reach.address(), consent))).stream()))
                .findFirst();
    }

    /**
     * Takes in what the providers say after a change. Their word is not needed for it to count: who cannot be asked now is
     * asked by the next sync.
     */
    void reread(Collection<Reach> reaches) {
        for (Reach reach : reaches) {
            directory(reach).ifPresent(directory -> {
                Answer<Optional<Entry>> answer = directory.find(reach.address());
                if (answer instanceof Answer.Answered<Optional<Entry>> answered) {
                    answered.value().ifPresent(entry -> enter(reach, entry));
                } else {
                    LOG.debug("a subscriber of channel {} could not be read again", reach.channel());
                }
            });
        }
    }

    private void enter(Reach reach, Entry entry) {
        Listed listed = new Listed(new SubscriberId(ids.next()), entry);
        var unused = Commits.await(store.subscribers().enter(reach.channel(), List.of(listed), clock.instant()));
    }

    private static List<Supplier<Answer<Void>>> steps(SubscriberDirectory directory, Reach reach, Edit edit) {
        List<Supplier<Answer<Void>>> steps = new ArrayList<>();
        if (!edit.profile().equals(Profile.EMPTY)) {
            steps.add(() -> directory.update(reach.address(), edit.profile()));
        }
        if (!edit.addTags().isEmpty()) {
            steps.add(() -> directory.addTags(reach.address(), edit.addTags()));
        }
        if (!edit.removeTags().isEmpty()) {
            steps.add(() -> directory.removeTags(reach.address(), edit.removeTags()));
        }
        if (!edit.set().isEmpty()) {
            steps.add(() -> directory.setFields(reach.address(), edit.set()));
        }
        if (!edit.clear().isEmpty()) {
            steps.add(() -> directory.clearFields(reach.address(), edit.clear()));
        }
        return steps;
    }

    private static Optional<ProviderFailed> inTurn(Reach reach, List<Supplier<Answer<Void>>> steps) {
        for (Supplier<Answer<Void>> step : steps) {
            Answer<Void> answer = step.get();
            if (!(answer instanceof Answer.Answered<Void>)) {
                return Optional.of(new ProviderFailed(reach.channel().value(), answer));
            }
        }
        return Optional.empty();
    }
}
