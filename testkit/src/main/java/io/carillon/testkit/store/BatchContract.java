package io.carillon.testkit.store;

import static io.carillon.testkit.store.StoreFixtures.NOW;
import static io.carillon.testkit.store.StoreFixtures.batch;
import static io.carillon.testkit.store.StoreFixtures.call;
import static io.carillon.testkit.store.StoreFixtures.done;
import static io.carillon.testkit.store.StoreFixtures.taken;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.domain.delivery.PublicStatus;
import io.carillon.domain.event.LogEntry;
import io.carillon.domain.message.BatchId;
import io.carillon.ports.store.MessageQueries.Tally;
import io.carillon.ports.store.Store;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What becomes of a batch as a whole. */
public interface BatchContract extends StoreUnderTest {
    BatchId BATCH = new BatchId(1);
    Instant LATER = NOW.plusSeconds(9);

    private Store openWithABatchOfFour() {
        Store store = open();
        done(store.ledger().accept(batch(1, 100, 4), Optional.empty()));
        return store;
    }

    @Test
    default void batchShouldBeCompletedOnceAndStayCompletedWhenTheStoreIsOpenedAgain() {
        Store store = openWithABatchOfFour();
        done(store.ledger().expand(BATCH, 9, NOW));
        assertThat(store.messages().incompleteBatches()).containsExactly(BATCH);
        assertThat(store.messages().batch(BATCH).orElseThrow().completedAt()).isEmpty();
        assertThat(done(store.ledger().completeBatch(BATCH, LATER))).isTrue();
        Store again = reopen(store);
        assertThat(done(again.ledger().completeBatch(BATCH, LATER.plusSeconds(1))))
                .isFalse();
        assertThat(again.messages().incompleteBatches()).isEmpty();
        assertThat(again.messages().batch(BATCH).orElseThrow().completedAt()).contains(LATER);
        long last = again.log().lastPosition();
        assertThat(again.log().from(last, 9))
                .containsExactly(new LogEntry.OfBatch(last, LATER, BATCH, "completed", Map.of(PublicStatus.QUEUED, 4)));
    }

    @Test
    default void batchShouldNotBeCompletedWhenItsMessagesAreNotMadeOrNobodyKnowsIt() {
        Store store = openWithABatchOfFour();
        done(store.ledger().expand(BATCH, 3, NOW));
        long last = store.log().lastPosition();
        assertThat(done(store.ledger().completeBatch(BATCH, LATER))).isFalse();
        assertThat(done(store.ledger().completeBatch(new BatchId(7), LATER))).isFalse();
        assertThat(store.log().lastPosition()).isEqualTo(last);
        assertThat(store.messages().incompleteBatches()).containsExactly(BATCH);
    }

    @Test
    default void tallyShouldCoverMadeAndUnmadeAndTellTheLatestChange() {
        Store store = openWithABatchOfFour();
        done(store.ledger().expand(BATCH, 3, NOW));
        var call = call(500, 100, 101);
        done(store.ledger().startCalls(List.of(call)));
        done(store.ledger().recordOutcomes(List.of(taken(call))));
        assertThat(store.messages().batchTally(BATCH))
                .isEqualTo(Map.of(
                        PublicStatus.QUEUED,
                        new Tally(2, NOW),
                        PublicStatus.ACCEPTED,
                        new Tally(2, NOW.plusMillis(80))));
        assertThat(store.messages().batchCounts(BATCH))
                .isEqualTo(Map.of(PublicStatus.QUEUED, 2, PublicStatus.ACCEPTED, 2));
        assertThat(store.messages().batchTally(new BatchId(7))).isEmpty();
    }
}
