package io.carillon.adapters.store;

import java.nio.file.Path;

/** Another process, or another part of this one, has the store open. */
public final class StoreLocked extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreLocked(Path file) {
        super("the store " + file + " is in use by another process");
    }
}
