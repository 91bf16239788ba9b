package io.carillon.application.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.domain.message.UnknownPolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every cell of the table of crash points in docs/guarantees.md, run. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrashTableTest {
    private static final String HEAD = "| killed when |";
    private static final String NOT_THERE = "\u2014";
    private static final int AT_ONCE = 4;

    private final Map<String, String> outcomes = new ConcurrentHashMap<>();

    @BeforeAll
    void runAll(@TempDir Path folder) throws Exception {
        ExecutorService runners = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<?>> running = new ArrayList<>();
            cells().forEach(cell -> running.add(runners.submit(() -> outcomes.put(cell.name(), run(cell, folder)))));
            for (Future<?> one : running) {
                one.get();
            }
        } finally {
            runners.shutdownNow();
        }
    }

    private static String run(CrashCell cell, Path folder) throws IOException {
        return cell.run(Files.createTempDirectory(folder, "cell"));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void restartShouldMakeOfACrashWhatTheTableSays(CrashCell cell) {
        assertThat(outcomes.get(cell.name())).as(cell.name()).isEqualTo(cell.expected());
    }

    @Test
    void everyCrashPointShouldBeInTheTable() {
        assertThat(rows().map(row -> CrashPoint.of(row.get(0)).orElseThrow()).toList())
                .containsExactly(CrashPoint.values());
    }

    static Stream<CrashCell> cells() {
        return rows().flatMap(row -> {
            CrashPoint point = CrashPoint.of(row.get(0)).orElseThrow();
            return Stream.of(
                            new CrashCell(point, UnknownPolicy.AT_MOST_ONCE, false, row.get(1)),
                            new CrashCell(point, UnknownPolicy.AT_LEAST_ONCE, false, row.get(2)),
                            new CrashCell(point, UnknownPolicy.AT_MOST_ONCE, true, row.get(3)),
                            new CrashCell(point, UnknownPolicy.AT_LEAST_ONCE, true, row.get(4)))
                    .filter(cell -> !cell.expected().equals(NOT_THERE));
        });
    }

    private static Stream<List<String>> rows() {
        return page().dropWhile(line -> !line.startsWith(HEAD))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> Arrays.stream(line.substring(1).split("\\|"))
                        .map(cell -> cell.strip().replace("`", ""))
                        .toList());
    }

    private static Stream<String> page() {
        Path here = Path.of("").toAbsolutePath();
        Path home = Files.isDirectory(here.resolve("docs")) ? here : here.getParent();
        try {
            return Files.readAllLines(home.resolve("docs/guarantees.md")).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
