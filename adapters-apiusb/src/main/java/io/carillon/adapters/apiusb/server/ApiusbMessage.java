package io.carillon.adapters.apiusb.server;

import java.time.Instant;

/**
 * One message of a conversation (contract apiusb §B7).
 *
 * @param owner whose message box it is in
 * @param member the other side
 * @param byOwner whether the owner wrote it
 */
public record ApiusbMessage(
        long id, String owner, String member, String type, String data, boolean byOwner, boolean read, Instant at) {}
