package io.carillon.app.http.csv;

import io.carillon.domain.subscriber.Consent;
import io.carillon.domain.subscriber.FieldValue;
import io.carillon.domain.subscriber.Profile;
import io.carillon.domain.subscriber.ProfilePart;
import io.carillon.ports.usecase.subscriber.SubscriberView;
import io.carillon.ports.usecase.subscriber.SubscriberView.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a file needs columns for, gathered from everybody who will be in it. Not safe for use by several threads. */
final class ExportColumns {
    private static final int MOST = 900;

    private final TreeSet<Column> varying = new TreeSet<>(Comparator.comparing(Column::header));

    /** False when there are too many of them for a file that can be imported. */
    boolean note(SubscriberView subscriber) {
        places(subscriber)
                .forEach(place ->
                        varying.add(new Column.AddressOn(place.reach().channel().value())));
        subscriber.fields().forEach((name, value) -> varying.add(new Column.Field(name, value.type())));
        return varying.size() <= MOST;
    }

    List<Column> all() {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column.Id());
        Stream.of(ProfilePart.values()).map(Column.Part::new).forEach(columns::add);
        columns.add(new Column.Tags());
        columns.add(new Column.Said());
        columns.addAll(varying);
        return columns;
    }

    static String cell(Column column, SubscriberView subscriber) {
        if (column instanceof Column.Id) {
            return subscriber.id().toString();
        }
        if (column instanceof Column.Part part) {
            return part(part.part(), subscriber.profile()).orElse("");
        }
        if (column instanceof Column.Tags) {
            return Cells.joined(subscriber.tags());
        }
        if (column instanceof Column.Said) {
            return consent(subscriber);
        }
        if (column instanceof Column.AddressOn on) {
            return places(subscriber)
                    .filter(place -> place.reach().channel().value().equals(on.channel()))
                    .map(place -> place.reach().address().value())
                    .collect(Collectors.collectingAndThen(Collectors.toList(), Cells::joined));
        }
        Column.Field field = (Column.Field) column;
        return Optional.ofNullable(subscriber.fields().get(field.name()))
                .filter(value -> value.type() == field.type())
                .map(FieldValue::text)
                .orElse("");
    }

    /** What was said at every address alike: a row has one word for all of them. */
    private static String consent(SubscriberView subscriber) {
        var said =
                subscriber.addresses().stream().map(Place::consent).distinct().toList();
        return said.size() == 1 ? said.get(0).map(Consent::word).orElse("") : "";
    }

    /** Those by phone number follow from it. */
    private static Stream<Place> places(SubscriberView subscriber) {
        return subscriber.addresses().stream().filter(place -> !place.byPhone());
    }

    private static Optional<String> part(ProfilePart part, Profile profile) {
        return switch (part) {
            case NAME -> profile.name();
            case FIRST_NAME -> profile.firstName();
            case LAST_NAME -> profile.lastName();
            case EMAIL -> profile.email();
            case PHONE -> profile.phone().map(Object::toString);
        };
    }
}
