package io.carillon.app.cli.command;

import static io.carillon.app.cli.client.ApiClient.segment;

import io.carillon.app.cli.json.Json;
import io.carillon.app.cli.output.CommandFailed;
import io.carillon.app.cli.output.ContentText;
import io.carillon.app.cli.output.ExitCode;
import io.carillon.app.cli.output.Terminal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "conversations",
        description = "Read and answer what people write.",
        subcommands = {
            ConversationsCommand.ListThem.class,
            ConversationsCommand.Show.class,
            ReplyCommand.class,
            ConversationsCommand.Read.class,
            ConversationsCommand.Close.class,
            ConversationsCommand.Reopen.class,
            ConversationsCommand.Assign.class
        })
final class ConversationsCommand extends Group {

    private static String path(String id) {
        return "/v1/conversations/" + segment(id);
    }

    @Command(name = "list", description = "List conversations, the latest activity first.")
    static final class ListThem extends ApiCommand {
        @Option(names = "--channel", paramLabel = "CHANNEL", description = "Only this channel's.")
        String channel;

        @Option(names = "--status", paramLabel = "STATUS", description = "open, pending, snoozed or resolved.")
        String status;

        @Option(names = "--unread", description = "Only those with something unread.")
        boolean unread;

        @Option(
                names = {"-q", "--query"},
                paramLabel = "TEXT",
                description = "Only with this in their address.")
        String query;

        @Mixin
        Paging paging;

        @Override
        ExitCode run(Session session) {
            Map<String, Optional<String>> filters = new LinkedHashMap<>();
            filters.put("channel", Optional.ofNullable(channel));
            filters.put("status", Optional.ofNullable(status));
            filters.put("unread", unread ? Optional.of("true") : Optional.empty());
            filters.put("q", Optional.ofNullable(query));
            paging.addTo(filters);
            Json page = session.get("/v1/conversations", filters);
            printPage(
                    json ? page : Rows.with(page, "last_message", last -> ContentText.of(last.get("content"))),
                    "id",
                    "channel",
                    "address",
                    "status",
                    "unread",
                    "assignee",
                    "last_activity_at",
                    "last_message");
            return ExitCode.OK;
        }
    }

    @Command(name = "show", description = "Show a conversation: its latest messages, oldest first.")
    static final class Show extends ApiCommand {
        @Parameters(paramLabel = "ID")
        String id;

        @Mixin
        Paging paging;

        @Override
        ExitCode run(Session session) {
            Map<String, Optional<String>> query = new LinkedHashMap<>();
            paging.addTo(query);
            Json conversation = session.get(path(id));
            Json page = session.get(path(id) + "/messages", query);
            List<Json> oldestFirst = new ArrayList<>(page.get("data").items());
            Collections.reverse(oldestFirst);
            if (json) {
                Map<String, Object> whole = new LinkedHashMap<>(conversation.members());
                whole.put("messages", oldestFirst);
                whole.put("has_more", page.get("has_more"));
                whole.put("next", page.get("next"));
                print(Json.of(whole));
                return ExitCode.OK;
            }
            if (page.get("has_more").isTrue()) {
                terminal()
                        .err()
                        .println("earlier: --after "
                                + Terminal.clean(page.get("next").orEmpty()));
            }
            new Transcript(terminal()).print(conversation, oldestFirst);
            return ExitCode.OK;
        }
    }

    @Command(name = "read", description = "Mark what was received as read.")
    static final class Read extends ApiCommand {
        @Parameters(paramLabel = "ID")
        String id;

        @Option(names = "--up-to", paramLabel = "MESSAGE", description = "Only up to this message; default: all of it.")
        String upTo;

        @Override
        ExitCode run(Session session) {
            Json body = Json.of(upTo == null ? Map.of() : Map.of("up_to", upTo));
            print(session.post(path(id) + "/read", body, FreshKey.make()));
            return ExitCode.OK;
        }
    }

    /** Changes one member of a conversation. */
    abstract static class Change extends ApiCommand {
        @Parameters(index = "0", paramLabel = "ID")
        String id;

        abstract Map<String, ?> change();

        @Override
        final ExitCode run(Session session) {
            print(session.patch(path(id), Json.of(change())));
            return ExitCode.OK;
        }
    }

    @Command(name = "close", description = "Mark a conversation as resolved; it reopens when the person writes again.")
    static final class Close extends Change {
        @Override
        Map<String, ?> change() {
            return Map.of("status", "resolved");
        }
    }

    @Command(name = "reopen", description = "Mark a conversation as open.")
    static final class Reopen extends Change {
        @Override
        Map<String, ?> change() {
            return Map.of("status", "open");
        }
    }

    @Command(name = "assign", description = "Say who answers in a conversation.")
    static final class Assign extends Change {
        @Parameters(index = "1", arity = "0..1", paramLabel = "NAME")
        String name;

        @Option(names = "--nobody", description = "Take the name away.")
        boolean nobody;

        @Override
        Map<String, ?> change() {
            if (nobody == (name != null)) {
                throw CommandFailed.usage("NAME", "is needed, or --nobody");
            }
            return Map.of("assignee", nobody ? Json.ABSENT : name);
        }
    }
}
