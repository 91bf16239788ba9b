package io.carillon.simulator.jetchat;

import io.carillon.adapters.jetchat.server.JetchatChatMessage;

/** A message as the admin routes show it. */
record MessageView(long id, String type, String msgType, String content, String url, String at) {
    static MessageView of(JetchatChatMessage message) {
        return new MessageView(
                message.id(),
                message.type(),
                message.msgType(),
                message.content(),
                message.url(),
                message.at().toString());
    }
}
