package io.carillon.adapters.apiusb.server;

import java.time.Instant;

/** A token that was given out. */
public record ApiusbToken(String text, Instant expiresAt) {
    @Override
    public String toString() {
        return "ApiusbToken[***, " + expiresAt + "]";
    }
}
