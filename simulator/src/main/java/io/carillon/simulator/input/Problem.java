package io.carillon.simulator.input;

/**
 * One mistake in what somebody wrote.
 *
 * @param path where, like {@code faults[2].every}; empty for the whole
 */
public record Problem(String path, String detail) {
    @Override
    public String toString() {
        return path.isEmpty() ? detail : path + ": " + detail;
    }
}
