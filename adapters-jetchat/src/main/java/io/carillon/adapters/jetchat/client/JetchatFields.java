package io.carillon.adapters.jetchat.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.carillon.domain.subscriber.FieldType;
import io.carillon.domain.subscriber.FieldValue;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** The typed values of fields, which are all texts on the wire (contract jetchat §A5). */
record JetchatFields(JetchatTimes times) {
    private static final int LONGEST = 20_000;

    /** A type that we do not know holds texts, such as {@code longtext}. */
    static FieldType type(JetchatRow row) {
        return row.field("var_type")
                .flatMap(word -> FieldType.parse(word.toLowerCase(Locale.ROOT)))
                .orElse(FieldType.TEXT);
    }

    /** Empty for a field that holds nothing. A value that is none of its type is a text. */
    Optional<FieldValue> read(JetchatRow row) {
        return row.text("value").filter(text -> !text.isBlank()).map(text -> {
            FieldType type = type(row);
            Optional<FieldValue> typed = text.length() > LONGEST ? Optional.empty() : typed(type, text.strip());
            return (type == FieldType.TEXT ? Optional.<FieldValue>empty() : typed)
                    .orElseGet(() -> new FieldValue(FieldType.TEXT, cut(text)));
        });
    }

    String write(FieldValue value) {
        return value.type() == FieldType.DATETIME
                ? FieldValue.parse(FieldType.DATETIME, value.text())
                        .map(time -> times.write(Instant.parse(time.text())))
                        .orElse(value.text())
                : value.text();
    }

    private Optional<FieldValue> typed(FieldType type, String text) {
        return switch (type) {
            case TEXT -> Optional.empty();
            case NUMBER -> FieldValue.parse(type, text);
            case BOOLEAN -> FieldValue.parse(type, text.toLowerCase(Locale.ROOT));
            case DATE -> FieldValue.parse(type, text.length() > 10 ? text.substring(0, 10) : text);
            case DATETIME -> times.read(text).flatMap(time -> FieldValue.parse(type, time.toString()));
            case ARRAY ->
                JetchatJson.parse(text).filter(JsonNode::isArray).flatMap(list -> FieldValue.parse(type, text));
        };
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        boolean splitsAPair = Character.isHighSurrogate(text.charAt(LONGEST - 1));
        return text.substring(0, splitsAPair ? LONGEST - 1 : LONGEST);
    }
}
