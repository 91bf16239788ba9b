package io.carillon.domain.message;

/** Whether we sent a message or received it. */
public enum Direction {
    OUTBOUND,
    INBOUND
}
