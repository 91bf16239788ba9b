package io.carillon.simulator.fault;

import com.fasterxml.jackson.annotation.JsonTypeName;
import io.carillon.adapters.wire.server.WireReply;
import java.util.Map;

/**
 * Status 429: nothing is accepted.
 *
 * @param retryAfter seconds the caller is told to wait; 1 when absent
 */
@JsonTypeName("too-many-requests")
record TooManyRequests(Long retryAfter) implements Fault {
    private static final long LONGEST = 86_400;

    TooManyRequests {
        retryAfter = retryAfter == null ? 1 : retryAfter;
        if (retryAfter < 0 || retryAfter > LONGEST) {
            throw new IllegalArgumentException("retry_after must be 0 to " + LONGEST);
        }
    }

    @Override
    public boolean handled() {
        return false;
    }

    @Override
    public Answer applyTo(Answer answer, Target target) {
        Map<String, String> headers = Map.of("Retry-After", Long.toString(retryAfter));
        return answer.withReply(new WireReply(429, "text/plain", new byte[0], headers));
    }
}
