package io.carillon.adapters.jetchat.client;

import io.carillon.adapters.jetchat.JetchatSettings;
import io.carillon.ports.provider.AccountContext;
import io.carillon.ports.provider.FlowDirectory;
import io.carillon.ports.provider.Probe;
import io.carillon.ports.provider.ProviderAccount;
import io.carillon.ports.provider.ProviderChannel;
import io.carillon.ports.provider.ShopDirectory;
import io.carillon.ports.provider.SubscriberDirectory;
import java.util.Map;
import java.util.Optional;

/** One key, and with it one bot: a single channel, the people who talk to it, its flow and its shop. */
public final class JetchatAccount implements ProviderAccount {
    private final JetchatLink link;
    private final JetchatSettings settings;

    private JetchatAccount(JetchatLink link, JetchatSettings settings) {
        this.link = link;
        this.settings = settings;
    }

    /** Opens nothing on the network. */
    public static JetchatAccount open(JetchatSettings settings, AccountContext context) {
        return new JetchatAccount(new JetchatLink(settings, context.clock()), settings);
    }

    @Override
    public ProviderChannel channel(Map<String, String> route) {
        if (!route.isEmpty()) {
            throw new IllegalArgumentException(
                    "unknown: " + String.join(", ", route.keySet()) + "; a bot has one channel");
        }
        return new JetchatChannel(link, settings);
    }

    @Override
    public Optional<SubscriberDirectory> subscribers() {
        return Optional.of(new JetchatSubscribers(link, new JetchatTimes(settings.zone())));
    }

    @Override
    public Optional<FlowDirectory> flows() {
        return Optional.of(new JetchatFlows(link));
    }

    @Override
    public Optional<ShopDirectory> shop() {
        return Optional.of(new JetchatShop(link));
    }

    @Override
    public Probe probe() {
        return new JetchatProbe(link);
    }

    @Override
    public void close() {
        link.close();
    }
}
