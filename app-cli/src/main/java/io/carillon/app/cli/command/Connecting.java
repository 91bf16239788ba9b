package io.carillon.app.cli.command;

import io.carillon.app.cli.client.ApiClient;
import io.carillon.app.cli.client.Backend;
import io.carillon.app.cli.client.Endpoint;
import io.carillon.app.cli.output.CommandFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import picocli.CommandLine.Option;

/** The options that say which Carillon to speak to. A key is read from a file or the environment only: others can see a command line. */
final class Connecting {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Option(
            names = "--server",
            paramLabel = "URL",
            description = "Speak to this server; default: the local store. Also CARILLON_SERVER.")
    String server;

    @Option(
            names = "--key-file",
            paramLabel = "FILE",
            description = "The file that holds the API key. Else CARILLON_KEY or CARILLON_ADMIN_KEY.")
    Path keyFile;

    @Option(names = "--allow-http", description = "Send the key over http:// to another machine.")
    boolean allowHttp;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            defaultValue = "carillon.yaml",
            description = "The configuration of the local store; default: ${DEFAULT-VALUE}.")
    Path config;

    Session open(Context context) {
        String url = server == null ? context.variable("CARILLON_SERVER") : server;
        if (!url.isBlank()) {
            return new Session(new ApiClient(endpoint(url, context), PATIENCE), false, () -> {});
        }
        Backend backend = context.localStore().open(config);
        return new Session(new ApiClient(backend.endpoint(), PATIENCE), true, backend::close);
    }

    private Endpoint endpoint(String url, Context context) {
        try {
            return Endpoint.parse(url, key(context), allowHttp);
        } catch (IllegalArgumentException e) {
            throw CommandFailed.usage("--server", e.getMessage());
        }
    }

    private String key(Context context) {
        if (keyFile != null) {
            try {
                return Files.readString(keyFile).strip();
            } catch (IOException e) {
                throw CommandFailed.usage("--key-file", "cannot be read: " + keyFile);
            }
        }
        String key = context.variable("CARILLON_KEY");
        return (key.isBlank() ? context.variable("CARILLON_ADMIN_KEY") : key).strip();
    }
}
