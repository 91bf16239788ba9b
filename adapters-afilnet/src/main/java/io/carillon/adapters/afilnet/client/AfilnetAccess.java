package io.carillon.adapters.afilnet.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.carillon.adapters.afilnet.AfilnetSettings;
import io.carillon.ports.provider.Secret;
import java.util.Base64;
import java.util.Optional;

/**
 * How a request says whose it is, and where it goes for that (contract afilnet §A1).
 *
 * @param password as a field of the form, beside the user; empty for none of the two
 * @param scheme the first word of the Authorization header
 * @param credentials what follows it; empty for no header
 */
record AfilnetAccess(String path, Optional<Secret> password, String scheme, Optional<Secret> credentials) {

    static AfilnetAccess of(AfilnetSettings settings) {
        return switch (settings.auth()) {
            case FORM -> new AfilnetAccess(settings.httpPath(), Optional.of(settings.password()), "", Optional.empty());
            case BASIC ->
                new AfilnetAccess(settings.basicPath(), Optional.empty(), "Basic", Optional.of(basic(settings)));
            case BEARER ->
                new AfilnetAccess(settings.bearerPath(), Optional.empty(), "Bearer", Optional.of(settings.token()));
        };
    }

    /** The Authorization header; null for none, as Retrofit wants it. */
    String header() {
        return credentials.map(secret -> scheme + " " + secret.reveal()).orElse(null);
    }

    private static Secret basic(AfilnetSettings settings) {
        String pair = settings.user() + ":" + settings.password().reveal();
        return Secret.of(Base64.getEncoder().encodeToString(pair.getBytes(UTF_8)));
    }
}
