package io.carillon.domain.channel;

/** How a channel is doing: sending, held, struggling with its provider, or not heard from although it should be. */
public enum ChannelState {
    ACTIVE,
    HELD,
    DEGRADED,
    SILENT;

    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
