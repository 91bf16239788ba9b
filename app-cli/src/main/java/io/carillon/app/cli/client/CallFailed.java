package io.carillon.app.cli.client;

/** A request that got no answer. */
public final class CallFailed extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final boolean unclear;

    private CallFailed(String message, boolean unclear, Throwable cause) {
        super(message, cause);
        this.unclear = unclear;
    }

    /** The request never left. */
    static CallFailed unreached(Endpoint endpoint, Exception cause) {
        return new CallFailed("cannot reach " + endpoint + ": " + reason(cause), false, cause);
    }

    /** The request may have arrived. @param changes whether it would change anything */
    static CallFailed unanswered(Endpoint endpoint, boolean changes, Exception cause) {
        return new CallFailed("no answer from " + endpoint + ": " + reason(cause), changes, cause);
    }

    /** Whether a writing request may have been carried out although we saw no answer. */
    public boolean isUnclear() {
        return unclear;
    }

    private static String reason(Exception e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
