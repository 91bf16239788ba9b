package io.carillon.app.http.json;

import io.carillon.ports.usecase.Listing;
import io.carillon.ports.usecase.channel.ReviewQuarantine.Entry;
import java.io.IOException;

/** Provider answers that could not be read. */
public final class QuarantineJson {
    private QuarantineJson() {}

    public static byte[] of(Listing<Entry> entries) {
        return ListingJson.of(entries, QuarantineJson::entry);
    }

    /** @param items how many reports or replies a second reading brought */
    public static byte[] entered(int items) {
        return JsonOutput.document(out -> out.number("items", items));
    }

    private static void entry(Entry entry, JsonOutput out) throws IOException {
        out.text("id", entry.id().toString());
        out.text("page", entry.page());
        out.time("received_at", entry.receivedAt());
        out.truth("truncated", entry.truncated());
        out.number("bytes", entry.bytes());
        out.object("error", o -> ComplaintJson.members(entry.complaint(), o));
        out.text("body", entry.body());
    }
}
