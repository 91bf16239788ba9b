package io.carillon.ports.usecase;

import java.util.List;
import java.util.Optional;

/** A part of a list. @param next the cursor of the rest; empty at the end */
public record Listing<T>(List<T> items, Optional<String> next) {
    public Listing {
        items = List.copyOf(items);
    }
}
