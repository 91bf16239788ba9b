package io.carillon.ports.store;

import java.util.List;
import java.util.Optional;

/** A part of a list. @param next where the rest begins; empty at the end */
public record Page<T>(List<T> items, Optional<Long> next) {
    public Page {
        items = List.copyOf(items);
    }
}
