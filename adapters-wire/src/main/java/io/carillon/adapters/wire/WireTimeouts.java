package io.carillon.adapters.wire;

import java.time.Duration;

/**
 * How long to wait; all positive.
 *
 * @param connect for one TCP connection, and for its TLS handshake
 * @param read between two packets of an answer
 * @param send for a whole call that sends something, from looking up the name to the last byte of the answer
 * @param poll for a whole call that only asks
 */
public record WireTimeouts(Duration connect, Duration read, Duration send, Duration poll) {
    public static final WireTimeouts DEFAULT = new WireTimeouts(
            Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ofSeconds(30));
}
