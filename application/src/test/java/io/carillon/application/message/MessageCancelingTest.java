package io.carillon.application.message;

import static io.carillon.testkit.store.StoreFixtures.CHANNEL;
import static io.carillon.testkit.store.StoreFixtures.NOW;
import static io.carillon.testkit.store.StoreFixtures.batch;
import static io.carillon.testkit.store.StoreFixtures.deliveryOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.application.channel.ChannelRegistry;
import io.carillon.application.dispatch.Dispatch;
import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.delivery.DeliveryId;
import io.carillon.domain.delivery.PublicStatus;
import io.carillon.domain.message.BatchId;
import io.carillon.domain.message.MessageId;
import io.carillon.ports.store.DispatchQueries.Waiting;
import io.carillon.ports.usecase.message.CancelMessages.Canceling;
import io.carillon.testkit.SettableClock;
import io.carillon.testkit.store.InMemoryStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Batches whose messages are not made when they are canceled. */
class MessageCancelingTest {
    private final SettableClock clock = SettableClock.at(NOW);
    private final InMemoryStore store = new InMemoryStore(clock);
    private final List<DeliveryId> withdrawn = new ArrayList<>();
    private final MessageCanceling canceling = new MessageCanceling(
            store,
            new Withdrawals(),
            new MessageViews(new ChannelRegistry(List.of(), List.of()), clock, Duration.ofHours(72)),
            clock);

    @Test
    void messageShouldBeMadeAndCanceledWhenItsBatchIsJustBeingExpanded() {
        store.ledger().accept(batch(1, 1_000, 600), Optional.empty()).join();
        var canceled =
                (Canceling.Canceled) canceling.cancel(new MessageId(1_599)).join();
        assertThat(canceled.message().status()).isEqualTo(PublicStatus.CANCELED);
        assertThat(withdrawn).containsExactly(deliveryOf(1_599));
        assertThat(store.messages().batchCounts(new BatchId(1)))
                .isEqualTo(Map.of(PublicStatus.QUEUED, 599, PublicStatus.CANCELED, 1));
    }

    @Test
    void batchShouldBeCanceledInPartsWhenNothingOfItIsMade() {
        store.ledger().accept(batch(1, 1_000, 600), Optional.empty()).join();
        var canceled = canceling.cancelBatch(new BatchId(1)).orElseThrow();
        assertThat(canceled.canceled()).isEqualTo(600);
        assertThat(withdrawn).isEmpty();
        assertThat(canceling.cancelBatch(new BatchId(1))).contains(canceled);
        assertThat(canceling.cancelBatch(new BatchId(2))).isEmpty();
    }

    private final class Withdrawals implements Dispatch {
        @Override
        public void offer(ChannelId channel, Waiting delivery) {
            throw new AssertionError("nothing is sent");
        }

        @Override
        public void wake(ChannelId channel) {
            assertThat(channel).isEqualTo(CHANNEL);
        }

        @Override
        public void wakeAt(ChannelId channel, Instant due) {
            throw new AssertionError("nothing is scheduled");
        }

        @Override
        public void withdraw(ChannelId channel, Collection<DeliveryId> deliveries) {
            withdrawn.addAll(deliveries);
        }

        @Override
        public void expandBatches() {
            throw new AssertionError("nothing is accepted");
        }
    }
}
