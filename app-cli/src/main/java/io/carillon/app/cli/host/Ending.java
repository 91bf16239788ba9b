package io.carillon.app.cli.host;

import java.util.concurrent.CountDownLatch;

/** What happens when the process is told to end. */
final class Ending {
    private Ending() {}

    /** Closes {@code running} when the process ends, however it does. */
    static void register(AutoCloseable running) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(running), "ending"));
    }

    /** Waits for that; returns only when this thread is interrupted. */
    static void await() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void close(AutoCloseable running) {
        try {
            running.close();
        } catch (Exception e) {
            // The process is ending, so this is the last place to say it.
            System.err.println("carillon: " + e.getMessage());
        }
    }
}
