package io.carillon.adapters.afilnet.client;

import io.carillon.ports.provider.Answer;
import io.carillon.ports.provider.ChannelDirectory;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The account's active channels (contract afilnet §A3). */
final class AfilnetDirectory implements ChannelDirectory {
    static final String METHOD = "getchatchannels";

    private final AfilnetLink link;

    AfilnetDirectory(AfilnetLink link) {
        this.link = link;
    }

    @Override
    public Answer<List<Entry>> list() {
        return AfilnetQuestion.rows(link, METHOD, Map.of()).map(rows -> rows.rows().stream()
                .map(AfilnetDirectory::entry)
                .flatMap(Optional::stream)
                .toList());
    }

    /** Empty for a row by which no channel can be selected. */
    private static Optional<Entry> entry(AfilnetRow row) {
        Optional<String> platform = row.field("platform");
        Optional<String> id = row.field("platformid");
        if (platform.isEmpty() || id.isEmpty()) {
            return Optional.empty();
        }
        TreeMap<String, String> route = new TreeMap<>(Map.of(
                AfilnetRoute.PLATFORM, platform.get().toLowerCase(Locale.ROOT), AfilnetRoute.PLATFORM_ID, id.get()));
        return Optional.of(new Entry(row.field("name").orElse(""), route));
    }
}
