package io.carillon.simulator.fault;

import com.fasterxml.jackson.annotation.JsonTypeName;
import io.carillon.adapters.wire.server.WireReply;
import java.util.Map;

/**
 * Another HTTP status with an empty body.
 *
 * @param headers for instance Retry-After
 * @param accepted whether the provider handled the request nevertheless
 */
@JsonTypeName("status")
record StatusAnswer(int status, Map<String, String> headers, boolean accepted) implements Fault {
    StatusAnswer {
        if (status < 200 || status > 599) {
            throw new IllegalArgumentException("status must be 200 to 599");
        }
        headers = headers == null ? Map.of() : Map.copyOf(headers);
    }

    @Override
    public boolean handled() {
        return accepted;
    }

    @Override
    public Answer applyTo(Answer answer, Target target) {
        return answer.withReply(new WireReply(status, "text/plain", new byte[0], headers));
    }
}
