package io.carillon.app.cli.command;

import static io.carillon.app.cli.client.ApiClient.segment;

import io.carillon.app.cli.json.Json;
import io.carillon.app.cli.output.CommandFailed;
import io.carillon.app.cli.output.ExitCode;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands about a subscriber's fields. */
final class SubscriberFieldCommands {
    private SubscriberFieldCommands() {}

    private static String path(String id, String field) {
        return SubscribersCommand.path(id) + "/fields/" + segment(field);
    }

    @Command(name = "field", description = "Say what a field of a subscriber holds.")
    static final class Set extends ApiCommand {
        @Parameters(index = "0", paramLabel = "ID")
        String id;

        @Parameters(index = "1", paramLabel = "FIELD")
        String field;

        @Parameters(index = "2", paramLabel = "VALUE")
        String value;

        @Option(
                names = "--type",
                paramLabel = "TYPE",
                defaultValue = "text",
                description = "text, number, boolean, date, datetime or array (in JSON); default: text.")
        String type;

        @Override
        ExitCode run(Session session) {
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("value", type.equals("array") ? array() : value);
            body.put("type", type);
            print(session.put(path(id, field), Json.of(body)));
            return ExitCode.OK;
        }

        private Json array() {
            try {
                return Json.parse(value);
            } catch (IllegalArgumentException e) {
                throw CommandFailed.usage("VALUE", "must be an array in JSON");
            }
        }
    }

    @Command(name = "clear-field", description = "Take away what a field of a subscriber holds.")
    static final class Clear extends ApiCommand {
        @Parameters(index = "0", paramLabel = "ID")
        String id;

        @Parameters(index = "1", paramLabel = "FIELD")
        String field;

        @Override
        ExitCode run(Session session) {
            print(session.delete(path(id, field)));
            return ExitCode.OK;
        }
    }
}
