package io.carillon.ports.provider;

import io.carillon.domain.conversation.Address;
import io.carillon.domain.conversation.HighWaterMark;
import io.carillon.domain.delivery.ListedMessage;
import io.carillon.domain.message.Content;
import java.util.List;
import java.util.Optional;

/** Looks at the provider for a message that may have been sent. Sends nothing. */
public interface SentMessageLookup {

    /** What is newest in the chat now. Asked before a send; a chat that does not exist yet has a mark, too. */
    Answer<HighWaterMark> mark(Address to);

    /** The chat as it is now, oldest first; empty when there is none yet. */
    Answer<List<ListedMessage>> chat(Address to);

    /** Whether such a content can be recognised in a chat. One that cannot is never looked up: its absence would prove nothing. */
    default boolean canTell(Content content) {
        return true;
    }

    /**
     * Whether a listed message lies above the mark, was sent by the account, and says what {@code content} says. Pure.
     *
     * @param mark empty means that it lies above
     */
    boolean couldBe(ListedMessage listed, Optional<HighWaterMark> mark, Content content);
}
