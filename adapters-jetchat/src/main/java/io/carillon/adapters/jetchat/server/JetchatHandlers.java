package io.carillon.adapters.jetchat.server;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/** What each operation does. */
final class JetchatHandlers {
    private static final Map<JetchatOperation, Handler> ALL = new EnumMap<>(JetchatOperation.class);

    /** On a request whose key and form are right. */
    interface Handler extends Function<JetchatExchange, JetchatResult> {}

    static {
        FlowHandlers.addTo(ALL);
        SubscriberHandlers.addTo(ALL);
        SendHandlers.addTo(ALL);
        CartHandlers.addTo(ALL);
        ProductHandlers.addTo(ALL);
        ALL.put(
                JetchatOperation.ME,
                call -> new JetchatResult.Single(call.rows().user(call.session().me()), JetchatResult.Shape.BARE));
    }

    private JetchatHandlers() {}

    static JetchatResult handle(JetchatExchange exchange) {
        return ALL.get(exchange.call().operation()).apply(exchange);
    }
}
