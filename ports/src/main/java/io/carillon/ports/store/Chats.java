package io.carillon.ports.store;

import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.conversation.Address;
import io.carillon.domain.delivery.CallId;
import io.carillon.domain.delivery.DeliveryId;
import io.carillon.domain.delivery.ListedMessage;
import io.carillon.domain.message.MessageId;
import io.carillon.domain.message.ProviderReference;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Brings conversations that live at a provider into the store, and settles by them what became of messages sent. Entering is
 * idempotent on (conversation, provider's id).
 */
public interface Chats {

    /**
     * Notes the latest message of chats. A chat that is new, or whose stamp differs from the one under which it was last
     * entered, becomes due. Completes with how many of them are due now.
     *
     * @param first whether the channel is being looked at for the first time: what these chats hold is history, not news
     */
    CompletableFuture<Integer> notice(ChannelId channel, List<Notice> chats, boolean first, Instant at);

    /** The first look at a channel has seen every chat that there was; what comes later is news. */
    CompletableFuture<Void> firstLookDone(ChannelId channel, Instant at);

    /**
     * Enters messages of a chat, each once: those of ours are tied to their delivery and prove what their status proves;
     * others become messages of the conversation. The chat is due no longer.
     */
    CompletableFuture<Entered> enter(ChatPage page);

    /** A message whose outcome was unclear was found at the provider. */
    CompletableFuture<Void> confirm(Finding finding, Instant at);

    /**
     * The provider does not have what the call carried. Its deliveries fail with {@code not_found_at_provider}, or, where they
     * wait for another try, are due at once.
     */
    CompletableFuture<Void> ruleOut(CallId call, Instant at);

    /** @param stamp see {@link ListedMessage#stamp} */
    record Notice(Address with, String stamp, Instant activity) {}

    /**
     * @param stamp under which the chat counts as entered; empty when something of it was left for the next time
     * @param news whether messages received stir the conversation (it is opened again, and moves up the list now)
     */
    record ChatPage(
            ChannelId channel, Address with, List<Line> lines, Optional<String> stamp, boolean news, Instant at) {
        public ChatPage {
            lines = List.copyOf(lines);
        }
    }

    /**
     * @param message the id it gets if it is new; ids order the conversation
     * @param unread whether it counts as unread, if it is new and was received
     * @param ours the delivery that it is, if it was sent by us
     */
    record Line(MessageId message, ListedMessage listed, boolean unread, Optional<Ours> ours) {}

    record Ours(DeliveryId delivery, CallId call) {}

    /** @param received how many new messages were received @param sent how many new ones were sent elsewhere */
    record Entered(int received, int sent) {}

    record Finding(DeliveryId delivery, CallId call, ProviderReference reference, ListedMessage listed) {}
}
