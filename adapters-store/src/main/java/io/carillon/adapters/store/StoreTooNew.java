package io.carillon.adapters.store;

import java.nio.file.Path;

/** The store was written by a newer version of this program, whose tables we do not know. Nothing was touched. */
public final class StoreTooNew extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreTooNew(Path file, long found, long known) {
        super("the store " + file + " has schema version " + found + ", this program knows up to " + known
                + ": use the newer program, or another store");
    }
}
