package io.carillon.app.http.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every fault of the simulator against the whole application; the rows are those of docs/guarantees.md. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultScriptTest {
    private static final int AT_ONCE = 12;

    private final Map<String, String> outcomes = new ConcurrentHashMap<>();

    /** Most of the time is spent on waiting for the next poll: the rows run side by side. */
    @BeforeAll
    void runAll(@TempDir Path folder) throws Exception {
        ExecutorService runners = Executors.newFixedThreadPool(AT_ONCE);
        try {
            // Once alone: the first start of everything is slow, and a fault must not be blamed for that.
            FaultRow first = FaultRows.ALL.get(0);
            outcomes.put(first.name(), run(first, folder));
            List<Future<?>> running = new ArrayList<>();
            rows().skip(1)
                    .forEach(row -> running.add(runners.submit(() -> outcomes.put(row.name(), run(row, folder)))));
            for (Future<?> one : running) {
                one.get();
            }
        } finally {
            runners.shutdownNow();
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void messageAndChannelShouldShowWhatIsKnownWhenTheProviderFails(FaultRow row) {
        assertThat(outcomes.get(row.name())).as(row.name()).isEqualTo(row.expected());
    }

    static Stream<FaultRow> rows() {
        return FaultRows.ALL.stream();
    }

    private static String run(FaultRow row, Path folder) throws IOException {
        return row.run(Files.createTempDirectory(folder, "row"));
    }
}
