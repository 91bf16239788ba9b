package io.carillon.adapters.jetchat.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Holds a request against the rules of its operation. */
final class JetchatChecks {
    private static final int MOST_ELEMENTS = 20;
    private static final String DATA = "data";

    private final JetchatComplaints complaints = new JetchatComplaints();

    private JetchatChecks() {}

    static JetchatComplaints check(JetchatOperation operation, JsonNode input) {
        JetchatChecks checks = new JetchatChecks();
        List<JetchatRule> listed =
                operation.rules().stream().filter(JetchatRule::listed).toList();
        operation.rules().stream()
                .filter(rule -> !rule.listed())
                .forEach(rule -> checks.check(rule, input.path(rule.member()), rule.member()));
        if (!listed.isEmpty()) {
            checks.elements(listed, input.path(DATA));
        }
        return checks.complaints;
    }

    private void elements(List<JetchatRule> rules, JsonNode data) {
        if (JetchatInput.isAbsent(data) || (data.isArray() && data.isEmpty())) {
            complaints.required(DATA);
        } else if (!data.isArray()) {
            complaints.must(DATA, "be an array");
        } else if (data.size() > MOST_ELEMENTS) {
            complaints.must(DATA, "not have more than " + MOST_ELEMENTS + " items");
        } else {
            each(rules, data, DATA);
        }
    }

    private void each(List<JetchatRule> rules, JsonNode list, String name) {
        for (int at = 0; at < list.size(); at++) {
            for (JetchatRule rule : rules) {
                check(rule, list.get(at).path(rule.member()), name + "." + at + "." + rule.member());
            }
        }
    }

    private void check(JetchatRule rule, JsonNode value, String place) {
        boolean absent = rule.kind() == JetchatRule.Kind.VALUE
                ? value.isMissingNode() || value.isNull()
                : JetchatInput.isAbsent(value);
        if (!absent) {
            fits(rule, value, place);
        } else if (rule.required()) {
            complaints.required(place);
        }
    }

    private void fits(JetchatRule rule, JsonNode value, String place) {
        switch (rule.kind()) {
            case TEXT -> must(value.isValueNode(), place, "be a string");
            case VALUE -> must(true, place, "");
            case INTEGER -> must(matches(value, "[0-9]{1,15}"), place, "be an integer");
            case NUMBER -> must(matches(value, "[0-9]{1,12}([.][0-9]{1,6})?"), place, "be a number");
            case FLAG -> flag(value, place);
            case TYPE -> selected(JetchatField.TYPES, value, place);
            case GENDER -> selected(List.of("male", "female"), value, place);
            case STATUS -> selected(List.of("active", "inactive"), value, place);
            case TEXTS -> must(isTexts(value), place, "be an array");
            case VARIANTS -> variants(value, place);
            case CONTENT -> new ContentChecks(complaints).check(value);
        }
    }

    private void variants(JsonNode value, String place) {
        must(value.isArray(), place, "be an array");
        if (value.isArray()) {
            List<JetchatRule> rules = java.util.Arrays.stream(JetchatRule.VARIANT)
                    .map(JetchatRule::parse)
                    .toList();
            each(rules, value, place);
        }
    }

    private void flag(JsonNode value, String place) {
        if (!matches(value, "0|1|true|false")) {
            complaints.add(place, "The " + place.replace('_', ' ') + " field must be true or false.");
        }
    }

    private void selected(List<String> known, JsonNode value, String place) {
        if (!value.isValueNode() || !known.contains(value.asText())) {
            complaints.invalid(place);
        }
    }

    private void must(boolean fits, String place, String words) {
        if (!fits) {
            complaints.must(place, words);
        }
    }

    private static boolean matches(JsonNode value, String expression) {
        return value.isValueNode() && value.asText().strip().matches(expression);
    }

    private static boolean isTexts(JsonNode value) {
        boolean texts = value.isArray();
        for (JsonNode one : value) {
            texts &= one.isValueNode() && !one.isNull();
        }
        return texts;
    }
}
