package io.carillon.domain.flow;

import io.carillon.domain.subscriber.FieldType;
import java.util.Locale;
import java.util.Optional;

/**
 * A field that a bot knows: one that every subscriber has, or one of the bot itself.
 *
 * @param id the provider's
 * @param value of a bot's field, its value; of a subscriber's, what it begins with; the provider's text
 */
public record FlowField(
        String id, String name, FieldType type, Kind kind, Optional<String> description, Optional<String> value) {

    /** Whose field it is. */
    public enum Kind {
        SUBSCRIBER,
        BOT;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
