package io.carillon.application.channel;

import io.carillon.domain.channel.HoldCause;
import io.carillon.domain.channel.HoldScope;
import io.carillon.ports.usecase.channel.ChannelView;
import io.carillon.ports.usecase.channel.HoldChannels;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Holds and releases by hand. */
public final class ChannelHolding implements HoldChannels {
    private final ChannelRegistry channels;
    private final HoldKeeper holds;
    private final ChannelReading reading;

    public ChannelHolding(ChannelRegistry channels, HoldKeeper holds, ChannelReading reading) {
        this.channels = channels;
        this.holds = holds;
        this.reading = reading;
    }

    @Override
    public CompletableFuture<Optional<ChannelView>> hold(String name, String detail) {
        return channels.find(name)
                .map(channel -> holds.impose(HoldScope.of(channel.id()), HoldCause.MANUAL, detail)
                        .thenApply(done -> Optional.of(reading.view(channel))))
                .orElseGet(ChannelHolding::noSuchChannel);
    }

    @Override
    public CompletableFuture<Optional<ChannelView>> release(String name) {
        return channels.find(name)
                .map(channel -> holds.lift(HoldScope.of(channel.id()))
                        .thenCompose(done ->
                                holds.lift(HoldScope.of(channel.account().id())))
                        .thenApply(done -> Optional.of(reading.view(channel))))
                .orElseGet(ChannelHolding::noSuchChannel);
    }

    private static CompletableFuture<Optional<ChannelView>> noSuchChannel() {
        return CompletableFuture.completedFuture(Optional.empty());
    }
}
