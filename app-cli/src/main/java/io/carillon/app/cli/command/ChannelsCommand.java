package io.carillon.app.cli.command;

import static io.carillon.app.cli.client.ApiClient.segment;

import io.carillon.app.cli.json.Json;
import io.carillon.app.cli.output.ExitCode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "channels",
        description = "Look at channels, stop and restart them.",
        subcommands = {
            ChannelsCommand.ListThem.class,
            ChannelsCommand.Show.class,
            DirectoryCommand.class,
            ChannelsCommand.Hold.class,
            ChannelsCommand.Release.class,
            ChannelsCommand.Quarantine.class,
            ChannelsCommand.Retry.class,
            SyncCommand.class
        })
final class ChannelsCommand extends Group {

    private static String path(String channel) {
        return "/v1/channels/" + segment(channel);
    }

    @Command(name = "list", description = "List the configured channels.")
    static final class ListThem extends ApiCommand {
        @Override
        ExitCode run(Session session) {
            Json page = session.get("/v1/channels");
            printPage(
                    json ? page : Rows.with(page, "conversations", ListThem::progress),
                    "id",
                    "provider",
                    "account",
                    "state",
                    "waiting",
                    "conversations",
                    "hold",
                    "trouble");
            return ExitCode.OK;
        }

        private static String progress(Json conversations) {
            return Progress.of(conversations).map(Progress::words).orElse("");
        }
    }

    @Command(name = "show", description = "Show a channel and what it can do.")
    static final class Show extends ApiCommand {
        @Parameters(paramLabel = "CHANNEL")
        String channel;

        @Override
        ExitCode run(Session session) {
            print(session.get(path(channel)));
            return ExitCode.OK;
        }
    }

    @Command(name = "hold", description = "Stop sending on a channel; messages wait.")
    static final class Hold extends ApiCommand {
        @Parameters(paramLabel = "CHANNEL")
        String channel;

        @Option(names = "--detail", paramLabel = "TEXT", description = "Why, for colleagues.")
        String detail;

        @Override
        ExitCode run(Session session) {
            Json body = Json.of(detail == null ? Map.of() : Map.of("detail", detail));
            print(session.post(path(channel) + "/hold", body, FreshKey.make()));
            return ExitCode.OK;
        }
    }

    @Command(name = "release", description = "Lift every hold of a channel, its account's too.")
    static final class Release extends ApiCommand {
        @Parameters(paramLabel = "CHANNEL")
        String channel;

        @Override
        ExitCode run(Session session) {
            print(session.post(path(channel) + "/release", Json.of(Map.of()), FreshKey.make()));
            return ExitCode.OK;
        }
    }

    @Command(name = "quarantine", description = "List the provider's answers that could not be read.")
    static final class Quarantine extends ApiCommand {
        @Parameters(paramLabel = "CHANNEL")
        String channel;

        @Mixin
        Paging paging;

        @Override
        ExitCode run(Session session) {
            Map<String, Optional<String>> query = new LinkedHashMap<>();
            paging.addTo(query);
            printPage(
                    session.get(path(channel) + "/quarantine", query),
                    "id",
                    "page",
                    "received_at",
                    "bytes",
                    "error.detail",
                    "body");
            return ExitCode.OK;
        }
    }

    @Command(name = "retry", description = "Read a quarantined answer once more.")
    static final class Retry extends ApiCommand {
        @Parameters(index = "0", paramLabel = "CHANNEL")
        String channel;

        @Parameters(index = "1", paramLabel = "ENTRY")
        String entry;

        @Override
        ExitCode run(Session session) {
            String path = path(channel) + "/quarantine/" + segment(entry) + "/retry";
            print(session.post(path, Json.of(Map.of()), FreshKey.make()));
            return ExitCode.OK;
        }
    }
}
