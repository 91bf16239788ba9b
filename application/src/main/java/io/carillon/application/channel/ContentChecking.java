package io.carillon.application.channel;

import io.carillon.domain.channel.Screening;
import io.carillon.ports.usecase.channel.PassThrough;
import io.carillon.ports.usecase.channel.ScreenContent;
import java.util.Optional;

/** Passes a text to the provider's check for forbidden words. */
public final class ContentChecking implements ScreenContent {
    private final ChannelRegistry channels;

    public ContentChecking(ChannelRegistry channels) {
        this.channels = channels;
    }

    @Override
    public PassThrough<Screening> screen(String name, String text) {
        Optional<ChannelRuntime> channel = channels.find(name);
        if (channel.isEmpty()) {
            return new PassThrough.NoSuchChannel<>();
        }
        AccountRuntime account = channel.get().account();
        return account.provider()
                .screening()
                .<PassThrough<Screening>>map(screening -> new PassThrough.Asked<>(screening.screen(text)))
                .orElseGet(() -> new PassThrough.NotSupported<>(account.setup().provider()));
    }
}
