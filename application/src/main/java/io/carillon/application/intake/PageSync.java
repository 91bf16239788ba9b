package io.carillon.application.intake;

import io.carillon.application.channel.ChannelReading;
import io.carillon.application.channel.ChannelRegistry;
import io.carillon.application.sync.ChatSync;
import io.carillon.application.sync.ChatSyncs;
import io.carillon.domain.delivery.Complaint;
import io.carillon.ports.store.Intake;
import io.carillon.ports.usecase.channel.SyncChannels;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Polls an account's pages on request, never beside a poll that is under way. */
public final class PageSync implements SyncChannels {
    private final ChannelRegistry channels;
    private final IntakePages pages;
    private final ChatSyncs chats;
    private final ChannelReading reading;

    public PageSync(ChannelRegistry channels, IntakePages pages, ChatSyncs chats, ChannelReading reading) {
        this.reading = reading;
        this.chats = chats;
        this.channels = channels;
        this.pages = pages;
    }

    @Override
    public Optional<Sync> sync(String name) {
        return channels.find(name).map(channel -> {
            Map<Intake.Kind, Integer> items = new EnumMap<>(Intake.Kind.class);
            Optional<Complaint> trouble = Optional.empty();
            for (PagePoller<?> poller : pages.of(channel.account().id())) {
                PagePoller.Polled polled = poller.poll();
                items.put(poller.page().kind(), polled.items());
                trouble = trouble.or(polled::trouble);
            }
            Optional<ChatSync> sync = chats.look(channel.id());
            return new Sync(
                    items.getOrDefault(Intake.Kind.REPORTS, 0),
                    items.getOrDefault(Intake.Kind.REPLIES, 0),
                    reading.progress(channel),
                    trouble.or(() -> sync.flatMap(ChatSync::trouble)));
        });
    }
}
