package io.carillon.simulator.apiusb;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/**
 * A message that a member writes of their own accord, as people write it down.
 *
 * @param type text when absent
 * @param after from now on, like PT2S; at once when absent
 */
record Written(String uuid, String type, String data, String after) {
    Written {
        if (uuid == null || uuid.isBlank() || data == null) {
            throw new IllegalArgumentException("uuid and data must be given");
        }
        type = type == null ? "text" : type;
        after = after == null ? "PT0S" : after;
        try {
            if (Duration.parse(after).isNegative()) {
                throw new IllegalArgumentException("after must not be negative");
            }
        } catch (DateTimeParseException notADuration) {
            throw new IllegalArgumentException("after must be a duration like PT2S", notADuration);
        }
    }

    Incoming from(Instant now) {
        return new Incoming(uuid, type, data, now.plus(Duration.parse(after)));
    }
}
