package io.carillon.simulator.jetchat;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What somebody writes: {@code {"user_id":"5511999990000","message":"Oi","after":"PT2S"}}. Somebody whom the bot does not know
 * becomes a subscriber then.
 *
 * @param userNs who; or {@code userId}
 * @param url of a file; none when absent
 * @param type in from the person (when absent), agent from one of the account's own people
 * @param at when; {@code after} from now when absent
 */
record Written(
        String userNs,
        String userId,
        String message,
        String msgType,
        String url,
        String type,
        String at,
        String after) {
    Written {
        if ((userNs == null) == (userId == null) || (userId != null && userId.isBlank())) {
            throw new IllegalArgumentException("give user_ns or user_id");
        }
        if (message == null || message.isEmpty()) {
            throw new IllegalArgumentException("message must be given");
        }
        msgType = msgType == null ? "text" : msgType;
        url = url == null ? "" : url;
        type = type == null ? "in" : type;
        if (!List.of("in", "agent").contains(type)) {
            throw new IllegalArgumentException("type must be in or agent");
        }
        try {
            check(at, after);
        } catch (DateTimeException notATime) {
            throw new IllegalArgumentException("at is like 2026-11-22T06:30:00Z, after like PT2S", notATime);
        }
    }

    /** A text from a person. */
    static Written text(String userNs, String message, Instant at) {
        return new Written(userNs, null, message, null, null, null, at.toString(), null);
    }

    Instant due(Instant now) {
        if (at != null) {
            return Instant.parse(at);
        }
        return after == null ? now : now.plus(Duration.parse(after));
    }

    private static void check(String at, String after) {
        if (at != null && Instant.parse(at).isBefore(Instant.EPOCH)) {
            throw new IllegalArgumentException("at must not be before 1970");
        }
        if (after != null
                && (Duration.parse(after).isNegative() || Duration.parse(after).toDays() > 365)) {
            throw new IllegalArgumentException("after must be PT0S to P365D");
        }
    }
}
