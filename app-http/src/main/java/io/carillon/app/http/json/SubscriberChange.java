package io.carillon.app.http.json;

import io.carillon.domain.subscriber.ProfilePart;
import io.carillon.ports.usecase.Problem;
import io.carillon.ports.usecase.subscriber.ManageSubscribers.AddressDraft;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The body of {@code PATCH /v1/subscribers/{id}}. @param parts what is empty is taken away, which is null on the wire */
public record SubscriberChange(
        Map<ProfilePart, Optional<String>> parts, List<AddressDraft> add, List<AddressDraft> remove) {
    private static final Problem NOTHING =
            new Problem("", "missing", "a part of the profile, add_addresses or remove_addresses is needed");

    public static Parsed<SubscriberChange> read(byte[] body) {
        Reader[] reader = new Reader[1];
        List<Problem> problems = JsonInput.read(body, input -> {
            reader[0] = new Reader(new PersonReader(input));
            return reader[0]::member;
        });
        SubscriberChange change = reader[0].change();
        var parsed = new Parsed<>(change, problems);
        return change.isEmpty() && problems.isEmpty() ? parsed.with(List.of(NOTHING)) : parsed;
    }

    private boolean isEmpty() {
        return parts.isEmpty() && add.isEmpty() && remove.isEmpty();
    }

    /** Not safe for use by several threads. */
    private static final class Reader {
        private final PersonReader person;
        private List<AddressDraft> add = List.of();
        private List<AddressDraft> remove = List.of();

        Reader(PersonReader person) {
            this.person = person;
        }

        boolean member(String name, String pointer) throws IOException {
            switch (name) {
                case "add_addresses" -> add = person.addresses(pointer);
                case "remove_addresses" -> remove = person.addresses(pointer);
                default -> {
                    return person.part(name, pointer);
                }
            }
            return true;
        }

        SubscriberChange change() {
            return new SubscriberChange(person.profile, add, remove);
        }
    }
}
