package io.carillon.adapters.jetchat.server;

import java.util.Locale;

/** By what subscribers are searched (contract jetchat A8). */
public enum JetchatFilter {
    NAME,
    PHONE,
    EMAIL,
    /** Undocumented but used. */
    USER_ID,
    IS_CHANNEL,
    IS_OPT_IN_EMAIL,
    IS_OPT_IN_SMS,
    IS_INTERACTED_IN_LAST_24H,
    IS_BOT_INTERACTED_IN_LAST_24H,
    IS_LAST_MESSAGE_IN_LAST_24H,
    TAG_NS,
    LABEL_ID,
    EVENT_NS,
    SEGMENT_NS,
    USER_FIELD_NS,
    USER_FIELD_VALUE;

    /** Its name in the query. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
