package io.carillon.domain.message;

/** The queue a message waits in; a lower one is always served first, so a conversation's reply never waits behind a bulk. */
public enum Lane {
    REPLY,
    SINGLE,
    BULK
}
