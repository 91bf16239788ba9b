package io.carillon.app.cli.command;

import static io.carillon.app.cli.client.ApiClient.segment;

import io.carillon.app.cli.json.Json;
import io.carillon.app.cli.output.ContentText;
import io.carillon.app.cli.output.ExitCode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "subscribers",
        description = "Keep what is known of people, wherever they write from.",
        subcommands = {
            SubscribersCommand.ListThem.class,
            SubscribersCommand.Show.class,
            SubscriberAddCommand.class,
            SubscriberSetCommand.class,
            SubscribersCommand.Remove.class,
            SubscriberTagCommands.Tag.class,
            SubscriberTagCommands.Untag.class,
            SubscriberFieldCommands.Set.class,
            SubscriberFieldCommands.Clear.class,
            SubscribersCommand.Merge.class,
            SubscribersCommand.Unmerge.class,
            ConsentCommands.OptOut.class,
            ConsentCommands.OptIn.class,
            SubscribersCommand.Timeline.class,
            SubscriberImportCommand.class,
            SubscriberExportCommand.class
        })
final class SubscribersCommand extends Group {

    static String path(String id) {
        return "/v1/subscribers/" + segment(id);
    }

    @Command(name = "list", description = "List subscribers, the newest first.")
    static final class ListThem extends ApiCommand {
        @Mixin
        SubscriberFilter filter;

        @Mixin
        Paging paging;

        @Override
        ExitCode run(Session session) {
            Map<String, Optional<String>> query = filter.query();
            paging.addTo(query);
            printPage(
                    session.get("/v1/subscribers", query),
                    "id",
                    "name",
                    "phone",
                    "email",
                    "tags",
                    "consent",
                    "updated_at");
            return ExitCode.OK;
        }
    }

    @Command(name = "show", description = "Show a subscriber: profile, addresses, tags, fields, consent.")
    static final class Show extends ApiCommand {
        @Parameters(paramLabel = "ID")
        String id;

        @Override
        ExitCode run(Session session) {
            print(session.get(path(id)));
            return ExitCode.OK;
        }
    }

    @Command(name = "remove", description = "Forget a subscriber here; the provider is not told, messages stay.")
    static final class Remove extends ApiCommand {
        @Parameters(paramLabel = "ID")
        String id;

        @Override
        ExitCode run(Session session) {
            print(session.delete(path(id)));
            return ExitCode.OK;
        }
    }

    @Command(name = "merge", description = "Two subscribers are one person: the first becomes a part of the second.")
    static final class Merge extends ApiCommand {
        @Parameters(index = "0", paramLabel = "ID")
        String id;

        @Parameters(index = "1", paramLabel = "INTO")
        String into;

        @Override
        ExitCode run(Session session) {
            print(session.post(path(id) + "/merge", Json.of(Map.of("into", into)), FreshKey.make()));
            return ExitCode.OK;
        }
    }

    @Command(name = "unmerge", description = "They were two after all: the one that was merged is by itself again.")
    static final class Unmerge extends ApiCommand {
        @Parameters(paramLabel = "ID", description = "The one that became a part.")
        String id;

        @Override
        ExitCode run(Session session) {
            print(session.post(path(id) + "/unmerge", Json.of(Map.of()), FreshKey.make()));
            return ExitCode.OK;
        }
    }

    @Command(name = "timeline", description = "What was said with a subscriber on all channels, the newest first.")
    static final class Timeline extends ApiCommand {
        @Parameters(paramLabel = "ID")
        String id;

        @Mixin
        Paging paging;

        @Override
        ExitCode run(Session session) {
            Map<String, Optional<String>> query = new LinkedHashMap<>();
            paging.addTo(query);
            Json page = session.get(path(id) + "/timeline", query);
            printPage(
                    json ? page : Rows.with(page, "content", ContentText::of),
                    "id",
                    "channel",
                    "direction",
                    "status",
                    "from",
                    "to",
                    "created_at",
                    "content");
            return ExitCode.OK;
        }
    }
}
