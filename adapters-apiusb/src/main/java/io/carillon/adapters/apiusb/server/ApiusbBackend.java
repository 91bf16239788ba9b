package io.carillon.adapters.apiusb.server;

import java.util.Optional;

/** Who answers behind the protocol: a simulator or a facade. Called from many threads at once. */
public interface ApiusbBackend {
    /** A new token for an application; empty when key and secret do not match or the application may have none. */
    Optional<ApiusbToken> applyToken(ApiusbApplication application);

    /**
     * Whether a caller may use the services of the platform, and as whom.
     *
     * @param accessToken as sent; empty when there is none, which is all right where no token is required
     */
    ApiusbAdmission admit(String accessToken);
}
