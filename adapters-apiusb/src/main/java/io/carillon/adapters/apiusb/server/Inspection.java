package io.carillon.adapters.apiusb.server;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Takes parameters one after the other as a service declares them; the first that is wrong is the one the caller hears of
 * (contract apiusb §B5). For one thread.
 */
final class Inspection {
    private final ApiusbCall call;
    private String complaint;

    /** The token is a parameter of every service and the first. */
    Inspection(ApiusbCall call) {
        this.call = call;
        text("access_token");
    }

    /** Bounds of a number, both allowed. */
    record Bounds(long least, long most) {}

    /** What is wrong; empty when nothing is. */
    Optional<String> complaint() {
        return Optional.ofNullable(complaint);
    }

    /** An empty text counts as given. */
    String required(String name) {
        Optional<String> given = text(name);
        if (given.isEmpty()) {
            complain(ApiusbTexts.missing(name));
        }
        return given.orElse("");
    }

    Optional<String> text(String name) {
        if (call.isStructure(name)) {
            complain(ApiusbTexts.badStructure(name));
        }
        return call.text(name);
    }

    /** A text of exactly so many bytes, or none. */
    Optional<String> ofLength(String name, int length) {
        Optional<String> given = text(name);
        given.ifPresent(value ->
                within(name + ".len", value.getBytes(StandardCharsets.UTF_8).length, new Bounds(length, length)));
        return given;
    }

    String oneOf(String name, List<String> range) {
        return inRange(name, required(name), range);
    }

    String oneOf(String name, List<String> range, String otherwise) {
        return inRange(name, text(name).orElse(otherwise), range);
    }

    long whole(String name, Bounds bounds, long otherwise) {
        long number = text(name).map(PhpNumbers::intval).orElse(otherwise);
        within(name, number, bounds);
        return number;
    }

    private String inRange(String name, String value, List<String> range) {
        if (!range.contains(value)) {
            complain(ApiusbTexts.notOneOf(name, String.join("/", range), value));
        }
        return value;
    }

    void within(String name, long value, Bounds bounds) {
        if (value < bounds.least()) {
            complain(ApiusbTexts.tooSmall(name, bounds.least(), value));
        } else if (value > bounds.most()) {
            complain(ApiusbTexts.tooLarge(name, bounds.most(), value));
        }
    }

    private void complain(String text) {
        complaint = complaint == null ? text : complaint;
    }
}
