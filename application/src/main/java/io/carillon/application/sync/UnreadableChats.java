package io.carillon.application.sync;

import io.carillon.application.channel.ChannelRuntime;
import io.carillon.domain.delivery.Complaint;
import io.carillon.domain.delivery.ListedMessage;
import io.carillon.domain.delivery.RawIntakeId;
import io.carillon.ports.provider.RawReply;
import io.carillon.ports.provider.RawSource;
import io.carillon.ports.provider.RawSource.Reading;
import io.carillon.ports.store.Intake;
import java.util.Arrays;
import java.util.List;

/**
 * Keeps pages of chats that nobody could read, so that somebody can find out why. They may be had again at any time: the same
 * bytes are kept once. Not safe for use by several threads.
 */
final class UnreadableChats {
    private final ChannelRuntime channel;
    private final SyncParts parts;
    private byte[] last = {};

    UnreadableChats(ChannelRuntime channel, SyncParts parts) {
        this.channel = channel;
        this.parts = parts;
    }

    Reading<ListedMessage> read(RawSource<ListedMessage> page, RawReply raw) {
        try {
            return page.read(raw);
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            String detail = "the adapter failed on these bytes: " + e.getClass().getSimpleName();
            return new Reading.Unreadable<>(Complaint.of("adapter_failure", detail));
        }
    }

    void keep(RawReply raw, Complaint complaint) {
        if (!Arrays.equals(raw.body(), last)) {
            var id = new RawIntakeId(parts.ids().next());
            var now = parts.clock().instant();
            Intake intake = parts.store().intake();
            intake.keepRaw(new Intake.Raw(id, channel.account().id(), Intake.Kind.CHATS, raw, now))
                    .join();
            intake.quarantine(id, complaint, List.of(channel.id()), now).join();
            last = raw.body();
        }
    }
}
