package io.carillon.domain.message;

/** What to do with a message whose call ended without a clear answer. */
public enum UnknownPolicy {
    /** Leave it {@code unknown}: a second copy is worse than none. The default. */
    AT_MOST_ONCE,
    /** Send it again after the read-back window: none is worse than a second copy. */
    AT_LEAST_ONCE
}
