package io.carillon.app.http.json;

import io.carillon.ports.usecase.Listing;
import io.carillon.ports.usecase.channel.BrowseDirectory.Entry;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an account could send through, with the keys of the configuration that select it. */
public final class DirectoryJson {
    private DirectoryJson() {}

    public static byte[] of(List<Entry> entries) {
        return ListingJson.of(new Listing<>(entries, Optional.empty()), DirectoryJson::entry);
    }

    private static void entry(Entry entry, JsonOutput out) throws IOException {
        out.text("name", entry.name());
        out.object("route", o -> {
            for (Map.Entry<String, String> key : entry.route().entrySet()) {
                o.text(key.getKey(), key.getValue());
            }
        });
        out.text("channel", entry.channel());
    }
}
