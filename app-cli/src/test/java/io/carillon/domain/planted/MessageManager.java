package io.carillon.domain.planted;

/** Breaks a rule on purpose. */
public final class MessageManager {
    int count;
}
