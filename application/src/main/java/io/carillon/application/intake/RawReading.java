package io.carillon.application.intake;

import io.carillon.application.channel.AccountRuntime;
import io.carillon.application.channel.ChannelRegistry;
import io.carillon.application.intake.Entering.Part;
import io.carillon.domain.delivery.Complaint;
import io.carillon.ports.provider.RawReply;
import io.carillon.ports.provider.RawSource;
import io.carillon.ports.provider.RawSource.Reading;
import io.carillon.ports.store.Intake;
import io.carillon.ports.store.IntakeQueries.Pending;
import io.carillon.ports.store.Store;
import java.time.Clock;
import java.util.List;

/**
 * Reads raw replies that are safe in the store, and enters what they say, in parts so that other writes come in between.
 * Reading the same raw reply again enters nothing twice. Blocks; safe for use by several threads, one per page.
 */
final class RawReading {
    private static final int PART = 500;

    private final Store store;
    private final ChannelRegistry channels;
    private final Clock clock;

    RawReading(Store store, ChannelRegistry channels, Clock clock) {
        this.store = store;
        this.channels = channels;
        this.clock = clock;
    }

    /** Enters what {@code pending} says, or sets it aside; returns what was read. */
    <T> Reading<T> take(AccountRuntime account, IntakePage<T> page, Pending pending) {
        Intake.Raw raw = pending.raw();
        Reading<T> reading = read(page.source(), raw.reply());
        if (reading instanceof Reading.Items<T> items && !items.items().isEmpty()) {
            enter(account, page.entering(), pending, items.items());
        } else if (reading instanceof Reading.Unreadable<T> unreadable) {
            store.intake()
                    .quarantine(raw.id(), unreadable.complaint(), channels.channelsOf(account.id()), clock.instant())
                    .join();
        } else {
            store.intake().discard(raw.id()).join();
        }
        return reading;
    }

    private static <T> Reading<T> read(RawSource<T> source, RawReply reply) {
        try {
            return source.read(reply);
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            return new Reading.Unreadable<>(Complaint.of(
                    "adapter_failure",
                    "the adapter failed on these bytes: " + e.getClass().getSimpleName()));
        }
    }

    private static <T> void enter(AccountRuntime account, Entering<T> entering, Pending pending, List<T> items) {
        int from = Math.min(pending.entered(), items.size());
        int to;
        do {
            to = Math.min(from + PART, items.size());
            entering.enter(account, new Part<>(pending.raw(), items, from, to));
            from = to;
        } while (to < items.size());
    }
}
