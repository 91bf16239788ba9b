package io.carillon.simulator.afilnet;

import io.carillon.adapters.afilnet.server.AfilnetRoute;
import java.time.Instant;

/**
 * A message that appears in a chat without a call: a person wrote it, on one side or the other.
 *
 * @param sent whether one of the account's own people typed it; otherwise the other party
 * @param at when it appears
 */
record WrittenMessage(AfilnetRoute route, String destination, String text, boolean sent, Instant at) {}
