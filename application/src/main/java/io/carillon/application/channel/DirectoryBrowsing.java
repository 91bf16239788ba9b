package io.carillon.application.channel;

import io.carillon.domain.channel.ChannelId;
import io.carillon.ports.provider.Answer;
import io.carillon.ports.provider.ChannelDirectory;
import io.carillon.ports.usecase.channel.BrowseDirectory;
import io.carillon.ports.usecase.channel.PassThrough;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks an account for its directory, and says which of its entries are channels already. */
public final class DirectoryBrowsing implements BrowseDirectory {
    private final ChannelRegistry channels;

    public DirectoryBrowsing(ChannelRegistry channels) {
        this.channels = channels;
    }

    @Override
    public PassThrough<List<Entry>> directory(String name) {
        Optional<ChannelRuntime> channel = channels.find(name);
        if (channel.isEmpty()) {
            return new PassThrough.NoSuchChannel<>();
        }
        AccountRuntime account = channel.get().account();
        return account.provider()
                .directory()
                .<PassThrough<List<Entry>>>map(directory -> new PassThrough.Asked<>(entries(account, directory.list())))
                .orElseGet(() -> new PassThrough.NotSupported<>(account.setup().provider()));
    }

    private Answer<List<Entry>> entries(AccountRuntime account, Answer<List<ChannelDirectory.Entry>> answer) {
        return answer.map(listed -> listed.stream()
                .map(entry -> new Entry(entry.name(), entry.route(), configured(account, entry.route())))
                .toList());
    }

    private Optional<ChannelId> configured(AccountRuntime account, Map<String, String> route) {
        return channels.channels().stream()
                .filter(channel ->
                        channel.account() == account && channel.route().equals(route))
                .map(ChannelRuntime::id)
                .findFirst();
    }
}
