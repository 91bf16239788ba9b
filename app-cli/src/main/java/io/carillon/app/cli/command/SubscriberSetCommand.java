package io.carillon.app.cli.command;

import io.carillon.app.cli.json.Json;
import io.carillon.app.cli.output.ExitCode;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "set", description = "Change the profile of a subscriber, or where the person is reached.")
final class SubscriberSetCommand extends ApiCommand implements NamesOptions {
    @Parameters(paramLabel = "ID")
    String id;

    @Mixin
    ProfileOptions profile;

    @Option(
            names = "--clear",
            paramLabel = "PART",
            description = "Take away name, first_name, last_name, email or phone; may be given again.")
    List<String> clear = List.of();

    @Option(names = "--add-address", paramLabel = "CHANNEL=ADDRESS", description = "May be given again.")
    List<String> added = List.of();

    @Option(names = "--remove-address", paramLabel = "CHANNEL=ADDRESS", description = "May be given again.")
    List<String> removed = List.of();

    @Override
    ExitCode run(Session session) {
        Map<String, Object> body = profile.members();
        clear.forEach(part -> body.put(part.replace('-', '_'), Json.ABSENT));
        if (!added.isEmpty()) {
            body.put("add_addresses", ProfileOptions.addresses("--add-address", added));
        }
        if (!removed.isEmpty()) {
            body.put("remove_addresses", ProfileOptions.addresses("--remove-address", removed));
        }
        print(session.patch(SubscribersCommand.path(id), Json.of(body)));
        return ExitCode.OK;
    }

    @Override
    public String optionOf(String pointer) {
        return ProfileOptions.optionOf(pointer);
    }
}
