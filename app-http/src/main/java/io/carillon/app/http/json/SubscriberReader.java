package io.carillon.app.http.json;

import io.carillon.domain.subscriber.FieldValue;
import io.carillon.domain.subscriber.ProfilePart;
import io.carillon.ports.usecase.Problem;
import io.carillon.ports.usecase.subscriber.ManageSubscribers.AddressDraft;
import io.carillon.ports.usecase.subscriber.ManageSubscribers.Draft;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the body of {@code POST /v1/subscribers}. */
public final class SubscriberReader {
    private final PersonReader person;
    private List<AddressDraft> addresses = List.of();
    private Set<String> tags = Set.of();
    private Map<String, FieldValue> fields = Map.of();

    private SubscriberReader(JsonInput input) {
        this.person = new PersonReader(input);
    }

    public static Parsed<Draft> read(byte[] body) {
        SubscriberReader[] reader = new SubscriberReader[1];
        List<Problem> problems = JsonInput.read(body, input -> {
            reader[0] = new SubscriberReader(input);
            return reader[0]::member;
        });
        return new Parsed<>(reader[0].draft(), problems);
    }

    private boolean member(String name, String pointer) throws IOException {
        switch (name) {
            case "addresses" -> addresses = person.addresses(pointer);
            case "tags" -> tags = person.tags(pointer);
            case "fields" -> fields = person.fields(pointer);
            default -> {
                return person.part(name, pointer);
            }
        }
        return true;
    }

    private Draft draft() {
        Map<ProfilePart, String> profile = new EnumMap<>(ProfilePart.class);
        person.profile.forEach((part, text) -> text.ifPresent(present -> profile.put(part, present)));
        return new Draft(profile, addresses, tags, fields);
    }
}
