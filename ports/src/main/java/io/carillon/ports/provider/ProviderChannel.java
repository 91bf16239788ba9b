package io.carillon.ports.provider;

import io.carillon.domain.conversation.AddressFormat;

/** What one channel of an account can carry, how its addresses look, and the sender behind it. */
public interface ProviderChannel {

    Capabilities capabilities();

    AddressFormat addressFormat();

    MessageSender sender();
}
