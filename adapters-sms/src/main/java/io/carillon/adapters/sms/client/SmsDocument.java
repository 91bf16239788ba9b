package io.carillon.adapters.sms.client;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A {@code returnsms} document: elements with a text, and boxes of such elements. Names are found whatever their case.
 *
 * @param flaws what had to be mended to read it
 */
record SmsDocument(Map<String, String> fields, List<Box> boxes, List<String> flaws) {
    SmsDocument {
        fields = ignoringCase(fields);
        boxes = List.copyOf(boxes);
        flaws = List.copyOf(flaws);
    }

    /** An element that holds elements: {@code statusbox}, {@code callbox}, {@code errorstatus}. */
    record Box(String name, Map<String, String> fields) {
        Box {
            fields = ignoringCase(fields);
        }

        /** The trimmed text of an element; empty when absent or blank. */
        Optional<String> field(String field) {
            return text(fields, field);
        }
    }

    Optional<String> field(String name) {
        return text(fields, name);
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    List<Box> boxes(String name) {
        return boxes.stream().filter(box -> box.name().equalsIgnoreCase(name)).toList();
    }

    /** Success or not, by {@code returnstatus} only; empty when it says neither. Misspellings of live systems: contract sms §B9. */
    Optional<Boolean> succeeded() {
        String status = field("returnstatus").orElse("");
        if (status.matches("(?i)suc+es+")) {
            return Optional.of(true);
        }
        return status.matches("(?i)fail.*") ? Optional.of(false) : Optional.empty();
    }

    String message() {
        return field("message").orElse("");
    }

    SmsDocument withFlaw(String flaw) {
        List<String> all = new ArrayList<>(flaws);
        all.add(flaw);
        return new SmsDocument(fields, boxes, all);
    }

    private static Optional<String> text(Map<String, String> fields, String name) {
        return Optional.ofNullable(fields.get(name)).map(String::trim).filter(text -> !text.isEmpty());
    }

    private static Map<String, String> ignoringCase(Map<String, String> fields) {
        Map<String, String> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        fields.forEach(sorted::putIfAbsent);
        return Collections.unmodifiableMap(sorted);
    }
}
