package io.carillon.app.wiring.settings;

import io.carillon.application.EngineSettings;
import java.time.Duration;

/** Reads {@code engine}: what is absent keeps its default. */
record EngineSection(ProblemList problems) {
    private static final Duration LONGEST = Duration.ofDays(366);

    record Keys(
            Duration expiry,
            Duration reportHorizon,
            Duration probeInterval,
            Duration readBackWindow,
            Duration drainDeadline) {}

    EngineSettings read(Node.Mapping mapping) {
        new KnownKeys(problems).check(mapping, "engine", RecordBinding.keys(Keys.class));
        Keys keys =
                new RecordBinding(problems).bind(Keys.class, mapping, "engine").orElseThrow();
        EngineSettings standard = EngineSettings.DEFAULT;
        Duration second = Duration.ofSeconds(1);
        var times = new Times(mapping);
        return new EngineSettings(
                times.orElse("expiry", keys.expiry(), standard.expiry(), second),
                times.orElse("report_horizon", keys.reportHorizon(), standard.reportHorizon(), second),
                times.orElse("probe_interval", keys.probeInterval(), standard.probeInterval(), second),
                times.orElse("read_back_window", keys.readBackWindow(), standard.readBackWindow(), second),
                times.orElse("drain_deadline", keys.drainDeadline(), standard.drainDeadline(), Duration.ZERO));
    }

    private final class Times {
        private final Node.Mapping mapping;

        Times(Node.Mapping mapping) {
            this.mapping = mapping;
        }

        Duration orElse(String key, Duration given, Duration standard, Duration least) {
            Duration time = given == null ? standard : given;
            if (time.compareTo(least) < 0 || time.compareTo(LONGEST) > 0) {
                problems.add("engine." + key, mapping.members().get(key), "must be from " + least + " to P366D");
            }
            return time;
        }
    }
}
