package io.carillon.app.cli.command;

import io.carillon.app.cli.json.Json;
import io.carillon.app.cli.output.CommandFailed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Option;

/** Where a message goes next when it is not delivered. */
final class FallbackSteps {
    private static final String OPTION = "--fallback";
    private static final Set<String> PARTS = Set.of("channel", "to", "unless", "within");

    @Option(
            names = OPTION,
            paramLabel = "STEP",
            description = "Where it goes next unless it is delivered in time; may be repeated, in order:"
                    + " channel=CHANNEL,to=ADDRESS[,unless=accepted|sent|delivered|read][,within=60s].")
    List<String> steps = List.of();

    void addTo(Map<String, Object> body) {
        if (!steps.isEmpty()) {
            body.put("fallback", steps.stream().map(FallbackSteps::step).toList());
        }
    }

    private static Json step(String text) {
        Map<String, Object> step = new LinkedHashMap<>();
        for (String part : text.split(",", -1)) {
            int equals = part.indexOf('=');
            String name = equals < 0 ? part : part.substring(0, equals).strip();
            if (equals < 0 || !PARTS.contains(name) || step.containsKey(name)) {
                throw CommandFailed.usage(
                        OPTION, "'" + part + "' is not expected; write channel=CHANNEL,to=ADDRESS,within=60s");
            }
            String value = part.substring(equals + 1).strip();
            step.put(name, name.equals("within") ? duration(value) : value);
        }
        return Json.of(step);
    }

    /** As the API writes it; {@code PT60S} stays as it is. */
    private static String duration(String text) {
        if (text.startsWith("P")) {
            return text;
        }
        try {
            return Span.parse(text).toString();
        } catch (IllegalArgumentException e) {
            throw CommandFailed.usage(OPTION, "within: " + e.getMessage());
        }
    }

    static String optionOf(List<String> path) {
        if (path.size() < 3) {
            return OPTION;
        }
        String place = OPTION + " " + path.get(2) + " (counted from 0)";
        return path.size() > 3 ? place + " " + path.get(3) : place;
    }
}
