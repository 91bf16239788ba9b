package io.carillon.adapters.afilnet.server;

import io.carillon.adapters.wire.server.WireRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/** HTTP Basic (RFC 7617), in UTF-8. */
final class BasicLogin {
    private static final String SCHEME = "basic ";

    private BasicLogin() {}

    /** Empty when the header is missing, of another scheme or unreadable. */
    static Optional<AfilnetCredentials> read(WireRequest request) {
        return request.header("Authorization")
                .map(String::strip)
                .filter(header -> header.toLowerCase(Locale.ROOT).startsWith(SCHEME))
                .flatMap(header -> decoded(header.substring(SCHEME.length()).strip()))
                .filter(pair -> pair.indexOf(':') >= 0)
                .map(pair -> credentials(pair, request.caller()));
    }

    private static AfilnetCredentials credentials(String pair, String caller) {
        int colon = pair.indexOf(':');
        return new AfilnetCredentials(pair.substring(0, colon), pair.substring(colon + 1), caller);
    }

    private static Optional<String> decoded(String base64) {
        try {
            return Optional.of(new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
