package io.carillon.simulator.sms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.carillon.adapters.sms.server.SmsDialect;
import io.carillon.simulator.http.Json;
import io.carillon.simulator.input.Members;
import io.carillon.simulator.input.Problems;
import java.time.Duration;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;

/** Those of the platform's settings that somebody names, checked. */
final class SettingsPatch {
    static final SettingsPatch NOTHING = new SettingsPatch(Json.MAPPER.createObjectNode());
    private static final Map<String, SmsDialect> DIALECTS =
            Map.of("seed", SmsDialect.seed(), "live", SmsDialect.live());

    private final ObjectNode members;

    private SettingsPatch(ObjectNode members) {
        this.members = members;
    }

    /** Reads what fits; each member that does not is added to {@code problems}. */
    static SettingsPatch read(JsonNode node, String path, Problems problems) {
        ObjectNode fitting = Json.MAPPER.createObjectNode();
        Members.of(node, path, problems).ifPresent(members -> {
            members.duration("report_delay")
                    .map(Duration::toMillis)
                    .ifPresent(ms -> fitting.put("report_delay_ms", ms));
            ObjectNode known = Json.MAPPER.valueToTree(PlatformSettings.defaults(Duration.ZERO));
            for (Iterator<String> names = known.fieldNames(); names.hasNext(); ) {
                String name = names.next();
                JsonNode value = members.take(name);
                if (!value.isMissingNode()) {
                    member(name, value, members.path(name), problems).ifPresent(fit -> fitting.set(name, fit));
                }
            }
            members.finish();
        });
        return new SettingsPatch(fitting);
    }

    PlatformSettings over(PlatformSettings settings) {
        try {
            return Json.patched(settings, members, PlatformSettings.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("each member was checked", impossible);
        }
    }

    private static Optional<JsonNode> member(String name, JsonNode value, String path, Problems problems) {
        try {
            JsonNode fit = name.equals("dialect") && value.isTextual() ? dialect(value.asText()) : value;
            JsonNode alone = Json.MAPPER.createObjectNode().set(name, fit);
            Json.patched(PlatformSettings.defaults(Duration.ZERO), alone, PlatformSettings.class);
            return Optional.of(fit);
        } catch (JsonProcessingException refused) {
            boolean ours = refused.getCause() instanceof IllegalArgumentException;
            problems.add(path, ours ? refused.getCause().getMessage() : refused.getOriginalMessage());
        } catch (IllegalArgumentException refused) {
            problems.add(path, refused.getMessage());
        }
        return Optional.empty();
    }

    private static JsonNode dialect(String name) {
        if (!DIALECTS.containsKey(name)) {
            throw new IllegalArgumentException("dialect must be seed, live or an object");
        }
        return Json.MAPPER.valueToTree(DIALECTS.get(name));
    }
}
