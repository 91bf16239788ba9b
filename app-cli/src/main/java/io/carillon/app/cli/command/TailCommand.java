package io.carillon.app.cli.command;

import io.carillon.app.cli.client.EventFeed;
import io.carillon.app.cli.json.Json;
import io.carillon.app.cli.output.CommandFailed;
import io.carillon.app.cli.output.ExitCode;
import io.carillon.app.cli.output.Terminal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "tail",
        description =
                "Follow what happens until interrupted: each event once, also when the connection is lost between.")
final class TailCommand extends ApiCommand {
    @Option(
            names = "--after",
            paramLabel = "CURSOR",
            defaultValue = "latest",
            description = "Begin behind this event's id; 0-0 for everything. Default: with what happens from now on.")
    String after;

    @Option(
            names = "--types",
            paramLabel = "TYPE",
            split = ",",
            description = "Only these, such as message.received or 'conversation.*'; separated by commas.")
    List<String> types = List.of();

    @Option(names = "--once", paramLabel = "N", description = "End after so many events.")
    Integer once;

    @Override
    ExitCode run(Session session) {
        if (once != null && once < 1) {
            throw CommandFailed.usage("--once", "must be 1 or more");
        }
        String from = after.equals("latest") ? latest(session) : after;
        session.follow(from, new Printing(patterns()));
        return ExitCode.OK;
    }

    /** Asked for before the stream begins, so that nothing is missed should its first connection break without an event. */
    private static String latest(Session session) {
        return session.get("/v1/events", Map.of("after", Optional.of("latest"), "limit", Optional.of("1")))
                .get("next")
                .orEmpty();
    }

    private List<Pattern> patterns() {
        return types.stream()
                .map(type -> Pattern.compile(Pattern.quote(type).replace("*", "\\E.*\\Q")))
                .toList();
    }

    private final class Printing implements EventFeed.Reader {
        private final List<Pattern> wanted;
        private int printed;

        private Printing(List<Pattern> wanted) {
            this.wanted = wanted;
        }

        @Override
        public boolean test(Json event) {
            String type = event.get("type").orEmpty();
            if (wanted.isEmpty()
                    || wanted.stream().anyMatch(pattern -> pattern.matcher(type).matches())) {
                terminal().out().println(json ? event.write() : Terminal.clean(line(event)));
                printed++;
            }
            boolean heard = !terminal().out().checkError();
            return heard && (once == null || printed < once);
        }

        @Override
        public void lost() {
            terminal().err().println("carillon: the connection was lost; trying again");
        }

        @Override
        public void reconnected(String cursor) {
            terminal().err().println("carillon: connected, going on after " + Terminal.clean(cursor));
        }
    }

    private static String line(Json event) {
        Json data = event.get("data");
        String subject = Stream.of("message", "conversation", "channel", "batch")
                .flatMap(name -> data.get(name).text().stream())
                .collect(Collectors.joining(" in "));
        String reason = data.get("reason").text().map(word -> " (" + word + ")").orElse("");
        String corrected = data.get("corrected").isTrue() ? " corrected" : "";
        return event.get("id").orEmpty() + "  " + event.get("at").orEmpty() + "  "
                + event.get("type").orEmpty() + "  " + subject + change(event) + reason + corrected;
    }

    /** A message that was sent without having had a status before was sent by somebody else. */
    private static String change(Json event) {
        Json data = event.get("data");
        String from = data.get("from").text().map(word -> word + " -> ").orElse("");
        boolean elsewhere = event.get("type").orEmpty().equals("message.sent")
                && data.get("to").text().isEmpty();
        return data.get("to").text().map(to -> "  " + from + to).orElse(elsewhere ? "  elsewhere" : "");
    }
}
