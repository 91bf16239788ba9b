package io.carillon.domain.channel;

/** Why nothing is sent for the time being. The first three are the account's fault and are probed every 60 seconds. */
public enum HoldCause {
    CREDENTIALS,
    BALANCE,
    PERMISSION,
    MANUAL;

    /** The word for users: a message's {@code reason} and a channel's hold. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Whether a probe may lift it; a hold by hand ends by hand. */
    public boolean endsByProbe() {
        return this != MANUAL;
    }
}
