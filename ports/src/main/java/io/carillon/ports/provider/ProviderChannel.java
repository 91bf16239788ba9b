package io.carillon.ports.provider;

import io.carillon.domain.conversation.AddressFormat;
import java.util.List;
import java.util.Optional;

/** What one channel of an account can carry, how its addresses look, and the sender behind it. */
public interface ProviderChannel {

    Capabilities capabilities();

    AddressFormat addressFormat();

    /** A text as it will go on the air, with what the channel adds to it, such as a signature. */
    default String asSent(String text) {
        return text;
    }

    /** What is allowed in a text but probably not meant, in sentences; for the preview. */
    default List<String> warnings(String text) {
        return List.of();
    }

    MessageSender sender();

    /** The conversations of this channel, where they live at the provider. */
    default Optional<ConversationSource> conversations() {
        return Optional.empty();
    }

    /** How to find out whether a message was sent after all. With it, a mark is taken and kept before every send. */
    default Optional<SentMessageLookup> lookup() {
        return Optional.empty();
    }
}
