package io.carillon.adapters.jetchat.server;

/** What a subscriber agrees to or no longer does. */
public enum JetchatConsent {
    SUBSCRIBE,
    UNSUBSCRIBE,
    OPT_IN_SMS,
    OPT_OUT_SMS,
    OPT_IN_EMAIL,
    OPT_OUT_EMAIL
}
