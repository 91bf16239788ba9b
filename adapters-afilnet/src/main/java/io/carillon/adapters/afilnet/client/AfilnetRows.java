package io.carillon.adapters.afilnet.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The rows of a list, in whatever shape it comes (contract afilnet §A4: the vendor documents the names of the members only).
 *
 * @param strays how many elements are no rows
 */
record AfilnetRows(List<AfilnetRow> rows, int strays) {
    static final AfilnetRows NONE = new AfilnetRows(List.of(), 0);

    private static final Set<String> MEMBERS = Set.of(
            "platformid", "platform", "name", "message", "destination", "messageid", "sent", "issent", "datetime");

    /** Empty when it is no list: something is there that may hold rows and cannot be understood. */
    static Optional<AfilnetRows> of(JsonNode result) {
        if (result.isObject()) {
            JsonNode list = AfilnetRow.member(result, "list");
            return list == null ? container(result) : container(list);
        }
        return container(result);
    }

    private static Optional<AfilnetRows> container(JsonNode list) {
        if (list.isMissingNode()
                || list.isNull()
                || (list.isTextual() && list.asText().isBlank())) {
            return Optional.of(NONE);
        }
        if (list.isArray()) {
            return elements(list);
        }
        return list.isObject() ? object(list) : Optional.empty();
    }

    private static Optional<AfilnetRows> object(JsonNode object) {
        if (MEMBERS.stream().anyMatch(name -> AfilnetRow.member(object, name) != null)) {
            return Optional.of(new AfilnetRows(List.of(new AfilnetRow(object)), 0));
        }
        // PHP writes an array whose keys have a gap as an object.
        boolean keyed = object.properties().stream().map(Map.Entry::getKey).allMatch(key -> key.chars()
                .allMatch(Character::isDigit));
        if (keyed) {
            return elements(object);
        }
        boolean mayHoldRows = object.properties().stream()
                .map(Map.Entry::getValue)
                .anyMatch(value -> value.isContainerNode() && !value.isEmpty());
        return mayHoldRows ? Optional.empty() : Optional.of(NONE);
    }

    private static Optional<AfilnetRows> elements(JsonNode list) {
        List<AfilnetRow> rows = new ArrayList<>();
        for (JsonNode element : list) {
            if (element.isObject() && !element.isEmpty()) {
                rows.add(new AfilnetRow(element));
            }
        }
        boolean understood = list.isEmpty() || !rows.isEmpty();
        return understood ? Optional.of(new AfilnetRows(rows, list.size() - rows.size())) : Optional.empty();
    }
}
