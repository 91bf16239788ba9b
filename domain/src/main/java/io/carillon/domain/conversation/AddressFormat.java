package io.carillon.domain.conversation;

import java.util.Optional;

/**
 * A provider's rule for addresses: what is accepted, and the one canonical form under which it is kept, so that
 * {@code +86138…}, {@code 0086138…} and {@code 138…} are one conversation. Applied to what users send and to what providers report.
 */
public interface AddressFormat {

    /** The canonical address, or empty when {@code text} cannot be one. Never throws. */
    Optional<Address> canonical(String text);

    /** What a good address looks like, for the message of a refusal. */
    String description();

    /** The telephone number that an address is, where it is one; people are known by it across channels. */
    default Optional<PhoneNumber> phone(Address address) {
        return Optional.empty();
    }
}
