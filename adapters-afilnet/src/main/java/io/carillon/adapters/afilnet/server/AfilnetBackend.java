package io.carillon.adapters.afilnet.server;

import java.util.Optional;

/** Who answers behind the protocol: a simulator or a facade. Called from many threads at once. */
public interface AfilnetBackend {
    /** The account these credentials open; empty when user or password do not match or the caller may not come from there. */
    Optional<AfilnetSession> login(AfilnetCredentials credentials);
}
