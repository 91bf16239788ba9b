package io.carillon.ports.store;

/** The store cannot take or give anything now: disk full, file locked, queue full, closed. Trying again later may help. */
public final class StorageUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StorageUnavailable(String message, Throwable cause) {
        super(message, cause);
    }

    public StorageUnavailable(String message) {
        super(message);
    }
}
