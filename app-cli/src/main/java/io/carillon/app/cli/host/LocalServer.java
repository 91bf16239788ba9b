package io.carillon.app.cli.host;

import io.carillon.adapters.store.StoreLocked;
import io.carillon.app.cli.client.Backend;
import io.carillon.app.cli.output.ExitCode;
import io.carillon.app.cli.output.Terminal;
import io.carillon.app.http.HttpStartException;
import io.carillon.app.wiring.AdminKey;
import io.carillon.app.wiring.settings.Settings;
import io.carillon.app.wiring.settings.SettingsException;
import io.carillon.ports.provider.Secret;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;

/** Runs the application on the store of a configuration: for the length of one command, or as a server. */
final class LocalServer {
    private static final int KEY_BYTES = 24;

    private LocalServer() {}

    /** Listens on loopback, any free port, for whoever has the key made for this one time: nobody but this process. */
    static Backend forOneCommand(Settings settings) {
        return start(settings, new Settings.Http("127.0.0.1", 0), oneTimeKey());
    }

    static int serve(Settings settings, Map<String, String> environment, Terminal terminal) {
        try (RunningApp app = start(settings, settings.http(), key(settings, environment))) {
            terminal.out().println("carillon: listening on " + app.endpoint());
            if (environment.getOrDefault(AdminKey.VARIABLE, "").isEmpty()) {
                terminal.out()
                        .println("carillon: the API key is in "
                                + AdminKey.fileBeside(settings.store().file()));
            }
            Ending.await(app);
        }
        return ExitCode.OK.code();
    }

    static Secret oneTimeKey() {
        byte[] random = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(random);
        return Secret.of(HexFormat.of().formatHex(random));
    }

    private static Secret key(Settings settings, Map<String, String> environment) {
        try {
            return AdminKey.resolve(environment, settings.store().file());
        } catch (SettingsException e) {
            throw Configuration.failed(e);
        }
    }

    private static RunningApp start(Settings settings, Settings.Http address, Secret key) {
        try {
            return RunningApp.start(settings, address, key);
        } catch (StoreLocked e) {
            throw new Backend.CannotOpen(e.getMessage(), true);
        } catch (HttpStartException e) {
            throw new Backend.CannotOpen(e.getMessage(), false);
        }
    }
}
