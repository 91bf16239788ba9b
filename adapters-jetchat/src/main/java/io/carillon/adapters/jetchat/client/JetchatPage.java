package io.carillon.adapters.jetchat.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One page of a list (contract jetchat §A3).
 *
 * @param strays how many elements are no objects
 * @param holder the object that held the list, and perhaps says which page it is
 */
record JetchatPage(List<JetchatRow> rows, int strays, JetchatRow holder) {
    /** As many as may be asked for at once. */
    static final int LIMIT = 100;
    /** As many as come when the vendor does not heed what was asked for. */
    private static final int DEFAULT_SIZE = 10;

    /** Empty when it is no list: something is there that may hold rows and cannot be understood. */
    static Optional<JetchatPage> of(JsonNode root) {
        if (root.isArray()) {
            return Optional.of(page(root, JetchatJson.object()));
        }
        JsonNode data = root.get("data");
        if (data == null) {
            return Optional.empty();
        }
        if (data.isArray() || isKeyed(data)) {
            return Optional.of(page(data, root));
        }
        if (data.isObject() && data.path("data").isArray()) {
            return Optional.of(page(data.get("data"), data));
        }
        return data.isNull() ? Optional.of(page(JetchatJson.object(), root)) : Optional.empty();
    }

    /** Whether a further page may hold something. @param asked the number of this one, where the page itself does not say */
    boolean more(Optional<Integer> asked) {
        if (rows.isEmpty()) {
            return false;
        }
        Optional<Integer> current = about("current_page").or(() -> asked);
        Optional<Integer> last = about("last_page");
        if (current.isPresent() && last.isPresent()) {
            return current.get() < last.get();
        }
        JsonNode links = holder.node().path("links");
        if (links.has("next")) {
            return links.get("next").isTextual();
        }
        if (holder.has("next_page_url")) {
            return holder.field("next_page_url").isPresent();
        }
        return rows.size() >= Math.min(LIMIT, about("per_page").orElse(DEFAULT_SIZE));
    }

    Optional<Integer> number() {
        return about("current_page");
    }

    private Optional<Integer> about(String name) {
        return holder.row("meta").integer(name).or(() -> holder.integer(name)).filter(value -> value > 0);
    }

    private static JetchatPage page(JsonNode list, JsonNode holder) {
        List<JetchatRow> rows = new ArrayList<>();
        for (JsonNode element : list) {
            if (element.isObject() && !element.isEmpty()) {
                rows.add(new JetchatRow(element));
            }
        }
        return new JetchatPage(List.copyOf(rows), list.size() - rows.size(), new JetchatRow(holder));
    }

    /** PHP writes an array whose keys have a gap as an object. */
    private static boolean isKeyed(JsonNode data) {
        return data.isObject()
                && data.properties().stream().map(Map.Entry::getKey).allMatch(key -> key.matches("[0-9]+"));
    }
}
