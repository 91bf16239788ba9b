package io.carillon.domain.subscriber;

import io.carillon.domain.conversation.PhoneNumber;
import java.util.Optional;

/**
 * What is known of a person. What is empty is not known.
 *
 * @param phone in E.164, with the plus sign, see {@link PhoneNumber}
 */
public record Profile(
        Optional<String> name,
        Optional<String> firstName,
        Optional<String> lastName,
        Optional<String> email,
        Optional<PhoneNumber> phone) {
    public static final Profile EMPTY =
            new Profile(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** This, with what {@code newer} knows in its place. */
    public Profile with(Profile newer) {
        return new Profile(
                newer.name.or(() -> name),
                newer.firstName.or(() -> firstName),
                newer.lastName.or(() -> lastName),
                newer.email.or(() -> email),
                newer.phone.or(() -> phone));
    }
}
