package io.carillon.adapters.jetchat.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Function;

/** What is to be answered, before it is written. */
sealed interface JetchatResult {
    /** Rows of a list. */
    record Listed(List<ObjectNode> rows, long total, JetchatPaging paging) implements JetchatResult {}

    /** One object. */
    record Single(ObjectNode object, Shape shape) implements JetchatResult {}

    /** A success without values. */
    record Done() implements JetchatResult {}

    /** A business failure. */
    record Refused(String message) implements JetchatResult {}

    /** The form of the request is wrong. */
    record Invalid(JetchatComplaints complaints) implements JetchatResult {}

    /** Whether {@code data} is around an object (contract jetchat A3). */
    enum Shape {
        WRAPPED,
        /** Bare in the specification, wrapped live. */
        EITHER,
        BARE
    }

    static JetchatResult done(JetchatOutcome<?> outcome) {
        return outcome.fold(any -> new Done(), Refused::new);
    }

    static <T> JetchatResult wrapped(JetchatOutcome<T> outcome, Function<T, ObjectNode> row) {
        return outcome.fold(value -> new Single(row.apply(value), Shape.WRAPPED), Refused::new);
    }

    static <T> JetchatResult either(JetchatOutcome<T> outcome, Function<T, ObjectNode> row) {
        return outcome.fold(value -> new Single(row.apply(value), Shape.EITHER), Refused::new);
    }
}
