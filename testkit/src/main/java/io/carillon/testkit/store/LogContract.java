package io.carillon.testkit.store;

import static io.carillon.testkit.store.StoreFixtures.CHANNEL;
import static io.carillon.testkit.store.StoreFixtures.NOW;
import static io.carillon.testkit.store.StoreFixtures.aText;
import static io.carillon.testkit.store.StoreFixtures.batch;
import static io.carillon.testkit.store.StoreFixtures.done;
import static io.carillon.testkit.store.StoreFixtures.message;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.domain.event.LogEntry;
import io.carillon.ports.store.Store;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The durable log. */
public interface LogContract extends StoreUnderTest {
    @Test
    default void logShouldGoOnWithoutAGapWhenTheStoreIsOpenedAgain() {
        Store store = open();
        assertThat(store.log().lastPosition()).isZero();
        done(store.ledger().accept(message(1, aText("x")), Optional.empty()));
        Store again = reopen(store);
        done(again.ledger().noteChannel(CHANNEL, "degraded", Optional.of("breaker"), NOW));
        assertThat(again.log().from(0, 10)).extracting(LogEntry::position).containsExactly(1L, 2L, 3L);
        assertThat(again.log().from(3, 10))
                .containsExactly(new LogEntry.OfChannel(3, NOW, "sms", "degraded", Optional.of("breaker")));
        assertThat(again.log().from(1, 1)).hasSize(1);
        assertThat(again.log().from(4, 1)).isEmpty();
    }

    @Test
    default void batchShouldTakeOneEntryWhenAccepted() {
        Store store = open();
        done(store.ledger().accept(batch(1, 100, 1000), Optional.empty()));
        assertThat(store.log().lastPosition()).isEqualTo(1);
        var entry = (LogEntry.OfDeliveries) store.log().from(1, 1).get(0);
        assertThat(entry.kind()).isEqualTo(LogEntry.Kind.ADMISSION);
        assertThat(entry.deliveries()).hasSize(1000);
        assertThat(entry.from()).isEmpty();
    }
}
