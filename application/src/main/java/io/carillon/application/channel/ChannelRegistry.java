package io.carillon.application.channel;

import io.carillon.application.AccountSetup;
import io.carillon.application.ChannelSetup;
import io.carillon.domain.channel.AccountId;
import io.carillon.domain.channel.ChannelId;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The accounts and channels of the configuration, connected. Immutable. */
public final class ChannelRegistry {
    private final Map<AccountId, AccountRuntime> accounts = new LinkedHashMap<>();
    private final Map<ChannelId, ChannelRuntime> channels = new LinkedHashMap<>();

    /** @throws IllegalArgumentException when two share a name, or a channel's account or route does not exist */
    public ChannelRegistry(List<AccountSetup> accountSetups, List<ChannelSetup> channelSetups) {
        for (AccountSetup setup : accountSetups) {
            if (accounts.put(setup.id(), new AccountRuntime(setup)) != null) {
                throw new IllegalArgumentException("two accounts are called " + setup.id());
            }
        }
        for (ChannelSetup setup : channelSetups) {
            AccountRuntime account = accounts.get(setup.account());
            if (account == null) {
                throw new IllegalArgumentException(
                        "channel " + setup.id() + " names the account " + setup.account() + ", which does not exist");
            }
            var channel = new ChannelRuntime(
                    setup.id(),
                    account,
                    setup.route(),
                    account.provider().channel(setup.route()),
                    new ConversationHealth(),
                    setup.quietHours());
            if (channels.put(setup.id(), channel) != null) {
                throw new IllegalArgumentException("two channels are called " + setup.id());
            }
        }
    }

    public Collection<AccountRuntime> accounts() {
        return Collections.unmodifiableCollection(accounts.values());
    }

    public Collection<ChannelRuntime> channels() {
        return Collections.unmodifiableCollection(channels.values());
    }

    public Optional<ChannelRuntime> find(String name) {
        return ChannelId.parse(name).map(channels::get);
    }

    public Optional<ChannelRuntime> find(ChannelId id) {
        return Optional.ofNullable(channels.get(id));
    }

    public Optional<AccountRuntime> find(AccountId id) {
        return Optional.ofNullable(accounts.get(id));
    }

    public List<ChannelId> channelsOf(AccountId account) {
        return channels.values().stream()
                .filter(c -> c.account().id().equals(account))
                .map(ChannelRuntime::id)
                .toList();
    }
}
