package io.carillon.app.wiring;

import io.carillon.ports.store.Store;
import java.nio.file.Path;
import java.time.Clock;

/** Opens the store that is kept in a file. */
@FunctionalInterface
public interface StoreOpener {
    Store open(Path file, Clock clock);
}
