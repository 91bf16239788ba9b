package io.carillon.adapters.store;

import io.carillon.ports.store.StorageUnavailable;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * The one thread that writes. It takes what waits, runs it in one transaction, and completes the futures after the commit, on
 * another thread, so that what depends on them does not hold up the next group. When one of a group fails, the group is rolled
 * back and each is run by itself, so that nobody suffers for another's failure. What somebody waits for goes before the engine's
 * own work, of which each group has a share: when there is more to do than can be done, requests are answered and the queue grows.
 */
final class Writer implements AutoCloseable {
    private static final int MOST_TOGETHER = 512;
    /** Of a group beside which nobody waits, all may be the engine's; else at least this much, so that it never stands still. */
    private static final int SHARE_OF_ENGINE = 24;

    private final TaskQueue waiting;
    private final Transactions transactions;
    private final ExecutorService completions =
            Executors.newSingleThreadExecutor(r -> new Thread(r, "carillon-store-completions"));
    private final Thread thread;
    /** Guarded by this: so that nothing is handed over behind the last task. */
    private boolean closed;

    Writer(Transactions transactions, int capacity) {
        this.transactions = transactions;
        this.waiting = new TaskQueue(capacity);
        this.thread = new Thread(this::run, "carillon-store-writer");
        thread.setDaemon(true);
        thread.start();
    }

    /** Work that somebody waits for. */
    <T> CompletableFuture<T> submit(Work<T> work) {
        return submit(new Task<>(work), false);
    }

    /** Work of the engine, which has time. */
    <T> CompletableFuture<T> submitOfEngine(Work<T> work) {
        return submit(new Task<>(work), true);
    }

    private synchronized <T> CompletableFuture<T> submit(Task<T> task, boolean ofEngine) {
        if (closed) {
            return refused("the store is closed");
        }
        return waiting.offer(task, ofEngine) ? task.future : refused("too much waits to be written");
    }

    private static <T> CompletableFuture<T> refused(String why) {
        return CompletableFuture.failedFuture(new StorageUnavailable(why));
    }

    private void run() {
        List<Task<?>> group = new ArrayList<>();
        try {
            while (true) {
                waiting.take(group, MOST_TOGETHER, SHARE_OF_ENGINE);
                boolean last = group.removeIf(t -> t.work == null);
                writeTogether(group);
                List<Task<?>> done = List.copyOf(group);
                completions.execute(() -> done.forEach(Task::complete));
                group.clear();
                if (last) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void writeTogether(List<Task<?>> group) {
        try {
            transactions.commit(group);
        } catch (SQLException | RuntimeException e) {
            if (group.size() == 1 || Transactions.isHopeless(e)) {
                group.forEach(t -> t.fail(e));
            } else {
                group.forEach(t -> writeTogether(List.of(t)));
            }
        }
    }

    /** Finishes what was handed over. */
    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
        }
        try {
            waiting.end(new Task<>(null));
            thread.join();
            completions.shutdown();
            if (!completions.awaitTermination(10, TimeUnit.SECONDS)) {
                completions.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A piece of work and what became of it; a task without work is the last. */
    static final class Task<T> {
        private final Work<T> work;
        private final CompletableFuture<T> future = new CompletableFuture<>();
        private T result;
        private Throwable failure;

        Task(Work<T> work) {
            this.work = work;
        }

        void run(Workspace workspace) throws SQLException {
            result = work.on(workspace);
        }

        void fail(Exception e) {
            failure = e instanceof StorageUnavailable
                    ? e
                    : new StorageUnavailable("the store cannot be written: " + e.getMessage(), e);
        }

        void complete() {
            if (failure == null) {
                future.complete(result);
            } else {
                future.completeExceptionally(failure);
            }
        }
    }
}
