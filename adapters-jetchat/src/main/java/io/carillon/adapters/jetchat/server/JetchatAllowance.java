package io.carillon.adapters.jetchat.server;

/**
 * What is left of a key's limit after a request was counted (contract jetchat A4).
 *
 * @param limit requests in a window; 0 for no limit
 * @param remaining -1 when this request was one too many
 * @param secondsLeft until the window ends
 */
public record JetchatAllowance(int limit, int remaining, long secondsLeft) {
    public static final JetchatAllowance UNLIMITED = new JetchatAllowance(0, 0, 0);

    boolean exceeded() {
        return limit > 0 && remaining < 0;
    }
}
