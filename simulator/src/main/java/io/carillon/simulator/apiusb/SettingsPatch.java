package io.carillon.simulator.apiusb;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.carillon.simulator.http.Json;
import io.carillon.simulator.input.Members;
import io.carillon.simulator.input.Problems;
import java.util.Iterator;

/** Those of the platform's settings that somebody names, checked. */
final class SettingsPatch {
    static final SettingsPatch NOTHING = new SettingsPatch(Json.MAPPER.createObjectNode());

    private final ObjectNode members;

    private SettingsPatch(ObjectNode members) {
        this.members = members;
    }

    /** Reads what fits; each member that does not is added to {@code problems}. */
    static SettingsPatch read(JsonNode node, String path, Problems problems) {
        ObjectNode fitting = Json.MAPPER.createObjectNode();
        Members.of(node, path, problems).ifPresent(members -> {
            ObjectNode known = Json.MAPPER.valueToTree(ApiusbSettings.defaults());
            for (Iterator<String> names = known.fieldNames(); names.hasNext(); ) {
                String name = names.next();
                JsonNode value = spelt(members.take(name), name);
                if (!value.isMissingNode() && fits(name, value, members, problems)) {
                    fitting.set(name, value);
                }
            }
            members.finish();
        });
        return new SettingsPatch(fitting);
    }

    ApiusbSettings over(ApiusbSettings settings) {
        try {
            return Json.patched(settings, members, ApiusbSettings.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("each member was checked", impossible);
        }
    }

    private static boolean fits(String name, JsonNode value, Members members, Problems problems) {
        JsonNode alone = Json.MAPPER.createObjectNode().set(name, value);
        return Entries.read(ApiusbSettings.defaults(), alone, members.path(name), problems)
                .isPresent();
    }

    /** Modes are written with dashes or underscores. */
    private static JsonNode spelt(JsonNode value, String name) {
        return name.equals("reply_mode") && value.isTextual()
                ? TextNode.valueOf(value.asText().replace('-', '_'))
                : value;
    }
}
