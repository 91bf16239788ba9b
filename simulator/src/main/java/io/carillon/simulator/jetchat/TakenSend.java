package io.carillon.simulator.jetchat;

import java.time.Instant;

/**
 * A send that was taken, as it is kept.
 *
 * @param operation like send-text
 * @param content the text, the sub flow's ns or the document
 */
record TakenSend(Instant at, String operation, String userNs, String userId, String content) {}
