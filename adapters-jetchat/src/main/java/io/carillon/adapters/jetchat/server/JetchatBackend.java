package io.carillon.adapters.jetchat.server;

import java.util.Optional;

/** Who answers behind the protocol: a simulator or a facade. Called from many threads at once. */
public interface JetchatBackend {
    /** The bot that a key opens; empty when there is no such key or it was revoked. */
    Optional<JetchatSession> open(String key);
}
