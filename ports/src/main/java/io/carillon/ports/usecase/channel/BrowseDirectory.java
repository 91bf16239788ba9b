package io.carillon.ports.usecase.channel;

import io.carillon.domain.channel.ChannelId;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** Lists what the account of a channel could send through. */
public interface BrowseDirectory {
    PassThrough<List<Entry>> directory(String channel);

    /**
     * @param name what its owner calls it; may be empty
     * @param route the keys of the configuration that select it
     * @param channel the channel that selects it already
     */
    record Entry(String name, SortedMap<String, String> route, Optional<ChannelId> channel) {}
}
