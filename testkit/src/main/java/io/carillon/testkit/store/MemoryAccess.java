package io.carillon.testkit.store;

import io.carillon.ports.store.StorageUnavailable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;

/** The way to the state: one at a time, and only while the store is open. */
final class MemoryAccess {
    private final MemoryState state;
    private boolean refusing;
    private boolean closed;

    MemoryAccess(MemoryState state) {
        this.state = state;
    }

    <T> T read(Function<MemoryState, T> question) {
        synchronized (state) {
            if (closed) {
                throw new StorageUnavailable("the store is closed");
            }
            return question.apply(state);
        }
    }

    <T> CompletableFuture<T> write(Function<MemoryState, T> change) {
        synchronized (state) {
            if (closed || refusing) {
                return CompletableFuture.failedFuture(
                        new StorageUnavailable(closed ? "the store is closed" : "the store takes no writes now"));
            }
            return CompletableFuture.completedFuture(change.apply(state));
        }
    }

    CompletableFuture<Void> run(Consumer<MemoryState> change) {
        return write(s -> {
            change.accept(s);
            return null;
        });
    }

    void refuseWrites(boolean refuse) {
        synchronized (state) {
            refusing = refuse;
        }
    }

    boolean canWrite() {
        synchronized (state) {
            return !closed && !refusing;
        }
    }

    void close() {
        synchronized (state) {
            closed = true;
        }
    }
}
