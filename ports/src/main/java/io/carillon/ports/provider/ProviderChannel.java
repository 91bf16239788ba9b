package io.carillon.ports.provider;

import io.carillon.domain.conversation.AddressFormat;
import java.util.List;

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
}
