package io.carillon.app.wiring.settings;

import io.carillon.application.retention.RetentionSettings;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;

/** Reads {@code retention}: what is absent keeps its default. */
record RetentionSection(ProblemList problems) {
    private static final String FOR_EVER = "forever";
    private static final Duration LEAST = Duration.ofDays(1);
    private static final Duration MOST = Duration.ofDays(36_500);

    record Keys(String log, String rawIntake, String exchanges) {}

    RetentionSettings read(Node.Mapping mapping) {
        new KnownKeys(problems).check(mapping, "retention", RecordBinding.keys(Keys.class));
        Keys keys = new RecordBinding(problems)
                .bind(Keys.class, mapping, "retention")
                .orElseThrow();
        RetentionSettings standard = RetentionSettings.DEFAULT;
        return new RetentionSettings(
                time(mapping, "log", keys.log(), standard.log()),
                time(mapping, "raw_intake", keys.rawIntake(), standard.rawIntake()),
                time(mapping, "exchanges", keys.exchanges(), standard.exchanges()));
    }

    private Optional<Duration> time(Node.Mapping mapping, String key, String given, Optional<Duration> standard) {
        if (given == null) {
            return standard;
        }
        if (given.equals(FOR_EVER)) {
            return Optional.empty();
        }
        Optional<Duration> time = parsed(given).filter(t -> t.compareTo(LEAST) >= 0 && t.compareTo(MOST) <= 0);
        if (time.isEmpty()) {
            problems.add(
                    "retention." + key,
                    mapping.members().get(key),
                    "must be forever, or an ISO-8601 duration of a day or more such as P90D");
        }
        return time;
    }

    private static Optional<Duration> parsed(String text) {
        try {
            return Optional.of(Duration.parse(text));
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }
}
