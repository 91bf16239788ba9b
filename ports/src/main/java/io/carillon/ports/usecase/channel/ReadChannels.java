package io.carillon.ports.usecase.channel;

import java.util.List;
import java.util.Optional;

/** Shows the configured channels. */
public interface ReadChannels {
    List<ChannelView> list();

    Optional<ChannelView> find(String channel);
}
