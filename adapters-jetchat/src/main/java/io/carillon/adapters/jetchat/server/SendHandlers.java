package io.carillon.adapters.jetchat.server;

import java.util.Map;

/** Sends: no reply names a message. */
final class SendHandlers {
    private SendHandlers() {}

    static void addTo(Map<JetchatOperation, JetchatHandlers.Handler> all) {
        all.put(JetchatOperation.SEND_MAIN_FLOW, call -> send(call, new JetchatSend.MainFlow()));
        all.put(JetchatOperation.SEND_SUB_FLOW, call -> send(call, byNs(call)));
        all.put(
                JetchatOperation.SEND_SUB_FLOW_BY_FLOW_NAME,
                call -> send(
                        call,
                        new JetchatSend.SubFlow(JetchatRef.named(call.input().text("flow_name")))));
        all.put(
                JetchatOperation.SEND_SUB_FLOW_BY_USER_ID,
                call -> JetchatResult.done(call.session().subscribers().send(call.userById(), byNs(call))));
        all.put(
                JetchatOperation.SEND_TEXT,
                call -> send(call, new JetchatSend.Text(call.input().raw("content"))));
        all.put(
                JetchatOperation.SEND_CONTENT,
                call -> send(
                        call, new JetchatSend.Content(call.input().node("data").path("content"))));
    }

    private static JetchatSend byNs(JetchatExchange call) {
        return new JetchatSend.SubFlow(JetchatRef.ns(call.input().text("sub_flow_ns")));
    }

    private static JetchatResult send(JetchatExchange call, JetchatSend send) {
        return JetchatResult.done(call.session().subscribers().send(call.user(), send));
    }
}
