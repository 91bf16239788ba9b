package io.carillon.adapters.sms.client;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A {@code returnsms} document: elements with a text, and boxes of such elements. Names are found whatever their case.
 *
 * @param flaws what had to be mended to read it
 */
record SmsDocument(Map<String, String> fields, List<Box> boxes, List<String> flaws) {
    private static final Pattern SUCCESS = Pattern.compile("(?i)suc+es+");
    private static final Pattern FAILURE = Pattern.compile("(?i)fail.*");

    SmsDocument {
        fields = ignoringCase(fields);
        boxes = List.copyOf(boxes);
        flaws = List.copyOf(flaws);
    }

    /** An element with a text, exactly as it stood there, references decoded. */
    record Field(String name, String text) {
        boolean isNamed(String other) {
            return name.equalsIgnoreCase(other);
        }
    }

    /** An element that holds elements, in their order: {@code statusbox}, {@code callbox}, {@code errorstatus}. */
    record Box(String name, List<Field> content) {
        Box {
            content = List.copyOf(content);
        }

        /** The trimmed text of the first element of that name; empty when absent or blank. */
        Optional<String> field(String field) {
            return content.stream()
                    .filter(one -> one.isNamed(field))
                    .findFirst()
                    .map(one -> one.text().trim())
                    .filter(text -> !text.isEmpty());
        }

        /** The untouched texts of all elements of that name, a line each; empty when there is none. */
        String text(String field) {
            return content.stream()
                    .filter(one -> one.isNamed(field))
                    .map(Field::text)
                    .collect(Collectors.joining("\n"));
        }

        boolean has(String field) {
            return content.stream().anyMatch(one -> one.isNamed(field));
        }

        boolean isBlank() {
            return content.stream().allMatch(one -> one.text().isBlank());
        }

        boolean repeatsAField() {
            return content.stream()
                            .map(one -> one.name().toLowerCase(Locale.ROOT))
                            .distinct()
                            .count()
                    < content.size();
        }

        /** All that the box says. Boxes have equal fingerprints only if they have equal elements, in whatever order and case. */
        String fingerprint() {
            StringBuilder all = new StringBuilder();
            content.stream()
                    .map(one -> new Field(one.name().toLowerCase(Locale.ROOT), one.text()))
                    .sorted(Comparator.comparing(Field::name))
                    .forEach(one -> measured(measured(all, one.name()), one.text()));
            return all.toString();
        }

        /** With its length before it a text cannot run into the next one. */
        private static StringBuilder measured(StringBuilder all, String text) {
            return all.append(text.length()).append(':').append(text);
        }
    }

    Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name)).map(String::trim).filter(text -> !text.isEmpty());
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
        if (SUCCESS.matcher(status).matches()) {
            return Optional.of(true);
        }
        return FAILURE.matcher(status).matches() ? Optional.of(false) : Optional.empty();
    }

    String message() {
        return field("message").orElse("");
    }

    SmsDocument withFlaw(String flaw) {
        List<String> all = new ArrayList<>(flaws);
        all.add(flaw);
        return new SmsDocument(fields, boxes, all);
    }

    private static Map<String, String> ignoringCase(Map<String, String> fields) {
        Map<String, String> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        fields.forEach(sorted::putIfAbsent);
        return Collections.unmodifiableMap(sorted);
    }
}
