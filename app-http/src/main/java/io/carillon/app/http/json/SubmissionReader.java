package io.carillon.app.http.json;

import com.fasterxml.jackson.core.JsonToken;
import io.carillon.domain.message.Content;
import io.carillon.domain.message.Options;
import io.carillon.domain.message.Submission;
import io.carillon.domain.message.UnknownPolicy;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads the members that a message and a batch have in common. Not safe for use by several threads. */
final class SubmissionReader {
    static final int LONGEST_CHANNEL = 256;
    private static final int LONGEST_OPTION = 1024;

    private final JsonInput input;
    Optional<String> channel = Optional.empty();
    Optional<Content> content = Optional.empty();
    boolean adapt;
    private Options options = Options.NONE;
    private boolean ignoresQuietHours;
    Optional<Instant> sendAt = Optional.empty();
    Optional<Instant> expiresAt = Optional.empty();
    UnknownPolicy onUnknown = UnknownPolicy.AT_MOST_ONCE;

    SubmissionReader(JsonInput input) {
        this.input = input;
    }

    boolean member(String name, String pointer) throws IOException {
        switch (name) {
            case "channel" -> channel = input.text(pointer, LONGEST_CHANNEL);
            case "content" -> content = new ContentReader(input).read(pointer);
            case "adapt" -> adapt = input.truth(pointer);
            case "options" -> options = options(pointer);
            case "ignore_quiet_hours" -> ignoresQuietHours = input.truth(pointer);
            case "send_at" -> sendAt = input.time(pointer);
            case "expires_at" -> expiresAt = input.time(pointer);
            case "on_unknown" -> onUnknown = policy(pointer);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** With our own, which travel among them. */
    Options options() {
        return ignoresQuietHours ? options.with(Submission.IGNORE_QUIET_HOURS, "true") : options;
    }

    private Options options(String pointer) throws IOException {
        if (input.isNull()) {
            return Options.NONE;
        }
        Map<String, String> values = new TreeMap<>();
        input.object(pointer, (name, at) -> {
            option(at).ifPresent(value -> values.put(name, value));
            return true;
        });
        return Options.of(values);
    }

    private Optional<String> option(String pointer) throws IOException {
        JsonToken token = input.token();
        if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
            return Optional.of(token.asString());
        }
        if (token == JsonToken.VALUE_STRING || token == JsonToken.VALUE_NULL) {
            return input.text(pointer, LONGEST_OPTION);
        }
        input.mistyped(pointer, "a text, true or false");
        return Optional.empty();
    }

    private UnknownPolicy policy(String pointer) throws IOException {
        Optional<String> word = input.text(pointer, 64);
        if (word.isEmpty() || word.get().equals("at_most_once")) {
            return UnknownPolicy.AT_MOST_ONCE;
        }
        if (!word.get().equals("at_least_once")) {
            input.add(pointer, "invalid_value", "must be at_most_once or at_least_once");
        }
        return UnknownPolicy.AT_LEAST_ONCE;
    }
}
