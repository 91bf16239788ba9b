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

/** The commands about whether people want messages. */
final class ConsentCommands {
    private ConsentCommands() {}

    /** Of a subscriber, everywhere or at one address, or of an address of nobody known. */
    abstract static class Saying extends ApiCommand {
        @Parameters(arity = "0..1", paramLabel = "ID", description = "The subscriber; not needed with an address.")
        String id;

        @Option(names = "--channel", paramLabel = "CHANNEL", description = "Only on this channel, with --address.")
        String channel;

        @Option(names = "--address", paramLabel = "ADDRESS", description = "Only at this address.")
        String address;

        abstract String word();

        @Override
        final ExitCode run(Session session) {
            if ((channel == null) != (address == null)) {
                throw CommandFailed.usage(channel == null ? "--channel" : "--address", "is needed too");
            }
            if (id == null && address == null) {
                throw CommandFailed.usage("ID", "is needed, or --channel and --address");
            }
            Map<String, Object> body = new LinkedHashMap<>(Map.of("consent", word()));
            if (address != null) {
                body.put("address", address);
            }
            if (id != null && channel != null) {
                body.put("channel", channel);
            }
            String path = id == null ? "/v1/channels/" + segment(channel) : SubscribersCommand.path(id);
            print(session.post(path + "/consent", Json.of(body), FreshKey.make()));
            return ExitCode.OK;
        }
    }

    @Command(name = "opt-out", description = "Somebody wants no more messages: none will be sent.")
    static final class OptOut extends Saying {
        @Override
        String word() {
            return "opted_out";
        }
    }

    @Command(name = "opt-in", description = "Somebody wants messages, perhaps again.")
    static final class OptIn extends Saying {
        @Override
        String word() {
            return "opted_in";
        }
    }
}
