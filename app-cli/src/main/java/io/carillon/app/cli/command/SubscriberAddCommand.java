package io.carillon.app.cli.command;

import io.carillon.app.cli.json.Json;
import io.carillon.app.cli.output.CommandFailed;
import io.carillon.app.cli.output.ExitCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "add", description = "Make a person known.")
final class SubscriberAddCommand extends ApiCommand implements NamesOptions {
    @Mixin
    ProfileOptions profile;

    @Option(
            names = "--address",
            paramLabel = "CHANNEL=ADDRESS",
            description = "Where the person is reached; may be given again.")
    List<String> addresses = List.of();

    @Option(names = "--tag", paramLabel = "TAG", description = "May be given again.")
    List<String> tags = List.of();

    @Option(names = "--field", paramLabel = "NAME=TEXT", description = "A field that holds a text; may be given again.")
    List<String> fields = List.of();

    @Override
    ExitCode run(Session session) {
        Map<String, Object> body = profile.members();
        body.put("addresses", ProfileOptions.addresses("--address", addresses));
        body.put("tags", tags);
        body.put("fields", fields());
        print(session.post("/v1/subscribers", Json.of(body), FreshKey.make()));
        return ExitCode.OK;
    }

    private Map<String, String> fields() {
        Map<String, String> values = new LinkedHashMap<>();
        for (String field : fields) {
            int equals = field.indexOf('=');
            if (equals < 1) {
                throw CommandFailed.usage("--field", "must be NAME=TEXT");
            }
            values.put(field.substring(0, equals), field.substring(equals + 1));
        }
        return values;
    }

    @Override
    public String optionOf(String pointer) {
        return ProfileOptions.optionOf(pointer);
    }
}
