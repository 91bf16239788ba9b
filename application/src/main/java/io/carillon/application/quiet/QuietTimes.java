package io.carillon.application.quiet;

import io.carillon.application.channel.ChannelRuntime;
import io.carillon.domain.channel.QuietHours;
import io.carillon.domain.conversation.Address;
import io.carillon.domain.message.Submission;
import io.carillon.ports.store.Store;
import java.time.Instant;
import java.util.Optional;

/** Says until when a message has to wait for the end of its recipient's quiet hours. Safe for use by several threads. */
public final class QuietTimes {
    private final RecipientZones zones;

    public QuietTimes(Store store) {
        this.zones = new RecipientZones(store.subscriberQueries());
    }

    /**
     * When the quiet hours end that keep a message which would go out at {@code at}; empty when none do. What a provider
     * keeps until its time is handed over whenever that is.
     */
    public Optional<Instant> keptUntil(ChannelRuntime channel, Address to, Submission submission, Instant at) {
        Optional<QuietHours> hours = channel.quietHours();
        if (hours.isEmpty()
                || submission.ignoresQuietHours()
                || submission.scheduledByProvider()
                || !hours.get().lanes().contains(submission.lane())) {
            return Optional.empty();
        }
        Instant next = hours.get().nextAllowed(at, zones.of(channel, hours.get(), to, at));
        return Optional.of(next).filter(at::isBefore);
    }
}
