package io.carillon.simulator.input;

import java.util.ArrayList;
import java.util.List;

/** Collects mistakes, so that they are reported together. For one thread. */
public final class Problems {
    private final List<Problem> found = new ArrayList<>();

    public void add(String path, String detail) {
        found.add(new Problem(path, detail));
    }

    public int count() {
        return found.size();
    }

    /**
     * @throws InputException when there is any
     */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new InputException(found);
        }
    }
}
