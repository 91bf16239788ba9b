package io.carillon.adapters.jetchat.client;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.carillon.adapters.jetchat.client.JetchatRequest.Verb;
import java.util.List;
import java.util.Map;

/**
 * A change of a subscriber's tags or fields, by name: one operation for a single one, another for up to twenty (contract jetchat
 * §A8).
 *
 * @param one last segment of the operation for one
 * @param oneKey how the name is called there
 * @param manyKey how it is called in each object of the other's list
 */
record JetchatEdit(Verb verb, String one, String oneKey, String many, String manyKey) {
    static final JetchatEdit ADD_TAGS =
            new JetchatEdit(Verb.POST, "add-tag-by-name", "tag_name", "add-tags-by-name", "tag_name");
    static final JetchatEdit REMOVE_TAGS =
            new JetchatEdit(Verb.DELETE, "remove-tag-by-name", "tag_name", "remove-tags-by-name", "tag_name");
    static final JetchatEdit SET_FIELDS =
            new JetchatEdit(Verb.PUT, "set-user-field-by-name", "field_name", "set-user-fields-by-name", "name");
    static final JetchatEdit CLEAR_FIELDS =
            new JetchatEdit(Verb.DELETE, "clear-user-field-by-name", "field_name", "clear-user-fields-by-name", "name");

    /** As many as the vendor takes at once. */
    static final int MOST = 20;

    /** What stands beside the name; empty for tags and for clearing. */
    record Item(String name, Map<String, String> others) {
        static Item of(String name) {
            return new Item(name, Map.of());
        }
    }

    /** @param items 1 to {@link #MOST} */
    JetchatRequest request(JetchatAddress user, List<Item> items) {
        ObjectNode document = user.document();
        if (items.size() == 1) {
            write(items.get(0), oneKey, document);
        } else {
            ArrayNode data = document.putArray("data");
            items.forEach(item -> write(item, manyKey, data.addObject()));
        }
        String last = items.size() == 1 ? one : many;
        return new JetchatRequest(verb, List.of("subscriber", last), Map.of(), document);
    }

    private static void write(Item item, String key, ObjectNode object) {
        object.put(key, item.name());
        item.others().forEach(object::put);
    }
}
