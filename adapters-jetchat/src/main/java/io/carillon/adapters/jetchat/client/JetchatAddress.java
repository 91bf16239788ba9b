package io.carillon.adapters.jetchat.client;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.carillon.domain.conversation.Address;

/**
 * A canonical address as the vendor wants it: the name of a parameter, and its value.
 *
 * @param parameter {@code user_ns} or {@code user_id} (contract jetchat §A5)
 */
record JetchatAddress(String parameter, String value) {
    static final String USER_NS = "user_ns";
    static final String USER_ID = "user_id";
    static final String USER_ID_PREFIX = USER_ID + ":";

    static JetchatAddress of(Address address) {
        String text = address.value();
        return text.startsWith(USER_ID_PREFIX)
                ? new JetchatAddress(USER_ID, text.substring(USER_ID_PREFIX.length()))
                : new JetchatAddress(USER_NS, text);
    }

    boolean isUserId() {
        return parameter.equals(USER_ID);
    }

    /** A document that begins with it. */
    ObjectNode document() {
        return JetchatJson.object(parameter, value);
    }
}
