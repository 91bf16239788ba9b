package io.carillon.application.channel;

import io.carillon.ports.provider.Answer;
import io.carillon.ports.provider.ProviderAccount;
import io.carillon.ports.usecase.channel.PassThrough;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Passes questions on to one capability of a channel's account.
 *
 * @param capability empty where the provider has none
 */
public record Passing<C>(ChannelRegistry channels, Function<ProviderAccount, Optional<C>> capability) {

    public <T> PassThrough<T> ask(String channel, Function<C, Answer<T>> question) {
        return ask(channel, (capability, runtime) -> question.apply(capability));
    }

    /** With a question that takes the channel into account. */
    public <T> PassThrough<T> ask(String name, BiFunction<C, ChannelRuntime, Answer<T>> question) {
        Optional<ChannelRuntime> channel = channels.find(name);
        if (channel.isEmpty()) {
            return new PassThrough.NoSuchChannel<>();
        }
        AccountRuntime account = channel.get().account();
        return capability
                .apply(account.provider())
                .<PassThrough<T>>map(known -> new PassThrough.Asked<>(question.apply(known, channel.get())))
                .orElseGet(() -> new PassThrough.NotSupported<>(account.setup().provider()));
    }
}
