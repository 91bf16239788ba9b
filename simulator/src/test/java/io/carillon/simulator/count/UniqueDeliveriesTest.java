package io.carillon.simulator.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UniqueDeliveriesTest {
    private static final int NO_LIMIT = Integer.MAX_VALUE;

    private final UniqueDeliveries deliveries = new UniqueDeliveries();

    @Test
    void uniqueShouldCountEachPairOnceAndGrow() {
        for (int round = 0; round < 2; round++) {
            IntStream.range(0, 100_000).forEach(n -> deliveries.add(one("138" + n), "text", NO_LIMIT));
        }
        assertThat(deliveries.unique()).isEqualTo(100_000);
        assertThat(deliveries.duplicates()).isEqualTo(100_000);
    }

    @Test
    void pairsShouldDifferWhenCharactersMoveFromNumberToContent() {
        deliveries.add(one("12"), "3", NO_LIMIT);
        deliveries.add(one("1"), "23", NO_LIMIT);
        deliveries.add(one("3"), "12", NO_LIMIT);
        assertThat(deliveries.unique()).isEqualTo(3);
    }

    @Test
    void newPairsShouldOnlyBeCountedBeyondTheLimit() {
        deliveries.add(List.of("1", "2", "3", "1")::forEach, "a", 2);
        assertThat(deliveries.unique()).isEqualTo(2);
        assertThat(deliveries.untracked()).isEqualTo(1);
        assertThat(deliveries.duplicates()).isEqualTo(1);
    }

    private static Consumer<Consumer<String>> one(String mobile) {
        return each -> each.accept(mobile);
    }
}
