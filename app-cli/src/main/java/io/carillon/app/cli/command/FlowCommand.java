package io.carillon.app.cli.command;

import static io.carillon.app.cli.client.ApiClient.segment;

import io.carillon.app.cli.json.Json;
import io.carillon.app.cli.output.ExitCode;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "flow",
        description = "Look at and change the flow that was built at a channel's provider.",
        subcommands = {
            FlowCommand.SubFlows.class,
            FlowCommand.Tags.class,
            FlowCommand.AddTag.class,
            FlowCommand.RemoveTag.class,
            FlowCommand.Fields.class,
            FlowCommand.AddField.class,
            FlowCommand.SetField.class,
            FlowCommand.RemoveField.class
        })
final class FlowCommand extends Group {

    /** Does something with the flow of a channel. */
    abstract static class OfFlow extends ApiCommand {
        @Parameters(index = "0", paramLabel = "CHANNEL")
        String channel;

        String path(String rest) {
            return "/v1/channels/" + segment(channel) + "/flow/" + rest;
        }
    }

    @Command(name = "subflows", description = "List what can be sent as content 'flow'.")
    static final class SubFlows extends OfFlow {
        @Override
        ExitCode run(Session session) {
            printPage(session.get(path("subflows")), "id", "name");
            return ExitCode.OK;
        }
    }

    @Command(name = "tags", description = "List the tags.")
    static final class Tags extends OfFlow {
        @Override
        ExitCode run(Session session) {
            printPage(session.get(path("tags")), "id", "name");
            return ExitCode.OK;
        }
    }

    @Command(name = "add-tag", description = "Make a tag.")
    static final class AddTag extends OfFlow {
        @Parameters(index = "1", paramLabel = "NAME")
        String name;

        @Override
        ExitCode run(Session session) {
            print(session.post(path("tags"), Json.of(Map.of("name", name)), FreshKey.make()));
            return ExitCode.OK;
        }
    }

    @Command(name = "remove-tag", description = "Delete a tag, by id or name.")
    static final class RemoveTag extends OfFlow {
        @Parameters(index = "1", paramLabel = "TAG")
        String tag;

        @Override
        ExitCode run(Session session) {
            print(session.delete(path("tags/" + segment(tag))));
            return ExitCode.OK;
        }
    }

    @Command(name = "fields", description = "List the fields, of subscribers and of the bot.")
    static final class Fields extends OfFlow {
        @Override
        ExitCode run(Session session) {
            printPage(session.get(path("fields")), "id", "name", "type", "kind", "value", "description");
            return ExitCode.OK;
        }
    }

    @Command(name = "add-field", description = "Make a field.")
    static final class AddField extends OfFlow implements NamesOptions {
        @Parameters(index = "1", paramLabel = "NAME")
        String name;

        @Option(
                names = "--type",
                paramLabel = "TYPE",
                defaultValue = "text",
                description = "text, number, boolean, date, datetime or array; default: text.")
        String type;

        @Option(names = "--bot", description = "A field of the bot; default: of each subscriber.")
        boolean bot;

        @Option(names = "--description", paramLabel = "TEXT", description = "What it is for.")
        String description;

        @Option(names = "--value", paramLabel = "TEXT", description = "What it holds at first.")
        String value;

        @Override
        ExitCode run(Session session) {
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("name", name);
            body.put("type", type);
            body.put("kind", bot ? "bot" : "subscriber");
            body.put("description", description);
            body.put("value", value);
            print(session.post(path("fields"), Json.of(body), FreshKey.make()));
            return ExitCode.OK;
        }

        @Override
        public String optionOf(String pointer) {
            return pointer.equals("/name") ? "NAME" : pointer.replaceFirst("^/", "--");
        }
    }

    @Command(name = "set-field", description = "Say what a field of the bot holds, by id or name.")
    static final class SetField extends OfFlow {
        @Parameters(index = "1", paramLabel = "FIELD")
        String field;

        @Parameters(index = "2", paramLabel = "VALUE")
        String value;

        @Override
        ExitCode run(Session session) {
            print(session.put(path("fields/" + segment(field)), Json.of(Map.of("value", value))));
            return ExitCode.OK;
        }
    }

    @Command(name = "remove-field", description = "Delete a field, by id or name; one of the bot first.")
    static final class RemoveField extends OfFlow {
        @Parameters(index = "1", paramLabel = "FIELD")
        String field;

        @Override
        ExitCode run(Session session) {
            print(session.delete(path("fields/" + segment(field))));
            return ExitCode.OK;
        }
    }
}
