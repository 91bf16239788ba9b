package io.carillon.adapters.apiusb.server;

import java.util.Optional;

/**
 * Which messages are wanted (contract apiusb §B7).
 *
 * @param member of which conversation; empty for all
 * @param lastId where the caller is; 0 for an end
 * @param older older messages than that, newest first (zero: from the newest); otherwise newer ones, oldest first
 */
public record ApiusbMessageQuery(Optional<String> member, long lastId, boolean older, int perPage) {}
