package io.carillon.adapters.jetchat.server;

import java.util.List;

/**
 * A user field or a bot field (contract jetchat A5, A6).
 *
 * @param varType one of {@link #TYPES}
 * @param value of a bot field its value, of a subscriber's field what the subscriber has, else what a new subscriber starts with
 */
public record JetchatField(Kind kind, String varNs, String name, String varType, String description, String value) {
    static final List<String> TYPES = List.of("text", "number", "boolean", "date", "datetime", "array", "longtext");

    /** Whose value it has. */
    public enum Kind {
        USER,
        BOT
    }

    public JetchatField withNs(String ns) {
        return new JetchatField(kind, ns, name, varType, description, value);
    }

    public JetchatField withValue(String other) {
        return new JetchatField(kind, varNs, name, varType, description, other);
    }
}
