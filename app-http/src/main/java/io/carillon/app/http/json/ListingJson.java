package io.carillon.app.http.json;

import io.carillon.ports.usecase.Listing;

/** {@code {data, has_more, next}}. */
final class ListingJson {
    private ListingJson() {}

    static <T> byte[] of(Listing<T> listing, JsonOutput.Element<T> element) {
        return JsonOutput.document(out -> {
            out.objects("data", listing.items(), element);
            out.truth("has_more", listing.next().isPresent());
            out.text("next", listing.next());
        });
    }
}
