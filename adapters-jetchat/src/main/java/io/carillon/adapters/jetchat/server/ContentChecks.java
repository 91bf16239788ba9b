package io.carillon.adapters.jetchat.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** Looks at the document of send-content (contract jetchat A11). */
final class ContentChecks {
    private static final Map<String, Integer> LONGEST = Map.of("messages", 10, "quick_replies", 11, "actions", 5);
    private static final Map<String, List<String>> MESSAGES = Map.of(
            "text", List.of("text"),
            "image", List.of("url"),
            "video", List.of("url"),
            "audio", List.of("url"),
            "file", List.of("url"),
            "cards", List.of());
    private static final Map<String, List<String>> ACTIONS = Map.of(
            "add_tag", List.of("tag_name"),
            "remove_tag", List.of("tag_name"),
            "set_field_value", List.of("field_name"),
            "unset_field_value", List.of("field_name"));

    private final JetchatComplaints complaints;

    ContentChecks(JetchatComplaints complaints) {
        this.complaints = complaints;
    }

    void check(JsonNode data) {
        JsonNode content = data.path("content");
        if (!data.isObject()) {
            complaints.must("data", "be an array");
        } else if (!content.isObject()) {
            complaints.required("data.content");
        } else {
            if (!data.path("version").asText("v1").equals("v1")) {
                complaints.invalid("data.version");
            }
            LONGEST.forEach((name, most) -> list(content.path(name), "data.content." + name, most));
            each(content.path("messages"), "data.content.messages", MESSAGES);
            each(content.path("actions"), "data.content.actions", ACTIONS);
        }
    }

    private void list(JsonNode list, String place, int most) {
        if (!JetchatInput.isAbsent(list) && !list.isArray()) {
            complaints.must(place, "be an array");
        } else if (list.size() > most) {
            complaints.must(place, "not have more than " + most + " items");
        }
    }

    private void each(JsonNode list, String place, Map<String, List<String>> types) {
        for (int at = 0; list.isArray() && at < list.size(); at++) {
            JsonNode one = list.get(at);
            String here = place + "." + at + ".";
            List<String> members = types.get(one.path("type").asText());
            if (members == null) {
                complaints.invalid(here + "type");
            } else {
                members.stream()
                        .filter(member -> JetchatInput.isAbsent(one.path(member))
                                || !one.path(member).isValueNode())
                        .forEach(member -> complaints.required(here + member));
            }
        }
    }
}
