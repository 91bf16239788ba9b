package io.carillon.ports.store;

import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.delivery.PublicStatus;

/**
 * Messages of a channel that ended without having been sent.
 *
 * @param status FAILED, REJECTED or EXPIRED
 * @param fromId the lowest message id that counts
 */
public record DeadLetters(ChannelId channel, PublicStatus status, long fromId) {

    /** The same with only those behind a message. */
    public DeadLetters after(long messageId) {
        return new DeadLetters(channel, status, messageId + 1);
    }
}
