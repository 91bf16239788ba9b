package io.carillon.application.subscriber;

import io.carillon.application.channel.ChannelRegistry;
import io.carillon.application.channel.ChannelRuntime;
import io.carillon.domain.conversation.PhoneNumber;
import io.carillon.domain.subscriber.Reach;
import java.util.List;
import java.util.Optional;

/** Which addresses of the configured channels are telephone numbers, and whose. Immutable. */
public final class PhonePlaces {
    private final ChannelRegistry channels;

    public PhonePlaces(ChannelRegistry channels) {
        this.channels = channels;
    }

    /** The addresses that a phone number is, on every channel where it is one. */
    List<Reach> of(PhoneNumber phone) {
        return channels.channels().stream()
                .flatMap(channel -> place(channel, phone).stream())
                .toList();
    }

    Optional<PhoneNumber> phone(Reach reach) {
        return channels.find(reach.channel())
                .flatMap(channel -> channel.provider().addressFormat().phone(reach.address()));
    }

    private static Optional<Reach> place(ChannelRuntime channel, PhoneNumber phone) {
        var format = channel.provider().addressFormat();
        return format.canonical(phone.value())
                .filter(address -> format.phone(address).equals(Optional.of(phone)))
                .map(address -> new Reach(channel.id(), address));
    }
}
