package io.carillon.simulator.afilnet;

import io.carillon.adapters.afilnet.server.AfilnetMessage;

/** A message as the admin routes show it. */
record MessageView(String messageid, boolean sent, String status, String message, String at) {
    static MessageView of(AfilnetMessage message) {
        return new MessageView(
                message.messageid(),
                message.sent(),
                message.status(),
                message.message(),
                message.at().toString());
    }
}
