package io.carillon.app.http.json;

import io.carillon.domain.subscriber.FieldValue;
import io.carillon.domain.subscriber.ProfilePart;
import io.carillon.ports.usecase.subscriber.ManageSubscribers.AddressDraft;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads what subscribers are made of. Not safe for use by several threads. */
final class PersonReader {
    static final int LONGEST_NAME = 256;
    private static final int LONGEST_PART = 1_000;
    private static final int LONGEST_ADDRESS = 256;
    private static final int MOST = 200;

    private final JsonInput input;
    final Map<ProfilePart, Optional<String>> profile = new EnumMap<>(ProfilePart.class);

    PersonReader(JsonInput input) {
        this.input = input;
    }

    /** Reads a part of the profile; null stays as an empty one. False when the member is none. */
    boolean part(String name, String pointer) throws IOException {
        Optional<ProfilePart> part = ProfilePart.parse(name);
        if (part.isEmpty()) {
            return false;
        }
        boolean isNull = input.isNull();
        Optional<String> text = input.text(pointer, LONGEST_PART);
        if (text.filter(String::isBlank).isPresent()) {
            input.add(pointer, "invalid_value", "must not be blank; null stands for nothing");
        } else if (isNull || text.isPresent()) {
            profile.put(part.get(), text);
        }
        return true;
    }

    List<AddressDraft> addresses(String pointer) throws IOException {
        List<AddressDraft> found = new ArrayList<>();
        input.array(pointer, at -> {
            if (isRoom(found.size(), pointer)) {
                address(at).ifPresent(found::add);
            } else {
                input.skip();
            }
        });
        return found;
    }

    private Optional<AddressDraft> address(String pointer) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        input.object(pointer, (name, at) -> {
            if (!name.equals("channel") && !name.equals("address")) {
                return false;
            }
            input.text(at, LONGEST_ADDRESS).ifPresent(text -> parts.put(name, text));
            return true;
        });
        for (String name : List.of("channel", "address")) {
            if (!parts.containsKey(name) && !input.hasProblemAt(pointer + "/" + name) && !input.hasProblemAt(pointer)) {
                input.add(pointer + "/" + name, "missing", "is missing");
            }
        }
        return parts.size() == 2
                ? Optional.of(new AddressDraft(parts.get("channel"), parts.get("address")))
                : Optional.empty();
    }

    Set<String> tags(String pointer) throws IOException {
        Set<String> tags = new LinkedHashSet<>();
        input.array(pointer, at -> {
            if (!isRoom(tags.size(), pointer)) {
                input.skip();
                return;
            }
            Optional<String> tag = input.text(at, LONGEST_NAME);
            if (tag.isEmpty() && !input.hasProblemAt(at)
                    || tag.filter(String::isBlank).isPresent()) {
                input.add(at, "invalid_value", "must not be blank");
            }
            tag.ifPresent(tags::add);
        });
        return tags;
    }

    /** An object of names and values; a value that needs a type is an object {@code {value, type}}. */
    Map<String, FieldValue> fields(String pointer) throws IOException {
        Map<String, FieldValue> fields = new TreeMap<>();
        if (input.isNull()) {
            return fields;
        }
        input.object(pointer, (name, at) -> {
            if (isRoom(fields.size(), pointer)) {
                field(at).ifPresent(value -> fields.put(name, value));
            } else {
                input.skip();
            }
            return true;
        });
        return fields;
    }

    private Optional<FieldValue> field(String pointer) throws IOException {
        if (input.token() != com.fasterxml.jackson.core.JsonToken.START_OBJECT) {
            var reader = new FieldValueReader(input, pointer);
            reader.value();
            return reader.read();
        }
        var reader = new FieldValueReader(input, pointer + "/value");
        input.object(pointer, (name, at) -> {
            switch (name) {
                case "value" -> reader.value();
                case "type" -> reader.type(at);
                default -> {
                    return false;
                }
            }
            return true;
        });
        return reader.read();
    }

    private boolean isRoom(int size, String pointer) {
        if (size == MOST && !input.hasProblemAt(pointer)) {
            input.add(pointer, "too_many", "must have at most " + MOST + " elements");
        }
        return size < MOST;
    }
}
