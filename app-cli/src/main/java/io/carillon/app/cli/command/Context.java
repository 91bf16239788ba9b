package io.carillon.app.cli.command;

import io.carillon.app.cli.client.Backend;
import io.carillon.app.cli.output.Terminal;
import java.io.InputStream;
import java.time.Clock;
import java.util.Map;

/** The world around a command, so that tests can be one. */
public record Context(
        Terminal terminal,
        Map<String, String> environment,
        InputStream in,
        Clock clock,
        Backend.Opener localStore,
        Programs programs) {

    /** The environment variable's value; empty when it is absent. */
    String variable(String name) {
        return environment.getOrDefault(name, "");
    }
}
