package io.carillon.application.channel;

import io.carillon.domain.channel.ChannelState;
import io.carillon.domain.channel.Hold;
import io.carillon.domain.delivery.Complaint;
import io.carillon.ports.provider.ProviderAccount;
import io.carillon.ports.store.DispatchQueries.Depth;
import io.carillon.ports.store.Store;
import io.carillon.ports.usecase.channel.ChannelView;
import io.carillon.ports.usecase.channel.ConversationProgress;
import io.carillon.ports.usecase.channel.ReadChannels;
import java.util.List;
import java.util.Optional;

/** Puts together what is configured, what is stored and what was last seen of a channel. */
public final class ChannelReading implements ReadChannels {
    private final ChannelRegistry channels;
    private final HoldKeeper holds;
    private final Store store;

    public ChannelReading(ChannelRegistry channels, HoldKeeper holds, Store store) {
        this.channels = channels;
        this.holds = holds;
        this.store = store;
    }

    @Override
    public List<ChannelView> list() {
        return channels.channels().stream().map(this::view).toList();
    }

    @Override
    public Optional<ChannelView> find(String channel) {
        return channels.find(channel).map(this::view);
    }

    ChannelView view(ChannelRuntime channel) {
        AccountRuntime account = channel.account();
        ProviderAccount provider = account.provider();
        Optional<Hold> hold = holds.covering(channel);
        Optional<String> trouble = account.outage()
                .or(account::intakeTrouble)
                .or(() -> channel.conversations().trouble().map(Complaint::words));
        Depth depth = store.dispatch().depth(channel.id());
        return new ChannelView(
                channel.id(),
                account.id(),
                account.setup().provider(),
                state(hold, trouble),
                hold,
                trouble,
                channel.provider().capabilities(),
                provider.balance().isPresent(),
                provider.screening().isPresent(),
                provider.directory().isPresent(),
                channel.provider().lookup().isPresent(),
                progress(channel),
                depth.waiting(),
                depth.dispatching(),
                store.intakeQueries().quarantinedCount(account.id()),
                store.intakeQueries().unmatchedCount(account.id()),
                account.lastPolledAt(),
                channel.quietHours());
    }

    /** How far the channel's conversations are taken in; empty where the provider keeps none. */
    public Optional<ConversationProgress> progress(ChannelRuntime channel) {
        return channel.provider().conversations().map(source -> {
            var stored = store.chatQueries().progress(channel.id());
            return new ConversationProgress(
                    stored.chats(),
                    stored.due(),
                    stored.firstLookDone(),
                    channel.conversations().lastPolledAt());
        });
    }

    private static ChannelState state(Optional<Hold> hold, Optional<String> trouble) {
        if (hold.isPresent()) {
            return ChannelState.HELD;
        }
        return trouble.isPresent() ? ChannelState.DEGRADED : ChannelState.ACTIVE;
    }
}
