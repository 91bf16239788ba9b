package io.carillon.application.intake;

import io.carillon.application.channel.AccountRuntime;
import io.carillon.application.channel.ChannelRegistry;
import io.carillon.application.channel.ChannelRuntime;
import io.carillon.application.sync.ChatSyncs;
import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.delivery.Complaint;
import io.carillon.domain.delivery.RawIntakeId;
import io.carillon.ports.provider.RawSource.Reading;
import io.carillon.ports.store.Intake;
import io.carillon.ports.store.IntakeQueries.Pending;
import io.carillon.ports.store.IntakeQueries.Quarantined;
import io.carillon.ports.store.Store;
import io.carillon.ports.usecase.Listing;
import io.carillon.ports.usecase.channel.ReviewQuarantine;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Shows what could not be read, and reads it again on request. */
public final class QuarantineReview implements ReviewQuarantine {
    private static final int LONGEST_BODY = 64 * 1024;

    private final ChannelRegistry channels;
    private final Store store;
    private final IntakePages pages;
    private final ChatSyncs chats;

    public QuarantineReview(ChannelRegistry channels, Store store, IntakePages pages, ChatSyncs chats) {
        this.chats = chats;
        this.channels = channels;
        this.store = store;
        this.pages = pages;
    }

    @Override
    public Optional<Listing<Entry>> list(String name, int limit, Optional<String> after) {
        return channels.find(name).map(channel -> {
            List<Quarantined> rows = store.intakeQueries()
                    .quarantined(channel.account().id(), after.flatMap(RawIntakeId::parse), limit + 1);
            List<Entry> entries =
                    rows.stream().limit(limit).map(QuarantineReview::entry).toList();
            boolean more = rows.size() > limit;
            return new Listing<>(
                    entries, more ? Optional.of(entries.get(limit - 1).id().toString()) : Optional.empty());
        });
    }

    @Override
    public Retry retry(String name, RawIntakeId id) {
        Optional<AccountRuntime> account = channels.find(name).map(ChannelRuntime::account);
        Optional<Pending> pending = account.flatMap(a -> store.intakeQueries().raw(id))
                .filter(p -> p.raw().account().equals(account.get().id()));
        if (pending.isPresent() && pending.get().raw().kind() == Intake.Kind.CHATS) {
            return retried(chats.of(new ChannelId(name))
                    .orElseThrow()
                    .reread(pending.get().raw()));
        }
        Optional<PagePoller<?>> poller =
                pending.flatMap(p -> pages.of(p.raw().account(), p.raw().kind()));
        return poller.isEmpty() ? new Retry.NotFound() : retried(poller.get().take(pending.get()));
    }

    private static Retry retried(Reading<?> reading) {
        if (reading instanceof Reading.Items<?> items) {
            return new Retry.Entered(items.items().size());
        }
        if (reading instanceof Reading.Unreadable<?> unreadable) {
            return new Retry.StillUnreadable(unreadable.complaint());
        }
        return new Retry.Entered(0);
    }

    private static Entry entry(Quarantined row) {
        byte[] body = row.raw().reply().body();
        Complaint complaint = row.complaint();
        return new Entry(
                row.raw().id(),
                row.raw().kind().name().toLowerCase(Locale.ROOT),
                row.raw().receivedAt(),
                row.raw().reply().truncated(),
                body.length,
                complaint,
                new String(body, 0, Math.min(body.length, LONGEST_BODY), StandardCharsets.UTF_8));
    }
}
