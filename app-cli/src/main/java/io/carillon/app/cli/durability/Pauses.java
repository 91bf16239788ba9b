package io.carillon.app.cli.durability;

/** Waits between two looks at something that cannot tell us. */
final class Pauses {
    private Pauses() {}

    /** @throws Stopped when the process is told to end meanwhile */
    static void millis(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Stopped();
        }
    }

    /** Nobody wants the result any more. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
