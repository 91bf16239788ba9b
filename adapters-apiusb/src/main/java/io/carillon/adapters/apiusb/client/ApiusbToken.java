package io.carillon.adapters.apiusb.client;

import io.carillon.adapters.wire.SecretRedactor;
import io.carillon.ports.provider.Secret;
import java.time.Duration;
import java.time.Instant;

/**
 * An access token, opaque to us; an empty value where the provider wants none.
 *
 * @param generation later ones have greater numbers
 * @param renewAt from when on another one should be applied for
 * @param expiresAt from when on it is useless
 * @param redactor hides it, and the account's other secrets
 */
record ApiusbToken(Secret value, long generation, Instant renewAt, Instant expiresAt, SecretRedactor redactor) {

    /** One that nobody told us to renew. */
    static ApiusbToken lasting(Secret value, SecretRedactor redactor) {
        return new ApiusbToken(value, 0, Instant.MAX, Instant.MAX, redactor);
    }

    boolean isUsable(Instant now) {
        return now.isBefore(expiresAt);
    }

    boolean isDue(Instant now) {
        return !now.isBefore(renewAt);
    }

    /** The same token, to be renewed not before {@code pause} is over. */
    ApiusbToken postponed(Instant now, Duration pause) {
        return new ApiusbToken(value, generation, now.plus(pause), expiresAt, redactor);
    }
}
