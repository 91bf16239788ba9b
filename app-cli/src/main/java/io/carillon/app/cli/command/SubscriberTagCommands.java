package io.carillon.app.cli.command;

import static io.carillon.app.cli.client.ApiClient.segment;

import io.carillon.app.cli.json.Json;
import io.carillon.app.cli.output.ExitCode;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The commands about a subscriber's tags. */
final class SubscriberTagCommands {
    private SubscriberTagCommands() {}

    /** Does the same with each tag; doing it again changes nothing. */
    abstract static class EachTag extends ApiCommand {
        @Parameters(index = "0", paramLabel = "ID")
        String id;

        @Parameters(index = "1..*", arity = "1..*", paramLabel = "TAG")
        List<String> tags;

        abstract Json one(Session session, String path);

        @Override
        final ExitCode run(Session session) {
            Json subscriber = Json.ABSENT;
            for (String tag : tags) {
                subscriber = one(session, SubscribersCommand.path(id) + "/tags/" + segment(tag));
            }
            print(subscriber);
            return ExitCode.OK;
        }
    }

    @Command(name = "tag", description = "Give a subscriber tags.")
    static final class Tag extends EachTag {
        @Override
        Json one(Session session, String path) {
            return session.put(path, Json.of(Map.of()));
        }
    }

    @Command(name = "untag", description = "Take tags from a subscriber.")
    static final class Untag extends EachTag {
        @Override
        Json one(Session session, String path) {
            return session.delete(path);
        }
    }
}
