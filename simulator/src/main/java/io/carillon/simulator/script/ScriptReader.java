package io.carillon.simulator.script;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.carillon.simulator.afilnet.AfilnetProvider;
import io.carillon.simulator.afilnet.AfilnetScript;
import io.carillon.simulator.apiusb.ApiusbProvider;
import io.carillon.simulator.apiusb.ApiusbScript;
import io.carillon.simulator.fault.FaultJson;
import io.carillon.simulator.fault.FaultRule;
import io.carillon.simulator.fault.Vocabulary;
import io.carillon.simulator.http.Json;
import io.carillon.simulator.input.Members;
import io.carillon.simulator.input.Problems;
import io.carillon.simulator.jetchat.JetchatProvider;
import io.carillon.simulator.jetchat.JetchatScript;
import io.carillon.simulator.sms.SmsProvider;
import io.carillon.simulator.sms.SmsScript;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/** From YAML to a script; collects the mistakes. For one script. */
final class ScriptReader {
    private static final Map<String, Vocabulary> PROVIDERS = new TreeMap<>(Map.of(
            SmsProvider.NAME,
            SmsProvider.VOCABULARY,
            AfilnetProvider.NAME,
            AfilnetProvider.VOCABULARY,
            ApiusbProvider.NAME,
            ApiusbProvider.VOCABULARY,
            JetchatProvider.NAME,
            JetchatProvider.VOCABULARY));

    private final Problems problems = new Problems();

    SimulationScript read(String yaml) {
        JsonNode root = tree(yaml);
        problems.throwIfAny();
        SimulationScript script = root.isMissingNode() || root.isNull()
                ? SimulationScript.EMPTY
                : Members.of(root, "", problems).map(this::script).orElse(SimulationScript.EMPTY);
        problems.throwIfAny();
        return script;
    }

    private JsonNode tree(String yaml) {
        try {
            return new ObjectMapper(new YAMLFactory())
                    .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .readTree(yaml);
        } catch (JsonProcessingException refused) {
            JsonLocation at = refused.getLocation();
            String place = at == null ? "" : ", line " + at.getLineNr() + ", column " + at.getColumnNr();
            String words = refused.getOriginalMessage().lines().findFirst().orElse("");
            problems.add("", "this is not valid YAML" + place + ": " + words);
            return Json.MAPPER.missingNode();
        }
    }

    private SimulationScript script(Members root) {
        OptionalLong seed =
                root.whole("seed", Long.MIN_VALUE).map(OptionalLong::of).orElseGet(OptionalLong::empty);
        SmsScript sms = SmsScript.read(root, problems);
        AfilnetScript afilnet = AfilnetScript.read(root, problems);
        ApiusbScript apiusb = ApiusbScript.read(root, problems);
        JetchatScript jetchat = JetchatScript.read(root, problems);
        Map<String, List<FaultRule>> faults = faults(root);
        root.finish();
        return new SimulationScript(seed, faults, sms, afilnet, apiusb, jetchat);
    }

    private Map<String, List<FaultRule>> faults(Members root) {
        Map<String, List<FaultRule>> faults = new LinkedHashMap<>();
        int at = 0;
        for (JsonNode one : root.list("faults")) {
            String path = root.path("faults") + "[" + at++ + "]";
            provider(one, path).ifPresent(name -> new FaultJson(Json.MAPPER, PROVIDERS.get(name))
                    .rule(one, path, problems)
                    .ifPresent(rule -> faults.computeIfAbsent(name, any -> new ArrayList<>())
                            .add(rule)));
        }
        return faults;
    }

    /** The provider that was there first may be left out. */
    private Optional<String> provider(JsonNode rule, String path) {
        String name = rule.path("provider").asText(SmsProvider.NAME);
        if (!PROVIDERS.containsKey(name)) {
            problems.add(path + ".provider", "must be one of " + String.join(", ", PROVIDERS.keySet()));
            return Optional.empty();
        }
        return Optional.of(name);
    }
}
