package io.carillon.adapters.jetchat.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.carillon.adapters.wire.SecretRedactor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/** The vendor's words for what went wrong: of every field that it names, else {@code message}, {@code error}, {@code detail}, else all of it (contract jetchat §A4). */
final class JetchatErrorText {
    private static final List<String> MEMBERS = List.of("message", "error", "detail");
    private static final int LONGEST = 300;
    private static final int MOST_FIELDS = 50;

    private JetchatErrorText() {}

    /** Redacted before it is cut, so that no half secret is left. */
    static String of(JsonNode root, SecretRedactor redactor) {
        Optional<String> fields = fields(root);
        String text = fields.or(() -> words(root)).orElseGet(root::toString);
        String shown = redactor.redact(text).strip();
        // The complaint cuts by itself; a list of fields is worth all of its room.
        return fields.isPresent() ? shown : cut(shown);
    }

    static Optional<String> words(JsonNode root) {
        return MEMBERS.stream()
                .map(root::get)
                .flatMap(value -> said(value).stream())
                .findFirst();
    }

    private static Optional<String> said(JsonNode value) {
        if (value == null || value.isNull()) {
            return Optional.empty();
        }
        if (value.isObject()) {
            return words(value);
        }
        String text = value.isArray() ? texts(value) : value.asText();
        return text.isBlank() ? Optional.empty() : Optional.of(text);
    }

    private static Optional<String> fields(JsonNode root) {
        JsonNode errors = root.path("errors");
        if (errors.isEmpty()) {
            return Optional.empty();
        }
        if (errors.isArray()) {
            return Optional.of(texts(errors)).filter(text -> !text.isBlank());
        }
        StringJoiner all = new StringJoiner("; ");
        errors.properties().stream()
                .limit(MOST_FIELDS)
                .map(JetchatErrorText::field)
                .forEach(all::add);
        return Optional.of(all.toString());
    }

    private static String field(Map.Entry<String, JsonNode> field) {
        return field.getKey() + ": " + texts(field.getValue());
    }

    private static String texts(JsonNode value) {
        if (!value.isArray()) {
            return value.isContainerNode() ? value.toString() : value.asText();
        }
        StringJoiner all = new StringJoiner(" ");
        value.forEach(element -> all.add(texts(element)));
        return all.toString();
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        boolean splitsAPair = Character.isHighSurrogate(text.charAt(LONGEST - 1));
        return text.substring(0, splitsAPair ? LONGEST - 1 : LONGEST);
    }
}
