package io.carillon.app.cli.command;

/** Waits between two looks. */
final class Pause {
    private Pause() {}

    /** False when the process is told to end meanwhile. */
    static boolean forMillis(long millis) {
        try {
            Thread.sleep(millis);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
