package io.carillon.app.http.json;

import io.carillon.domain.subscriber.Consent;
import io.carillon.domain.subscriber.FieldValue;
import io.carillon.domain.subscriber.SubscriberId;
import io.carillon.ports.usecase.Listing;
import io.carillon.ports.usecase.subscriber.SubscriberView;
import io.carillon.ports.usecase.subscriber.SubscriberView.Place;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A person. */
public final class SubscriberJson {
    private SubscriberJson() {}

    public static byte[] of(SubscriberView subscriber) {
        return JsonOutput.document(out -> members(subscriber, out));
    }

    public static byte[] of(Listing<SubscriberView> listing) {
        return ListingJson.of(listing, SubscriberJson::members);
    }

    private static void members(SubscriberView subscriber, JsonOutput out) throws IOException {
        var profile = subscriber.profile();
        out.text("id", subscriber.id().toString());
        out.text("name", profile.name());
        out.text("first_name", profile.firstName());
        out.text("last_name", profile.lastName());
        out.text("email", profile.email());
        out.text("phone", profile.phone());
        out.objects("addresses", subscriber.addresses(), SubscriberJson::place);
        out.texts("tags", subscriber.tags());
        out.object("fields", o -> {
            for (Map.Entry<String, FieldValue> field : subscriber.fields().entrySet()) {
                FieldJson.value(JsonOutput.wellFormed(field.getKey()), field.getValue(), o);
            }
        });
        out.object("field_types", o -> {
            for (Map.Entry<String, FieldValue> field : subscriber.fields().entrySet()) {
                o.text(
                        JsonOutput.wellFormed(field.getKey()),
                        field.getValue().type().word());
            }
        });
        out.text("consent", consent(subscriber));
        out.text("merged_into", subscriber.mergedInto());
        out.texts(
                "parts", subscriber.parts().stream().map(SubscriberId::toString).toList());
        out.time("created_at", subscriber.createdAt());
        out.time("updated_at", subscriber.updatedAt());
    }

    private static void place(Place place, JsonOutput out) throws IOException {
        out.text("channel", place.reach().channel().value());
        out.text("address", place.reach().address().value());
        out.truth("by_phone", place.byPhone());
        out.text("consent", place.consent().map(Consent::word));
        out.text("consent_since_at", place.consentSince());
    }

    /** In a word: what holds at all addresses, {@code mixed} where only some are opted out; empty where nobody said anything. */
    private static Optional<String> consent(SubscriberView subscriber) {
        List<Optional<Consent>> places =
                subscriber.addresses().stream().map(Place::consent).toList();
        var said = places.stream().flatMap(Optional::stream).collect(Collectors.toSet());
        if (!said.contains(Consent.OPTED_OUT)) {
            return said.stream().findFirst().map(Consent::word);
        }
        boolean everywhere = places.stream().allMatch(place -> place.equals(Optional.of(Consent.OPTED_OUT)));
        return Optional.of(everywhere ? Consent.OPTED_OUT.word() : "mixed");
    }
}
