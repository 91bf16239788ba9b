package io.carillon.simulator.fault;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.Arrays;

/**
 * The answer ends in the middle; the provider has handled the request.
 *
 * @param keepBytes of the body; half of it when absent
 * @param announced whether Content-Length is that of the whole answer, so that the caller sees the connection close too
 *     early (yes when absent), or that of the part
 */
@JsonTypeName("truncate")
record Truncated(Integer keepBytes, Boolean announced) implements Fault {
    Truncated {
        announced = announced == null || announced;
        if (keepBytes != null && keepBytes < 0) {
            throw new IllegalArgumentException("keep_bytes must not be negative");
        }
    }

    @Override
    public Answer applyTo(Answer answer, Target target) {
        byte[] body = answer.reply().body();
        int kept = keepBytes == null ? body.length / 2 : Math.min(keepBytes, body.length);
        return announced ? answer.cutAfter(kept) : answer.withBody(Arrays.copyOf(body, kept));
    }
}
