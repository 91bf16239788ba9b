package io.carillon.app.cli.command;

import static io.carillon.app.cli.client.ApiClient.segment;

import io.carillon.app.cli.json.Json;
import io.carillon.app.cli.output.ExitCode;
import io.carillon.app.cli.output.Terminal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "messages",
        description = "Look at messages, take them back, try them again.",
        subcommands = {
            MessagesCommand.ListThem.class,
            MessagesCommand.Show.class,
            MessagesCommand.Explain.class,
            MessageCancelCommand.class,
            MessageRedriveCommand.class
        })
final class MessagesCommand extends Group {

    @Command(name = "list", description = "List messages, newest first.")
    static final class ListThem extends ApiCommand {
        @Option(names = "--channel", paramLabel = "CHANNEL", description = "Only this channel's.")
        String channel;

        @Option(names = "--status", paramLabel = "STATUS", description = "Only with this status, such as failed.")
        String status;

        @Option(names = "--to", paramLabel = "ADDRESS", description = "Only to this recipient.")
        String to;

        @Option(names = "--direction", paramLabel = "DIRECTION", description = "outbound or inbound.")
        String direction;

        @Option(
                names = "--since",
                paramLabel = "TIME",
                description = "Only accepted since then, such as -1h or 2026-11-01T00:00:00Z.",
                converter = MomentConverter.class)
        Moment since;

        @Option(names = "--client-reference", paramLabel = "TEXT", description = "Only with this reference of yours.")
        String clientReference;

        @Option(names = "--batch", paramLabel = "ID", description = "Only of this batch.")
        String batch;

        @Option(names = "--conversation", paramLabel = "ID", description = "Only of this conversation.")
        String conversation;

        @Mixin
        Paging paging;

        @Override
        ExitCode run(Session session) {
            Map<String, Optional<String>> query = new LinkedHashMap<>();
            query.put("channel", Optional.ofNullable(channel));
            query.put("status", Optional.ofNullable(status));
            query.put("to", Optional.ofNullable(to));
            query.put("direction", Optional.ofNullable(direction));
            query.put(
                    "since",
                    Optional.ofNullable(since).map(moment -> moment.at(context().clock())));
            query.put("client_reference", Optional.ofNullable(clientReference));
            query.put("batch", Optional.ofNullable(batch));
            query.put("conversation", Optional.ofNullable(conversation));
            paging.addTo(query);
            printPage(
                    session.get("/v1/messages", query),
                    "id",
                    "status",
                    "reason",
                    "origin",
                    "channel",
                    "to",
                    "from",
                    "client_reference",
                    "created_at");
            return ExitCode.OK;
        }
    }

    @Command(name = "show", description = "Show a message. The exit code tells its status.")
    static final class Show extends ApiCommand {
        @Parameters(paramLabel = "ID")
        String id;

        @Override
        ExitCode run(Session session) {
            Json message = session.get("/v1/messages/" + segment(id));
            print(message);
            return ExitCode.ofStatus(message.get("status").orEmpty());
        }
    }

    @Command(name = "explain", description = "Show why a message has its status: its calls, facts and history.")
    static final class Explain extends ApiCommand {
        @Parameters(paramLabel = "ID")
        String id;

        @Override
        ExitCode run(Session session) {
            Json explanation = session.get("/v1/messages/" + segment(id) + "/explain");
            if (json) {
                print(explanation);
                return ExitCode.OK;
            }
            terminal().out().println(Terminal.clean(explanation.get("why").orEmpty()) + System.lineSeparator());
            Map<String, Json> rest = new LinkedHashMap<>(explanation.members());
            rest.remove("why");
            print(Json.of(rest));
            return ExitCode.OK;
        }
    }
}
