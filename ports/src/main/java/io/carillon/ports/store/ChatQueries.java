package io.carillon.ports.store;

import io.carillon.domain.channel.AccountId;
import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.conversation.Address;
import io.carillon.domain.conversation.HighWaterMark;
import io.carillon.domain.delivery.CallId;
import io.carillon.domain.delivery.CallState;
import io.carillon.domain.delivery.DeliveryId;
import io.carillon.domain.message.Content;
import io.carillon.domain.message.MessageId;
import io.carillon.domain.message.ProviderReference;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the conversation sync and the read-back need to see. */
public interface ChatQueries {

    /** Chats to be entered, latest activity first. */
    List<DueChat> due(ChannelId channel, int most);

    Progress progress(ChannelId channel);

    KnownChat known(ChannelId channel, Address with);

    /** Calls of the account whose outcome is unclear and that have a mark, oldest first; at most {@code most}. */
    List<UnclearCall> unclear(AccountId account, int most);

    record DueChat(Address with, String stamp, Age age) {}

    /** How a chat that is due came to our notice. */
    enum Age {
        /** It was there at the first look and was never entered: what it holds is history. */
        HISTORY,
        /** It appeared later and was never entered. */
        NEW,
        /** It was entered before. */
        KNOWN
    }

    /**
     * @param chats how many were seen
     * @param due how many of them are yet to be entered
     * @param firstLookDone when the first look had seen every chat
     */
    record Progress(long chats, long due, Optional<Instant> firstLookDone) {}

    /**
     * @param messages those that have a provider's id
     * @param unbound messages sent, without a provider's id of their own, of whose latest call it is not certain that nothing was
     *     taken; oldest call first, at most the latest 200
     */
    record KnownChat(Map<ProviderReference, MessageId> messages, List<UnboundSend> unbound) {
        public KnownChat {
            messages = Map.copyOf(messages);
            unbound = List.copyOf(unbound);
        }
    }

    /**
     * @param state of the latest call; OPEN, ANSWERED (taken), UNRESOLVED, or RESOLVED when it was ruled out
     * @param endedAt empty while the call is open
     * @param mark empty when none was or could be taken
     */
    record UnboundSend(
            DeliveryId delivery,
            CallId call,
            CallState state,
            Optional<Instant> endedAt,
            Optional<HighWaterMark> mark,
            Content content) {}

    /** A call with one recipient. */
    record UnclearCall(
            CallId call,
            ChannelId channel,
            DeliveryId delivery,
            Address to,
            Content content,
            HighWaterMark mark,
            Instant startedAt,
            Instant endedAt) {}
}
