package io.carillon.simulator.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The members of one object, taken one by one; those that nobody takes are mistakes. For one thread. */
public final class Members {
    private static final Duration LONGEST = Duration.ofDays(365);

    private final ObjectNode object;
    private final String path;
    private final Problems problems;
    private final Set<String> taken = new TreeSet<>();

    private Members(ObjectNode object, String path, Problems problems) {
        this.object = object;
        this.path = path;
        this.problems = problems;
    }

    /** Empty, and a mistake, when it is no object. */
    public static Optional<Members> of(JsonNode node, String path, Problems problems) {
        if (node instanceof ObjectNode object) {
            return Optional.of(new Members(object, path, problems));
        }
        problems.add(path, "an object is expected");
        return Optional.empty();
    }

    public String path(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    public String path() {
        return path;
    }

    /** The member as it is; a missing node when it is absent or null. */
    public JsonNode take(String name) {
        taken.add(name);
        JsonNode value = object.path(name);
        return value.isNull() ? MissingNode.getInstance() : value;
    }

    /** A text; numbers and booleans are taken as they are printed. */
    public Optional<String> text(String name) {
        JsonNode value = take(name);
        if (value.isMissingNode()) {
            return Optional.empty();
        }
        if (!value.isValueNode() || value.asText().isEmpty()) {
            problems.add(path(name), "a text is expected");
            return Optional.empty();
        }
        return Optional.of(value.asText());
    }

    public Optional<Long> whole(String name, long least) {
        JsonNode value = take(name);
        if (value.isMissingNode()) {
            return Optional.empty();
        }
        if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < least) {
            problems.add(path(name), "a whole number is expected" + (least < 0 ? "" : ", at least " + least));
            return Optional.empty();
        }
        return Optional.of(value.longValue());
    }

    /** Like {@code PT2S}: zero to a year. */
    public Optional<Duration> duration(String name) {
        return text(name).flatMap(text -> parsed(name, text));
    }

    private Optional<Duration> parsed(String name, String text) {
        try {
            Duration duration = Duration.parse(text);
            if (!duration.isNegative() && duration.compareTo(LONGEST) <= 0) {
                return Optional.of(duration);
            }
        } catch (DateTimeParseException notADuration) {
            // reported below, with the ones out of range
        }
        problems.add(path(name), "a duration like PT2S is expected, at most P365D");
        return Optional.empty();
    }

    /** The member's values: one alone counts as a list of one; none when it is absent. */
    public List<JsonNode> list(String name) {
        JsonNode value = take(name);
        if (value.isMissingNode()) {
            return List.of();
        }
        List<JsonNode> values = new ArrayList<>();
        (value.isArray() ? value : List.of(value)).forEach(values::add);
        return values;
    }

    /** Counts these as known: somebody else reads them. */
    public void leave(Collection<String> names) {
        taken.addAll(names);
    }

    /** What nobody has taken is a mistake each. */
    public void finish() {
        object.fieldNames().forEachRemaining(name -> {
            if (!taken.contains(name)) {
                problems.add(path(name), "unknown; known are " + String.join(", ", taken));
            }
        });
    }
}
