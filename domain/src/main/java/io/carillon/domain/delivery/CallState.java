package io.carillon.domain.delivery;

/** Where a network call stands. */
public enum CallState {
    /** Started; nothing is known yet. */
    OPEN,
    /** It got a clear answer for every recipient. */
    ANSWERED,
    /** It ended without a clear answer for at least one recipient. */
    UNRESOLVED,
    /** It was unclear, and later evidence cleared it up. */
    RESOLVED
}
