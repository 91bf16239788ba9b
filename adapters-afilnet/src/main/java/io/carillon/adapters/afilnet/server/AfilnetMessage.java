package io.carillon.adapters.afilnet.server;

import java.time.Instant;

/**
 * One message of a chat, as the list methods hand it out (contract afilnet A3, A4).
 *
 * @param destination the other party
 * @param sent whether the account wrote it; otherwise the other party did
 * @param status sent, delivered, read, unread or whatever the backend says
 */
public record AfilnetMessage(
        AfilnetRoute route,
        String message,
        String destination,
        String messageid,
        boolean sent,
        String status,
        Instant at) {}
