package io.carillon.application;

import io.carillon.application.channel.ChannelRegistry;
import io.carillon.ports.provider.Answer;
import io.carillon.ports.provider.FlowDirectory;
import io.carillon.ports.provider.Probe;
import io.carillon.ports.provider.ProviderAccount;
import io.carillon.ports.provider.ProviderChannel;
import io.carillon.ports.provider.ShopDirectory;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An account of the quiet provider that keeps flows, or a shop, or neither. */
public record KeeperProvider(Optional<FlowDirectory> flows, Optional<ShopDirectory> shop) implements ProviderAccount {

    /** A registry of the one channel {@code sms}. */
    public ChannelRegistry registry() {
        var account = new AccountSetup(
                QuietProvider.ACCOUNT, "keeper", this, AccountSetup.Limits.DEFAULT, AccountSetup.Polling.DEFAULT);
        var channel = new ChannelSetup(QuietProvider.CHANNEL, QuietProvider.ACCOUNT, Map.of());
        return new ChannelRegistry(List.of(account), List.of(channel));
    }

    @Override
    public ProviderChannel channel(Map<String, String> route) {
        return QuietProvider.withReports(false);
    }

    @Override
    public Probe probe() {
        return () -> new Answer.Answered<>(null);
    }

    @Override
    public void close() {}
}
