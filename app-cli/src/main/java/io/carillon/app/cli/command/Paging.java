package io.carillon.app.cli.command;

import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options of lists. */
final class Paging {
    @Option(names = "--limit", paramLabel = "N", description = "At most so many; default: the server's.")
    Integer limit;

    @Option(names = "--after", paramLabel = "CURSOR", description = "Go on where an earlier list ended.")
    String after;

    void addTo(Map<String, Optional<String>> query) {
        query.put("limit", Optional.ofNullable(limit).map(String::valueOf));
        query.put("after", Optional.ofNullable(after));
    }
}
