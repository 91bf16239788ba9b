package io.carillon.application.quiet;

import io.carillon.application.channel.ChannelRuntime;
import io.carillon.domain.channel.QuietHours;
import io.carillon.domain.conversation.Address;
import io.carillon.domain.conversation.CallingCodes;
import io.carillon.domain.conversation.PhoneNumber;
import io.carillon.domain.subscriber.Reach;
import io.carillon.domain.subscriber.SubscriberId;
import io.carillon.ports.store.StorageUnavailable;
import io.carillon.ports.store.SubscriberQueries;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Knows by which clock a recipient lives: the field {@code timezone} of the subscriber, else the country of the phone number
 * where that has one zone only, else the channel's default. Remembers each for a minute. Safe for use by several threads.
 */
final class RecipientZones {
    /** The field of a subscriber that names the zone, such as {@code Europe/Madrid}. */
    static final String FIELD = "timezone";

    private static final Duration KNOWN_FOR = Duration.ofMinutes(1);
    private static final int MOST = 10_000;

    private final SubscriberQueries subscribers;
    private final Map<Reach, Known> known = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Reach, Known> eldest) {
            return size() > MOST;
        }
    };

    private record Known(Optional<ZoneId> zone, Instant until) {}

    RecipientZones(SubscriberQueries subscribers) {
        this.subscribers = subscribers;
    }

    ZoneId of(ChannelRuntime channel, QuietHours hours, Address to, Instant now) {
        if (hours.zone().isPresent()) {
            return hours.zone().get();
        }
        Reach reach = new Reach(channel.id(), to);
        Known found;
        synchronized (known) {
            found = known.get(reach);
        }
        if (found == null || !now.isBefore(found.until())) {
            found = new Known(find(channel, reach), now.plus(KNOWN_FOR));
            synchronized (known) {
                known.put(reach, found);
            }
        }
        return found.zone().orElseGet(() -> hours.defaultZone().orElseThrow());
    }

    private Optional<ZoneId> find(ChannelRuntime channel, Reach reach) {
        Optional<PhoneNumber> phone = channel.provider().addressFormat().phone(reach.address());
        return said(reach, phone).or(() -> phone.flatMap(CallingCodes::zone));
    }

    private Optional<ZoneId> said(Reach reach, Optional<PhoneNumber> phone) {
        try {
            Optional<SubscriberId> person = Optional.ofNullable(
                            subscribers.owners(List.of(reach)).get(reach))
                    .or(() -> phone.map(
                            number -> subscribers.owners(List.of(number)).get(number)));
            return person.flatMap(subscribers::subscriber)
                    .map(row -> row.fields().get(FIELD))
                    .flatMap(field -> parsed(field.text()));
        } catch (StorageUnavailable e) {
            // The number and the default are known without the store.
            return Optional.empty();
        }
    }

    private static Optional<ZoneId> parsed(String name) {
        try {
            return Optional.of(ZoneId.of(name.strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
