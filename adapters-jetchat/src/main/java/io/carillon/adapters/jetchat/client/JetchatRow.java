package io.carillon.adapters.jetchat.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** An object of a reply. Numbers, truths and texts are all read as texts; any member may be absent or null (contract jetchat §A6). */
record JetchatRow(JsonNode node) {
    private static final int LONGEST_NUMBER = 40;

    /** The object of a reply, wrapped or bare (contract jetchat §A3); empty when there is none. */
    static Optional<JetchatRow> of(JsonNode root) {
        JsonNode data = root.get("data");
        if (data != null && data.isObject()) {
            return Optional.of(new JetchatRow(data)).filter(row -> !data.isEmpty());
        }
        boolean bare = data == null && root.isObject() && !root.isEmpty();
        return bare ? Optional.of(new JetchatRow(root)) : Optional.empty();
    }

    /** A member's value exactly as given; empty when absent or null. */
    Optional<String> text(String name) {
        return Optional.ofNullable(node.get(name))
                .filter(value -> !value.isNull())
                .map(value -> value.isContainerNode() ? value.toString() : value.asText());
    }

    /** A member's trimmed value; empty when absent or blank. */
    Optional<String> field(String name) {
        return text(name).map(String::trim).filter(Predicate.not(String::isEmpty));
    }

    boolean has(String name) {
        return node.has(name);
    }

    Optional<BigDecimal> number(String name) {
        try {
            return field(name)
                    .filter(text -> text.length() <= LONGEST_NUMBER)
                    .map(BigDecimal::new)
                    .filter(value -> Math.abs((long) value.scale()) <= LONGEST_NUMBER);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    Optional<Integer> integer(String name) {
        return number(name)
                .filter(value -> value.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0)
                .map(BigDecimal::intValue);
    }

    /** An object below this one; an empty one when there is none. */
    JetchatRow row(String name) {
        JsonNode value = node.get(name);
        return new JetchatRow(value != null && value.isObject() ? value : JetchatJson.object());
    }

    List<JetchatRow> rows(String name) {
        List<JetchatRow> rows = new ArrayList<>();
        JsonNode list = node.get(name);
        if (list != null && list.isArray()) {
            list.forEach(element -> rows.add(new JetchatRow(element)));
        }
        return rows.stream().filter(row -> row.node().isObject()).toList();
    }

    /** The names in a list of texts, or of objects that have one. */
    List<String> names(String list) {
        List<String> names = new ArrayList<>();
        JsonNode value = node.get(list);
        if (value != null && value.isArray()) {
            value.forEach(element -> named(element).ifPresent(names::add));
        }
        return names;
    }

    /** A member that is a text, or an object with a name. */
    Optional<String> name(String member) {
        return Optional.ofNullable(node.get(member)).flatMap(JetchatRow::named);
    }

    private static Optional<String> named(JsonNode value) {
        Optional<String> name = value.isObject()
                ? new JetchatRow(value).field("name")
                : value.isValueNode() && !value.isNull() ? Optional.of(value.asText()) : Optional.empty();
        return name.filter(Predicate.not(String::isBlank));
    }
}
