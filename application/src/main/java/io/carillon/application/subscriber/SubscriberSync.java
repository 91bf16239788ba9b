package io.carillon.application.subscriber;

import io.carillon.application.channel.AccountRuntime;
import io.carillon.application.channel.ChannelRegistry;
import io.carillon.application.channel.ChannelRuntime;
import io.carillon.application.sync.SyncParts;
import io.carillon.application.work.Commits;
import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.subscriber.Reach;
import io.carillon.domain.subscriber.SubscriberId;
import io.carillon.ports.provider.Answer;
import io.carillon.ports.provider.SubscriberDirectory;
import io.carillon.ports.provider.SubscriberDirectory.Entry;
import io.carillon.ports.store.Subscribers.Listed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes in the people whom the provider of one account knows, who did something last first, down to the first page that held no
 * news; the first round of a process reads all pages. A round that a failure interrupted is gone on with where it stopped:
 * begun anew it would end at the pages that it had entered already. Not safe for use by several threads.
 */
final class SubscriberSync {
    private static final Logger LOG = LoggerFactory.getLogger(SubscriberSync.class);
    private static final int MOST_PAGES = 1_000;
    private static final int AT_ONCE = 200;
    private static final int LONGEST_BACKOFF = 4;
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private final AccountRuntime account;
    private final List<ChannelRuntime> channels;
    private final SubscriberDirectory directory;
    private final SyncParts parts;
    private final BooleanSupplier stopped;
    private Optional<Round> round = Optional.empty();
    private boolean allRead;
    private int failures;
    private Duration patience = Duration.ZERO;

    SubscriberSync(AccountRuntime account, ChannelRegistry registry, SyncParts parts, BooleanSupplier stopped) {
        this.account = account;
        this.channels = registry.channels().stream()
                .filter(channel -> channel.account() == account)
                .toList();
        this.directory = account.provider().subscribers().orElseThrow();
        this.parts = parts;
        this.stopped = stopped;
    }

    /** A reading of the provider's list. */
    private static final class Round {
        private final SubscriberDirectory.Pages pages;
        /** What was read last; kept until it is in the store. */
        private List<Entry> page = List.of();

        private boolean isEntered = true;
        private int count;

        Round(SubscriberDirectory.Pages pages) {
            this.pages = pages;
        }
    }

    /** Goes on until nothing new is left, or something fails. */
    void run() {
        try {
            Round current = round.orElseGet(() -> new Round(directory.list()));
            round = Optional.of(current);
            while (!stopped.getAsBoolean() && step(current)) {
                failures = 0;
                patience = Duration.ZERO;
            }
        } catch (RuntimeException e) {
            LOG.warn("the subscribers of account {} could not be taken in: {}", account.id(), e.toString());
            failures++;
        }
    }

    /** How long to wait before the next run. */
    Duration pause() {
        Duration interval = account.setup().polling().subscribers();
        Duration backoff = interval.multipliedBy(1L << Math.min(failures, LONGEST_BACKOFF));
        return backoff.compareTo(patience) > 0 ? backoff : patience;
    }

    /** @return whether there may be more to read */
    private boolean step(Round current) {
        if (current.isEntered && !pull(current)) {
            return false;
        }
        boolean repeated = current.page.isEmpty();
        int changed = repeated ? 0 : enter(current.page);
        current.isEntered = true;
        if (repeated || current.count >= MOST_PAGES || allRead && changed == 0) {
            allRead = true;
            failures = 0;
            patience = Duration.ZERO;
            round = Optional.empty();
            return false;
        }
        return true;
    }

    private boolean pull(Round current) {
        // Polls share the account's rate with what is sent.
        account.rate().await(() -> !stopped.getAsBoolean());
        if (stopped.getAsBoolean()) {
            return false;
        }
        Answer<List<Entry>> answer = current.pages.next();
        if (answer instanceof Answer.Answered<List<Entry>> answered) {
            // A provider that hands out its last page for ever has no more.
            current.page = answered.value().equals(current.page) ? List.of() : answered.value();
            current.isEntered = false;
            current.count++;
            return true;
        }
        failed(answer);
        return false;
    }

    private void failed(Answer<List<Entry>> answer) {
        failures++;
        if (answer instanceof Answer.Blocked<List<Entry>> blocked) {
            parts.holds().refusedPage(account, blocked.fault(), blocked.complaint());
        }
        if (answer instanceof Answer.Unavailable<List<Entry>> unavailable) {
            patience = unavailable
                    .retryAfter()
                    .filter(wait -> wait.compareTo(LONGEST_WAIT) < 0)
                    .orElse(Duration.ZERO);
        }
        String why = answer.failure().map(complaint -> complaint.words()).orElse("");
        LOG.warn("the subscribers of account {} could not be read: {}", account.id(), why);
    }

    private int enter(List<Entry> page) {
        Map<ChannelId, List<Listed>> listed = new LinkedHashMap<>();
        page.stream().flatMap(entry -> canonical(entry).stream()).forEach(entry -> listed.computeIfAbsent(
                        channel(entry), channel -> new ArrayList<>())
                .add(new Listed(new SubscriberId(parts.ids().next()), entry)));
        int changed = 0;
        for (Map.Entry<ChannelId, List<Listed>> one : listed.entrySet()) {
            List<Listed> all = one.getValue();
            for (int from = 0; from < all.size(); from += AT_ONCE) {
                List<Listed> some = all.subList(from, Math.min(from + AT_ONCE, all.size()));
                changed += Commits.await(parts.store()
                        .subscribers()
                        .enter(one.getKey(), some, parts.clock().instant()));
            }
        }
        return changed;
    }

    private Optional<Entry> canonical(Entry entry) {
        return channels.get(0)
                .provider()
                .addressFormat()
                .canonical(entry.address().value())
                .map(address -> new Entry(
                        address,
                        entry.profile(),
                        entry.tags(),
                        entry.fields(),
                        entry.consent(),
                        entry.lastInteractionAt()));
    }

    /** Where the account has several channels, the one on which the address is somebody's already, else the first. */
    private ChannelId channel(Entry entry) {
        if (channels.size() == 1) {
            return channels.get(0).id();
        }
        List<Reach> reaches = channels.stream()
                .map(channel -> new Reach(channel.id(), entry.address()))
                .toList();
        Predicate<Reach> isOwned = parts.store().subscriberQueries().owners(reaches)::containsKey;
        return reaches.stream()
                .filter(isOwned)
                .findFirst()
                .orElse(reaches.get(0))
                .channel();
    }
}
