package io.carillon.app.http.csv;

import io.carillon.domain.subscriber.FieldType;
import io.carillon.domain.subscriber.ProfilePart;
import java.util.Locale;
import java.util.Optional;

/** A column of a file of subscribers, by its header. */
sealed interface Column {
    String TAGS = "tags";
    String CONSENT = "consent";
    String ID = "id";
    String ADDRESS = "address:";
    String FIELD = "field";

    /** How the header names it. */
    String header();

    /** Who it was here; of no meaning elsewhere, so that it is not read. */
    record Id() implements Column {
        @Override
        public String header() {
            return ID;
        }
    }

    record Part(ProfilePart part) implements Column {
        @Override
        public String header() {
            return part.word();
        }
    }

    record Tags() implements Column {
        @Override
        public String header() {
            return TAGS;
        }
    }

    record Said() implements Column {
        @Override
        public String header() {
            return CONSENT;
        }
    }

    record AddressOn(String channel) implements Column {
        @Override
        public String header() {
            return ADDRESS + channel;
        }
    }

    /** {@code field:NAME} for a text, {@code field.TYPE:NAME} for anything else. */
    record Field(String name, FieldType type) implements Column {
        @Override
        public String header() {
            return FIELD + (type == FieldType.TEXT ? "" : "." + type.word()) + ":" + name;
        }
    }

    /** The column of that header; empty when it is none. Case does not count, but in the names of fields and channels. */
    static Optional<Column> of(String header) {
        String plain = header.strip();
        int colon = plain.indexOf(':');
        if (colon >= 0) {
            String kind = plain.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            return named(kind, plain.substring(colon + 1).strip());
        }
        String word = plain.toLowerCase(Locale.ROOT);
        return switch (word) {
            case ID -> Optional.of(new Id());
            case TAGS -> Optional.of(new Tags());
            case CONSENT -> Optional.of(new Said());
            default -> ProfilePart.parse(word).map(Part::new);
        };
    }

    private static Optional<Column> named(String kind, String name) {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        if (ADDRESS.equals(kind + ":")) {
            return Optional.of(new AddressOn(name));
        }
        return kind.equals(FIELD)
                ? Optional.of(new Field(name, FieldType.TEXT))
                : Optional.of(kind)
                        .filter(word -> word.startsWith(FIELD + "."))
                        .flatMap(word -> FieldType.parse(word.substring(FIELD.length() + 1)))
                        .map(type -> new Field(name, type));
    }
}
