package io.carillon.simulator.fault;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.carillon.adapters.wire.server.WireReply;
import java.time.Duration;
import java.util.Map;

/**
 * One thing that goes wrong with one request. A fault decides whether the provider gets to see the request, then changes
 * the answer; several may act on the same request, in the order of their rules.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(Fault.DropBefore.class),
    @JsonSubTypes.Type(Fault.DropAfter.class),
    @JsonSubTypes.Type(Fault.Delay.class),
    @JsonSubTypes.Type(Fault.Status.class),
    @JsonSubTypes.Type(RawAnswer.class)
})
public sealed interface Fault permits Fault.DropBefore, Fault.DropAfter, Fault.Delay, Fault.Status, RawAnswer {
    /** Whether the provider handles the request, with all that follows from it. */
    default boolean handled() {
        return true;
    }

    Answer applyTo(Answer answer);

    /** Its name in scripts and logs. */
    @JsonIgnore
    default String kind() {
        return getClass().getAnnotation(JsonTypeName.class).value();
    }

    /** The request is read, nothing is accepted, the connection is closed. */
    @JsonTypeName("drop-before")
    record DropBefore() implements Fault {
        @Override
        public boolean handled() {
            return false;
        }

        @Override
        public Answer applyTo(Answer answer) {
            return answer.withoutReply();
        }
    }

    /** The request is accepted, the connection is closed without an answer. */
    @JsonTypeName("drop-after")
    record DropAfter() implements Fault {
        @Override
        public Answer applyTo(Answer answer) {
            return answer.withoutReply();
        }
    }

    /** The request is accepted at once and answered late. */
    @JsonTypeName("delay")
    record Delay(long delayMs) implements Fault {
        private static final long LONGEST = 600_000;

        public Delay {
            if (delayMs < 1 || delayMs > LONGEST) {
                throw new IllegalArgumentException("delay_ms must be 1 to " + LONGEST);
            }
        }

        @Override
        public Answer applyTo(Answer answer) {
            return answer.delayedBy(Duration.ofMillis(delayMs));
        }
    }

    /**
     * Another HTTP status with an empty body.
     *
     * @param headers for instance Retry-After
     * @param accepted whether the provider handled the request nevertheless
     */
    @JsonTypeName("status")
    record Status(int status, Map<String, String> headers, boolean accepted) implements Fault {
        public Status {
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
        public Answer applyTo(Answer answer) {
            return answer.withReply(new WireReply(status, "text/plain", new byte[0], headers));
        }
    }
}
