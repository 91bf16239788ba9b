package io.carillon.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a remote command loads, seen from outside: a child JVM with the whole application on its class path. */
final class ThinClientTest {
    private static final List<String> HEAVY = List.of(
            "com.google.inject.",
            "retrofit2.",
            "okhttp3.",
            "io.javalin.",
            "org.eclipse.jetty.",
            "org.jooq.",
            "org.sqlite.",
            "com.fasterxml.jackson.databind.",
            "java.net.http.",
            "ch.qos.logback.",
            "org.slf4j.",
            "io.carillon.application.",
            "io.carillon.adapters.",
            "io.carillon.app.http.",
            "io.carillon.simulator.");

    @TempDir
    Path folder;

    @Test
    void remoteSendShouldLoadNothingOfTheApplication() throws Exception {
        try (ScriptedServer server = new ScriptedServer()) {
            server.on("POST /v1/messages", 202, "{\"id\":\"msg_1\",\"status\":\"queued\",\"to\":\"1\"}");

            List<String> loaded = run(0, "send", "--server", server.url(), "-c", "sms", "--to", "1", "--text", "x");

            assertThat(server.requests()).hasSize(1);
            assertThat(loaded).contains("io.carillon.app.cli.command.SendCommand");
            assertThat(loaded).noneMatch(name -> HEAVY.stream().anyMatch(name::startsWith));
        }
    }

    @Test
    void classListShouldShowTheApplicationWhenItIsLoaded() throws Exception {
        Path config = Files.writeString(folder.resolve("bad.yaml"), "http: {prot: 1}\n");

        List<String> loaded = run(2, "config", "check", "--config", config.toString());

        assertThat(loaded).anyMatch(name -> HEAVY.stream().anyMatch(name::startsWith));
    }

    private List<String> run(int code, String... arguments) throws Exception {
        Path log = folder.resolve("classes.log");
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> command = Stream.concat(
                        Stream.of(
                                java.toString(),
                                "-Xlog:class+load:file=" + log + ":none",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "io.carillon.app.cli.Main"),
                        Stream.of(arguments))
                .toList();
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().remove("CARILLON_SERVER");
        Process process = builder.redirectOutput(folder.resolve("out.txt").toFile()).start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .describedAs(Files.readString(folder.resolve("out.txt")))
                .isEqualTo(code);
        return Files.readAllLines(log).stream().map(line -> line.split(" ", 2)[0]).toList();
    }
}
