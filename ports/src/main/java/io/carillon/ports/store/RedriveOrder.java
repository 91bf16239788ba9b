package io.carillon.ports.store;

import io.carillon.domain.channel.AccountId;
import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.delivery.RedriveTerms;
import io.carillon.domain.message.MessageId;
import java.time.Instant;
import java.util.List;

/** Dead letters of one channel that shall be tried again. */
public record RedriveOrder(
        AccountId account, ChannelId channel, List<MessageId> messages, RedriveTerms terms, Instant at) {
    public RedriveOrder {
        messages = List.copyOf(messages);
    }
}
