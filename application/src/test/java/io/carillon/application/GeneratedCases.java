package io.carillon.application;

import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;

/** Runs a property on many generated cases. A failure names the seed; {@code -Dcarillon.seed=N} runs that one case again. */
public final class GeneratedCases {
    private GeneratedCases() {}

    /** What must hold for whatever the random numbers make. */
    @FunctionalInterface
    public interface Property {
        void check(Random random) throws Exception;
    }

    public static void check(int count, Property property) {
        Optional<Long> asked =
                Optional.ofNullable(System.getProperty("carillon.seed")).map(Long::valueOf);
        for (int i = 0; i < (asked.isPresent() ? 1 : count); i++) {
            long seed = asked.orElseGet(() -> ThreadLocalRandom.current().nextLong());
            try {
                property.check(new Random(seed));
            } catch (Exception | AssertionError e) {
                throw new AssertionError("fails with -Dcarillon.seed=" + seed + ": " + e.getMessage(), e);
            }
        }
    }

    public static <T> T oneOf(T[] values, Random random) {
        return values[random.nextInt(values.length)];
    }
}
