package io.carillon.ports.provider;

import io.carillon.domain.conversation.Address;
import io.carillon.domain.delivery.ListedMessage;

/**
 * The conversations of one channel, where they live at the provider. Asking takes nothing away: every page may be pulled again
 * at any time, and messages are told apart by the provider's ids.
 */
public interface ConversationSource {

    /** The latest message of every chat. */
    RawSource<ListedMessage> chats();

    /** All messages of one chat, oldest first. */
    RawSource<ListedMessage> history(Address with);

    /** The messages of one chat that nobody has read at the provider, oldest first; asking may mark them as read there. */
    RawSource<ListedMessage> unread(Address with);
}
