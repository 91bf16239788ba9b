package io.carillon.application.work;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Background threads on which one bad step does not end the work, and to which late messages after the end are no error. Safe
 * for use by several threads.
 */
public final class Worker {
    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);

    private final String name;
    private final ScheduledThreadPoolExecutor threads;

    public Worker(String name, int count) {
        this.name = name;
        this.threads = new ScheduledThreadPoolExecutor(count, DaemonThreads.named("carillon-" + name));
        threads.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        threads.setRemoveOnCancelPolicy(true);
    }

    public void execute(Runnable task) {
        after(Duration.ZERO, task);
    }

    public void after(Duration pause, Runnable task) {
        try {
            var unused = threads.schedule(() -> guarded(task), pause.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("{} has ended; a late task is dropped", name);
        }
    }

    /** Runs the task now and then, with {@code pause} between the end of one run and the start of the next. */
    public void every(Duration pause, Duration first, Runnable task) {
        var unused = threads.scheduleWithFixedDelay(
                () -> guarded(task), first.toNanos(), pause.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Asks something of the thread's own state, and waits for the answer. */
    public <T> T ask(Callable<T> question, T afterTheEnd) throws InterruptedException {
        try {
            return threads.submit(question).get();
        } catch (RejectedExecutionException | ExecutionException e) {
            return afterTheEnd;
        }
    }

    public boolean isStopped() {
        return threads.isShutdown();
    }

    /** Starts nothing more. Returns whether what runs ended within {@code patience}. */
    public boolean stop(Duration patience) {
        threads.shutdown();
        try {
            return threads.awaitTermination(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void guarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            LOG.warn("a step of {} failed: {}", name, e.toString());
            LOG.debug("details", e);
        }
    }
}
