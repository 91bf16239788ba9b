package io.carillon.adapters.apiusb.client;

/**
 * Whether another token is worth a try after one was refused. It is once: when a younger one is refused too, without one having
 * been taken in between, tokens are not the cure (contract apiusb §B6). Each kind of request has its own trial, because a
 * token that opens one service may not open another. Safe for use by several threads.
 */
final class ApiusbTrial {
    private static final long NONE = Long.MAX_VALUE;

    private long firstRefused = NONE;

    /** The provider took a token: what was refused before it no longer counts. */
    synchronized void passed(ApiusbToken token) {
        if (token.generation() > firstRefused) {
            firstRefused = NONE;
        }
    }

    /** The provider refused a token. @return whether a younger one may be tried */
    synchronized boolean mayRenew(ApiusbToken refused) {
        if (refused.generation() > firstRefused) {
            return false;
        }
        firstRefused = refused.generation();
        return true;
    }
}
