package io.carillon.application.sync;

import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.delivery.ListedMessage;
import io.carillon.ports.store.Ledger;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Raises an alarm at the first sight of a status word that is in no table, once for each word. Not safe for use by several threads. */
final class UnseenStatuses {
    private static final Logger LOG = LoggerFactory.getLogger(UnseenStatuses.class);
    /** A provider that makes up words must not fill the log. */
    private static final int MOST = 20;

    private final ChannelId channel;
    private final Ledger ledger;
    private final Clock clock;
    private final Set<String> seen = new HashSet<>();

    UnseenStatuses(ChannelId channel, Ledger ledger, Clock clock) {
        this.channel = channel;
        this.ledger = ledger;
        this.clock = clock;
    }

    void report(List<ListedMessage> messages) {
        messages.stream()
                .filter(m -> m.evidence().isEmpty() && !m.status().isBlank())
                .map(m -> m.status().substring(0, Math.min(m.status().length(), 40)))
                .filter(status -> seen.size() < MOST && seen.add(status))
                .forEach(this::raise);
    }

    private void raise(String status) {
        LOG.warn(
                "channel {} has messages of the status \"{}\", which is in no table: it changes nothing",
                channel,
                status);
        var unused = ledger.noteChannel(channel, "unknown_status", Optional.of(status), clock.instant())
                .exceptionally(failure -> {
                    LOG.warn("the alarm could not be stored: {}", failure.getMessage());
                    return null;
                });
    }
}
