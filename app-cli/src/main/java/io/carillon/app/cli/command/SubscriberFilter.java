package io.carillon.app.cli.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which subscribers. */
final class SubscriberFilter {
    @Option(
            names = {"-q", "--query"},
            paramLabel = "TEXT",
            description = "Only with this in a name, the e-mail address or the phone number.")
    String query;

    @Option(names = "--tag", paramLabel = "TAG", description = "Only with this tag.")
    String tag;

    @Option(names = "--channel", paramLabel = "CHANNEL", description = "Only with an address on this channel.")
    String channel;

    Map<String, Optional<String>> query() {
        Map<String, Optional<String>> filters = new LinkedHashMap<>();
        filters.put("q", Optional.ofNullable(query));
        filters.put("tag", Optional.ofNullable(tag));
        filters.put("channel", Optional.ofNullable(channel));
        return filters;
    }
}
