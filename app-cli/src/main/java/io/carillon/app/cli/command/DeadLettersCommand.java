package io.carillon.app.cli.command;

import io.carillon.app.cli.json.Json;
import io.carillon.app.cli.output.ExitCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "dead-letters",
        description = "Look at messages that ended without having been sent; see also 'messages redrive'.",
        subcommands = DeadLettersCommand.ListThem.class)
final class DeadLettersCommand extends Group {
    private static final List<String> STATUSES = List.of("failed", "rejected", "expired");
    private static final int USUAL_LIMIT = 50;

    @Command(name = "list", description = "List what failed, was rejected or expired, newest first, and why.")
    static final class ListThem extends ApiCommand {
        @Option(names = "--channel", paramLabel = "CHANNEL", description = "Only this channel's.")
        String channel;

        @Option(
                names = "--since",
                paramLabel = "TIME",
                description = "Only accepted since then, such as -1h or 2026-11-01T00:00:00Z.",
                converter = MomentConverter.class)
        Moment since;

        @Mixin
        Paging paging;

        @Override
        ExitCode run(Session session) {
            List<Json> pages = STATUSES.stream()
                    .map(status -> session.get("/v1/messages", query(status)))
                    .toList();
            Json page = merged(pages, paging.limit == null ? USUAL_LIMIT : paging.limit);
            printPage(page, "id", "status", "reason", "error.code", "error.detail", "channel", "to", "created_at");
            return ExitCode.OK;
        }

        private Map<String, Optional<String>> query(String status) {
            Map<String, Optional<String>> query = new LinkedHashMap<>();
            query.put("channel", Optional.ofNullable(channel));
            query.put("status", Optional.of(status));
            query.put(
                    "since",
                    Optional.ofNullable(since).map(moment -> moment.at(context().clock())));
            paging.addTo(query);
            return query;
        }
    }

    /** The newest of several pages; the ids of messages grow with time, and one is the cursor of any list. */
    static Json merged(List<Json> pages, int limit) {
        List<Json> all = new ArrayList<>();
        pages.forEach(page -> all.addAll(page.get("data").items()));
        all.sort(Comparator.comparing((Json message) -> message.get("id").orEmpty())
                .reversed());
        boolean more = all.size() > limit
                || pages.stream().anyMatch(page -> page.get("has_more").isTrue());
        List<Json> shown = all.subList(0, Math.min(limit, all.size()));
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("data", shown);
        page.put("has_more", more);
        page.put("next", more ? shown.get(shown.size() - 1).get("id").orEmpty() : null);
        return Json.of(page);
    }
}
