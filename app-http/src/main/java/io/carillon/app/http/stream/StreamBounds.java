package io.carillon.app.http.stream;

import java.time.Duration;

/**
 * What event streams may take.
 *
 * @param most open at the same time
 * @param silence after which a comment is sent, so that both sides notice a broken connection; well below the idle time-out
 */
public record StreamBounds(int most, Duration silence) {
    public static final StreamBounds DEFAULT = new StreamBounds(100, Duration.ofSeconds(15));
}
