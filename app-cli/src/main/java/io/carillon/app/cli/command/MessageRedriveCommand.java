package io.carillon.app.cli.command;

import static io.carillon.app.cli.client.ApiClient.segment;

import io.carillon.app.cli.json.Json;
import io.carillon.app.cli.output.CommandFailed;
import io.carillon.app.cli.output.ExitCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "redrive",
        description = "Try messages again that ended without having been sent: by ID, or a channel's by --status.")
final class MessageRedriveCommand extends ApiCommand implements NamesOptions {
    @Parameters(arity = "0..*", paramLabel = "ID")
    List<String> ids = List.of();

    @Option(names = "--even-if-unknown", description = "Also one that may have been sent; perhaps a second time.")
    boolean evenIfUnknown;

    @Option(
            names = "--expires-at",
            paramLabel = "TIME",
            description = "Send it no more after that, such as +2h or 2026-11-01T00:00:00Z.",
            converter = MomentConverter.class)
    Moment expiresAt;

    @Option(names = "--channel", paramLabel = "CHANNEL", description = "Those of this channel, with --status.")
    String channel;

    @Option(names = "--status", paramLabel = "STATUS", description = "failed, rejected or expired.")
    String status;

    @Option(
            names = "--since",
            paramLabel = "TIME",
            description = "Only accepted since then, such as -1h; with --channel.",
            converter = MomentConverter.class)
    Moment since;

    @Option(names = "--limit", paramLabel = "N", description = "At most so many, 1 to 10000; with --channel.")
    Integer limit;

    @Override
    ExitCode run(Session session) {
        if (ids.isEmpty() == (channel == null)) {
            throw CommandFailed.usage("ID", "give IDs, or --channel and --status");
        }
        Map<String, Object> body = new LinkedHashMap<>();
        if (expiresAt != null) {
            body.put("expires_at", expiresAt.at(context().clock()));
        }
        return channel == null ? each(session, body) : all(session, body);
    }

    private ExitCode each(Session session, Map<String, Object> body) {
        if (status != null || since != null || limit != null) {
            throw CommandFailed.usage("--channel", "is needed with --status, --since and --limit");
        }
        if (evenIfUnknown) {
            body.put("even_if_unknown", true);
        }
        return new EachMessage(this, session).run(ids, "redrive", Json.of(body));
    }

    private ExitCode all(Session session, Map<String, Object> body) {
        if (evenIfUnknown) {
            throw CommandFailed.usage("--even-if-unknown", "goes with IDs only");
        }
        if (status != null) {
            body.put("status", status);
        }
        if (since != null) {
            body.put("since", since.at(context().clock()));
        }
        if (limit != null) {
            body.put("limit", limit);
        }
        print(session.post("/v1/channels/" + segment(channel) + "/redrive", Json.of(body), FreshKey.make()));
        return ExitCode.OK;
    }

    @Override
    public String optionOf(String pointer) {
        return pointer.isEmpty() ? pointer : "--" + pointer.substring(1).replace('_', '-');
    }
}
