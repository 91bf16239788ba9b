package io.carillon.simulator.fault;

import java.util.List;

/**
 * Reports or replies on their way out of the provider.
 *
 * @param now in this answer
 * @param again in a later answer, whatever was in this one
 */
public record Rows<T>(List<T> now, List<T> again) {
    public static <T> Rows<T> of(List<T> rows) {
        return new Rows<>(List.copyOf(rows), List.of());
    }

    Rows<T> withNow(List<T> others) {
        return new Rows<>(List.copyOf(others), again);
    }
}
