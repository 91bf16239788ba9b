package io.carillon.ports.provider;

import java.util.Map;
import java.util.Optional;

/** An account at a provider: its channels, and the capabilities that belong to the account as a whole. */
public interface ProviderAccount extends AutoCloseable {

    /**
     * The channel that {@code route} selects (for a provider with several platforms behind one account); the route holds
     * the channel's own keys of the configuration.
     *
     * @throws IllegalArgumentException when the route has a key or value that this provider does not know
     */
    ProviderChannel channel(Map<String, String> route);

    default Optional<BalanceSource> balance() {
        return Optional.empty();
    }

    default Optional<ContentScreening> screening() {
        return Optional.empty();
    }

    /** What else the account could send through. */
    default Optional<ChannelDirectory> directory() {
        return Optional.empty();
    }

    /** The people that the provider knows; their addresses are those of the account's channels. */
    default Optional<SubscriberDirectory> subscribers() {
        return Optional.empty();
    }

    default Optional<FlowDirectory> flows() {
        return Optional.empty();
    }

    default Optional<ShopDirectory> shop() {
        return Optional.empty();
    }

    default Optional<ReportSource> reports() {
        return Optional.empty();
    }

    default Optional<ReplySource> replies() {
        return Optional.empty();
    }

    /** Cheap, sends nothing; used to learn whether an account that was held or a provider that was down is back. */
    Probe probe();

    @Override
    void close();
}
