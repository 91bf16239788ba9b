package io.carillon.app.cli.host;

import java.util.concurrent.CountDownLatch;

/** Waits until the process is told to end, and then lets it end in order. */
final class Ending {
    private Ending() {}

    /** Returns when this thread is interrupted; when the process is told to end, closes {@code running} first. */
    static void await(AutoCloseable... running) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(running), "ending"));
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void close(AutoCloseable... running) {
        for (AutoCloseable one : running) {
            try {
                one.close();
            } catch (Exception e) {
                // The next one must be closed all the same; the process is ending, so this is the last place to say it.
                System.err.println("carillon: " + e.getMessage());
            }
        }
    }
}
