package io.carillon.domain.message;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An option that a channel declares: its name, what values it takes, and a sentence for users.
 *
 * @param pattern what a TEXT value must match in full
 * @param choices what a CHOICE value may be
 */
public record OptionRule(String name, Kind kind, Optional<String> pattern, List<String> choices, String description) {

    /** The JSON type an option's value has. */
    public enum Kind {
        BOOLEAN,
        TEXT,
        CHOICE
    }

    public OptionRule {
        choices = List.copyOf(choices);
    }

    public static OptionRule flag(String name, String description) {
        return new OptionRule(name, Kind.BOOLEAN, Optional.empty(), List.of(), description);
    }

    public static OptionRule text(String name, String pattern, String description) {
        return new OptionRule(name, Kind.TEXT, Optional.of(pattern), List.of(), description);
    }

    public static OptionRule choice(String name, List<String> choices, String description) {
        return new OptionRule(name, Kind.CHOICE, Optional.empty(), choices, description);
    }

    /** Says what is wrong with {@code value}, in its canonical text; empty when nothing is. */
    public Optional<String> objection(String value) {
        return switch (kind) {
            case BOOLEAN ->
                value.equals("true") || value.equals("false") ? Optional.empty() : Optional.of("must be true or false");
            case TEXT ->
                Pattern.matches(pattern.orElse(".*"), value)
                        ? Optional.empty()
                        : Optional.of("must match " + pattern.orElse(".*"));
            case CHOICE ->
                choices.contains(value)
                        ? Optional.empty()
                        : Optional.of("must be one of " + String.join(", ", choices));
        };
    }
}
