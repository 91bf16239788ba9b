package io.carillon.adapters.jetchat.server;

/** What the holder of one key may do; one key opens one bot (contract jetchat A2). Called from many threads at once. */
public interface JetchatSession {
    /** Whether the key may do what needs this scope. */
    boolean may(JetchatScope scope);

    /** Counts one request against the key's limit. */
    JetchatAllowance count();

    /** Whose key it is. */
    JetchatUser me();

    JetchatFlow flow();

    JetchatSubscribers subscribers();

    JetchatShop shop();
}
