package io.carillon.ports.provider;

import java.util.Optional;

/**
 * The bytes of a provider's answer, as they came, before anybody tried to understand them.
 *
 * @param truncated whether the connection broke before the end
 */
public record RawReply(byte[] body, Optional<String> contentType, int httpStatus, boolean truncated) {
    @Override
    public String toString() {
        return "RawReply[" + body.length + " bytes, " + httpStatus + (truncated ? ", truncated]" : "]");
    }
}
