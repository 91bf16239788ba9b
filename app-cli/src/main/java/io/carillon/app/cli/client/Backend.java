package io.carillon.app.cli.client;

import java.nio.file.Path;

/** A running API to speak to: somebody's server, or our own for the length of one command. */
public interface Backend extends AutoCloseable {
    Endpoint endpoint();

    /** Ends what {@link Opener#open} started; a remote server lives on. */
    @Override
    void close();

    /** Starts the application inside this process. */
    interface Opener {

        /**
         * @param config the configuration file
         * @throws CannotOpen when another process has the store, or the configuration is wrong
         */
        Backend open(Path config);
    }

    /** The local store cannot be used. */
    final class CannotOpen extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final boolean locked;

        public CannotOpen(String message, boolean locked) {
            super(message);
            this.locked = locked;
        }

        /** Whether another process has it; otherwise the configuration is at fault. */
        public boolean isLocked() {
            return locked;
        }
    }
}
