package io.carillon.app.cli.durability;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/** Several clerks at work. */
final class Load implements AutoCloseable {
    private final ExecutorService threads;
    private final List<Future<?>> clerks = new ArrayList<>();
    private final AtomicBoolean goesOn = new AtomicBoolean(true);

    Load(Trial trial, ServedApp app, Workload workload, Book book) {
        this.threads = Executors.newFixedThreadPool(trial.connections());
        Pace pace = new Pace(trial.rate());
        for (int i = 0; i < trial.connections(); i++) {
            clerks.add(threads.submit(new Clerk(app, workload, pace, book, goesOn::get)));
        }
    }

    /** Whether every request has its answer. */
    boolean isDone() {
        return clerks.stream().allMatch(Future::isDone);
    }

    /** @throws IllegalStateException when a clerk failed or does not come to an end */
    void await(Duration most) {
        long deadline = System.nanoTime() + most.toNanos();
        for (Future<?> clerk : clerks) {
            try {
                clerk.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Pauses.Stopped();
            } catch (ExecutionException e) {
                throw new IllegalStateException("a client failed", e.getCause());
            } catch (TimeoutException e) {
                throw new IllegalStateException("requests got no answer for " + most.toSeconds() + " s", e);
            }
        }
    }

    @Override
    public void close() {
        goesOn.set(false);
        threads.shutdownNow();
    }
}
