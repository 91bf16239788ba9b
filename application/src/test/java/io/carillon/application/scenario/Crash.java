package io.carillon.application.scenario;

import io.carillon.ports.store.StorageUnavailable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The death of a process: from its moment on nothing it began goes on, and nothing new begins. */
final class Crash {
    private static final int PATIENCE_SECONDS = 60;

    private final CountDownLatch reached = new CountDownLatch(1);
    private final CompletableFuture<Object> never = new CompletableFuture<>();
    private volatile boolean begun;

    /** Its last operation begins: no other one is to come between that and its death. */
    void begin() {
        begun = true;
    }

    /** What others wait for that would begin something now. */
    CompletableFuture<Object> never() {
        return never;
    }

    /** It dies here; what it waits for never comes. */
    CompletableFuture<Object> die() {
        reached.countDown();
        return never;
    }

    /** It dies on this thread. @throws RuntimeException when it is buried */
    void dieHere() {
        die().join();
    }

    /** Whether nothing more is begun. */
    boolean hasBegun() {
        return begun || reached.getCount() == 0;
    }

    void await() {
        try {
            if (!reached.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("the moment of the crash did not come");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Lets its threads end. */
    void bury() {
        never.completeExceptionally(new StorageUnavailable("this process is dead"));
    }
}
