package io.carillon.simulator.apiusb;

import java.time.Instant;

/**
 * What a member writes.
 *
 * @param at when it arrives
 */
record Incoming(String uuid, String type, String data, Instant at) {}
