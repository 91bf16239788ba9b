package io.carillon.simulator.http;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Holds answers back without holding a thread each. Its own few threads write them, so that a slow reader stops no timer. */
public final class Timers implements AutoCloseable {
    private static final int WRITERS = 8;

    private final ExecutorService writers = Executors.newFixedThreadPool(WRITERS, work -> {
        Thread thread = new Thread(work, "simulator-late-answer");
        thread.setDaemon(true);
        return thread;
    });

    private final Queue<CompletableFuture<Void>> hanging = new ConcurrentLinkedQueue<>();

    /** Real time: a delay is for the caller's clock, not for the simulation's. */
    CompletableFuture<Void> after(Duration delay) {
        return CompletableFuture.runAsync(
                () -> {}, CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS, writers));
    }

    /** For answers that do not come; ends when the simulator does. */
    CompletableFuture<Void> never() {
        CompletableFuture<Void> open = new CompletableFuture<>();
        hanging.add(open);
        return open;
    }

    @Override
    public void close() {
        // Neither canceled nor completed, for nobody can be told any more: canceled, it looks like a failure in the
        // log; completed, the web server goes on failing to write to a closed connection.
        hanging.clear();
        writers.shutdown();
    }
}
