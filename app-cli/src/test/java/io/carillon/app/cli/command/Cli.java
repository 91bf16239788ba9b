package io.carillon.app.cli.command;

import io.carillon.app.cli.client.Backend;
import io.carillon.app.cli.json.Json;
import io.carillon.app.cli.output.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs command lines in this process. */
final class Cli {
    static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    private final Map<String, String> environment = new HashMap<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private byte[] input = new byte[0];
    private Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private Backend.Opener localStore = config -> {
        throw new Backend.CannotOpen("another process has it", true);
    };
    private List<Json> configProblems = List.of();

    Cli with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    Cli server(String url) {
        return with("CARILLON_SERVER", url);
    }

    Cli input(String text) {
        return input(text.getBytes(StandardCharsets.UTF_8));
    }

    Cli input(byte[] bytes) {
        input = bytes;
        return this;
    }

    Cli clock(Clock other) {
        clock = other;
        return this;
    }

    Cli localStore(Backend.Opener opener) {
        localStore = opener;
        return this;
    }

    Cli configProblems(Json... problems) {
        configProblems = List.of(problems);
        return this;
    }

    int run(String... arguments) {
        var terminal = Terminal.of(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                environment);
        var context = new Context(
                terminal, environment, new ByteArrayInputStream(input), clock, localStore, new NoPrograms());
        return CarillonCommand.run(context, arguments);
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private final class NoPrograms implements Programs {
        @Override
        public int serve(Path config, Terminal terminal) {
            throw new AssertionError("not expected");
        }

        @Override
        public int simulate(Simulation simulation, Terminal terminal) {
            terminal.out().println(simulation);
            return 0;
        }

        @Override
        public int demo(boolean once, Terminal terminal) {
            throw new AssertionError("not expected");
        }

        @Override
        public int verifyDurability(DurabilityTrial trial, Terminal terminal) {
            terminal.out().println(trial);
            return 0;
        }

        @Override
        public List<Json> problems(Path config) {
            return configProblems;
        }
    }
}
