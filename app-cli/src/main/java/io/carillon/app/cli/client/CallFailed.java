package io.carillon.app.cli.client;

/** A request that got no answer. */
public final class CallFailed extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final boolean unclear;

    CallFailed(String message, boolean unclear, Throwable cause) {
        super(message, cause);
        this.unclear = unclear;
    }

    /** Whether a writing request may have been carried out although we saw no answer. */
    public boolean isUnclear() {
        return unclear;
    }
}
