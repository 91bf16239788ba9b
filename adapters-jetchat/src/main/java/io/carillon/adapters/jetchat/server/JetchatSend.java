package io.carillon.adapters.jetchat.server;

import com.fasterxml.jackson.databind.JsonNode;

/** What is sent to a subscriber (contract jetchat A9). */
public sealed interface JetchatSend {
    /** The flow that every chat starts with. */
    record MainFlow() implements JetchatSend {}

    record SubFlow(JetchatRef subFlow) implements JetchatSend {}

    record Text(String content) implements JetchatSend {}

    /**
     * @param content messages, actions, quick_replies and goto, checked (contract jetchat A11)
     */
    record Content(JsonNode content) implements JetchatSend {}
}
