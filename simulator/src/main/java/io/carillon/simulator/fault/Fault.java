package io.carillon.simulator.fault;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * One thing that goes wrong with one request. A fault decides whether the provider gets to see the request, then changes
 * the rows it hands out and the answer; several may act on the same request, in the order of their rules.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(DropBefore.class),
    @JsonSubTypes.Type(DropAfter.class),
    @JsonSubTypes.Type(Delay.class),
    @JsonSubTypes.Type(Hang.class),
    @JsonSubTypes.Type(StatusAnswer.class),
    @JsonSubTypes.Type(TooManyRequests.class),
    @JsonSubTypes.Type(Refuse.class),
    @JsonSubTypes.Type(RawAnswer.class),
    @JsonSubTypes.Type(Malformed.class),
    @JsonSubTypes.Type(Truncated.class),
    @JsonSubTypes.Type(GbkAnswer.class),
    @JsonSubTypes.Type(DuplicateRows.class),
    @JsonSubTypes.Type(ReorderedRows.class),
    @JsonSubTypes.Type(LostRows.class),
    @JsonSubTypes.Type(BalanceRunsOut.class)
})
public sealed interface Fault
        permits DropBefore,
                DropAfter,
                Delay,
                Hang,
                StatusAnswer,
                TooManyRequests,
                Refuse,
                RawAnswer,
                Malformed,
                Truncated,
                GbkAnswer,
                DuplicateRows,
                ReorderedRows,
                LostRows,
                BalanceRunsOut {
    /** Whether the provider handles the request, with all that follows from it. */
    default boolean handled() {
        return true;
    }

    /** Runs before the provider handles the request. */
    default void prepare(Target target) {}

    /** What becomes of the rows that the provider hands out. */
    default <T> Rows<T> onRows(Rows<T> rows, SplittableRandom random) {
        return rows;
    }

    default Answer applyTo(Answer answer, Target target) {
        return answer;
    }

    /** How often it acts when its rule does not say. */
    default Trigger usualTrigger() {
        return Trigger.ALWAYS;
    }

    /** What is wrong with a rule that names this interface only; {@link FaultRule#ANY} is right for every fault. */
    default Optional<String> objection(String api, Vocabulary vocabulary) {
        return Optional.empty();
    }

    /** Its name in scripts and logs. */
    @JsonIgnore
    default String kind() {
        return getClass().getAnnotation(JsonTypeName.class).value();
    }
}
