package io.carillon.app.http.json;

import io.carillon.domain.conversation.ConversationStatus;
import io.carillon.ports.usecase.Problem;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * The body of {@code PATCH /v1/conversations/{id}}.
 *
 * @param assignee empty to leave it as it is; an empty text to take it away, which is null on the wire
 */
public record ConversationChange(Optional<ConversationStatus> status, Optional<String> assignee) {
    private static final int LONGEST_ASSIGNEE = 255;
    private static final Problem NOTHING = new Problem("", "missing", "status or assignee is needed");

    public static Parsed<ConversationChange> read(byte[] body) {
        Reader reader = new Reader();
        var problems = JsonInput.read(body, input -> {
            reader.input = input;
            return reader::member;
        });
        var parsed = new Parsed<>(new ConversationChange(reader.status, reader.assignee), problems);
        return reader.empty && problems.isEmpty() ? parsed.with(List.of(NOTHING)) : parsed;
    }

    /** Not safe for use by several threads. */
    private static final class Reader {
        private JsonInput input;
        private boolean empty = true;
        private Optional<ConversationStatus> status = Optional.empty();
        private Optional<String> assignee = Optional.empty();

        boolean member(String name, String pointer) throws IOException {
            switch (name) {
                case "status" -> status = status(pointer);
                case "assignee" -> assignee = assignee(pointer);
                default -> {
                    return false;
                }
            }
            empty = false;
            return true;
        }

        private Optional<ConversationStatus> status(String pointer) throws IOException {
            Optional<String> word = input.text(pointer, 64);
            Optional<ConversationStatus> read = word.flatMap(ConversationStatus::parse);
            if (read.isEmpty() && !input.hasProblemAt(pointer)) {
                input.add(pointer, "invalid_value", "must be open, pending, snoozed or resolved");
            }
            return read;
        }

        private Optional<String> assignee(String pointer) throws IOException {
            if (input.isNull()) {
                return Optional.of("");
            }
            Optional<String> name = input.text(pointer, LONGEST_ASSIGNEE);
            if (name.filter(String::isBlank).isPresent()) {
                input.add(pointer, "invalid_value", "must not be blank; null takes the assignee away");
            }
            return name;
        }
    }
}
