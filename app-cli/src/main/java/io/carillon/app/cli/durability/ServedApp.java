package io.carillon.app.cli.durability;

import io.carillon.app.cli.client.ApiClient;
import io.carillon.app.cli.client.CallFailed;
import io.carillon.app.cli.client.Endpoint;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The application as a process of its own, so that killing it is real: started, killed and started again on the same store. One
 * thread starts and kills; any thread may ask where it is.
 */
final class ServedApp implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(90);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final String LISTENING = "carillon: listening on ";

    private final Launch launch;
    private final Path config;
    private final Path log;
    private final String key;
    private final Clock clock = Clock.systemUTC();
    private final List<Outage> outages = new ArrayList<>();
    private final List<Duration> starts = new ArrayList<>();
    private volatile Optional<Endpoint> endpoint = Optional.empty();
    private volatile Process process;
    private long startedAt;

    /** @param killedAt just before the signal @param goneAt when the process was no more */
    record Outage(Instant killedAt, Instant goneAt) {}

    ServedApp(Launch launch, Path config, String key) {
        this.launch = launch;
        this.config = config;
        this.log = config.resolveSibling("serve.log");
        this.key = key;
    }

    /** Starts the process and waits until it accepts requests. @throws IllegalStateException when it does not */
    void start() {
        begin();
        String url = listening();
        Endpoint found = Endpoint.parse(url, key, false);
        ApiClient api = new ApiClient(found, PATIENCE);
        while (!accepts(api)) {
            if (!process.isAlive() || System.nanoTime() - startedAt > START.toNanos()) {
                throw new IllegalStateException("the application does not accept requests; see " + log);
            }
            Pauses.millis(5);
        }
        starts.add(Duration.ofNanos(System.nanoTime() - startedAt));
        endpoint = Optional.of(found);
    }

    /** Starts the process only; {@link #kill} may follow before it accepts anything. */
    void begin() {
        startedAt = System.nanoTime();
        try {
            process = launch.process(config, key)
                    .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("the application cannot be started", e);
        }
    }

    /** SIGKILL; returns when the process is gone. */
    void kill() {
        endpoint = Optional.empty();
        Instant before = clock.instant();
        process.destroyForcibly();
        await(process);
        outages.add(new Outage(before, clock.instant()));
    }

    /** Where it is; empty while it is not. */
    Optional<Endpoint> endpoint() {
        return endpoint;
    }

    /** The kills so far. */
    List<Outage> outages() {
        return List.copyOf(outages);
    }

    /** From starting the process to accepting requests, each time. */
    List<Duration> starts() {
        return List.copyOf(starts);
    }

    private static boolean accepts(ApiClient api) {
        try {
            return api.get("/health/ready").isSuccess();
        } catch (CallFailed e) {
            return false;
        }
    }

    /** Reads what the process says until it tells its address, and goes on reading in the background. */
    private String listening() {
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        try {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                if (line.startsWith(LISTENING)) {
                    drain(said);
                    return line.substring(LISTENING.length()).strip();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalStateException("the application ended at its start; see " + log);
    }

    private static void drain(BufferedReader said) {
        Thread reader = new Thread(() -> said.lines().forEach(line -> {}), "app-output");
        reader.setDaemon(true);
        reader.setUncaughtExceptionHandler((thread, gone) -> {});
        reader.start();
    }

    private static void await(Process process) {
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the process " + process.pid() + " does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** The last lines that it wrote. */
    String lastWords() {
        try {
            List<String> lines = Files.exists(log) ? Files.readAllLines(log) : List.of();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 10), lines.size()));
        } catch (IOException e) {
            return "";
        }
    }

    /** A line for whoever reads the process's log later. */
    void note(String line) {
        try {
            Files.writeString(log, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the process, gently at first. */
    @Override
    public void close() {
        Process last = process;
        if (last == null) {
            return;
        }
        endpoint = Optional.empty();
        last.destroy();
        try {
            if (!last.waitFor(15, TimeUnit.SECONDS)) {
                last.destroyForcibly();
            }
        } catch (InterruptedException e) {
            last.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
