package io.carillon.simulator.apiusb;

/**
 * An application that may ask for tokens.
 *
 * @param tokenLifetimeSeconds of the tokens given out from now on
 * @param enabled otherwise it gets no token, and those it has lead to 407
 * @param userAllowed whether its tokens are enough for the platform's services; otherwise they lead to 408
 */
record AppState(String appKey, String appSecret, long tokenLifetimeSeconds, boolean enabled, boolean userAllowed) {
    private static final long THIRTY_DAYS = 2_592_000;

    AppState {
        if (appKey == null || appKey.isBlank() || appSecret == null || appSecret.isBlank()) {
            throw new IllegalArgumentException("app_key and app_secret must not be empty");
        }
        if (tokenLifetimeSeconds < 1) {
            throw new IllegalArgumentException("token_lifetime_seconds must be at least 1");
        }
    }

    static AppState demo() {
        return new AppState("demo", "demo", THIRTY_DAYS, true, true);
    }

    @Override
    public String toString() {
        return "AppState[" + appKey + ", ***]";
    }
}
