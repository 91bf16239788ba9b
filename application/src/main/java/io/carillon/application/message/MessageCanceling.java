package io.carillon.application.message;

import io.carillon.application.dispatch.Dispatch;
import io.carillon.application.work.Commits;
import io.carillon.domain.delivery.Cancellation;
import io.carillon.domain.delivery.DeliveryId;
import io.carillon.domain.delivery.PublicStatus;
import io.carillon.domain.message.BatchId;
import io.carillon.domain.message.MessageId;
import io.carillon.ports.store.CanceledStretch;
import io.carillon.ports.store.MessageQueries.BatchRow;
import io.carillon.ports.store.MessageQueries.MessageRow;
import io.carillon.ports.store.Store;
import io.carillon.ports.usecase.message.CancelMessages;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Lets the ledger decide, in one commit with the change, what can still be taken back; then frees the lines of the queue. */
public final class MessageCanceling implements CancelMessages {
    private static final int CHUNK = 250;

    private final Store store;
    private final Dispatch dispatch;
    private final MessageViews views;
    private final Clock clock;

    public MessageCanceling(Store store, Dispatch dispatch, MessageViews views, Clock clock) {
        this.store = store;
        this.dispatch = dispatch;
        this.views = views;
        this.clock = clock;
    }

    @Override
    public CompletableFuture<Canceling> cancel(MessageId id) {
        return store.ledger().cancel(List.of(id), clock.instant()).thenCompose(verdicts -> verdicts.get(0)
                .map(verdict -> CompletableFuture.completedFuture(settled(id, verdict)))
                .orElseGet(() -> notMade(id)));
    }

    private Canceling settled(MessageId id, Cancellation verdict) {
        MessageRow row = store.messages().message(id).orElseThrow();
        if (verdict == Cancellation.CANCELED) {
            dispatch.withdraw(row.channel(), List.of(row.delivery().id()));
        }
        return switch (verdict) {
            case CANCELED, ALREADY_CANCELED -> new Canceling.Canceled(views.of(row));
            case OUTCOME_UNKNOWN, ALREADY_SENT, ALREADY_ENDED -> new Canceling.Refused(verdict, views.of(row));
        };
    }

    /** One of a batch that is just being made is made first: the ledger cancels what it has. */
    private CompletableFuture<Canceling> notMade(MessageId id) {
        Optional<MessageRow> ofABatch = store.messages().message(id);
        Optional<BatchId> batch = ofABatch.flatMap(MessageRow::batch);
        if (batch.isEmpty()) {
            boolean cameIn = store.messages().intake(id).isPresent();
            return CompletableFuture.completedFuture(cameIn ? new Canceling.NotOutgoing() : new Canceling.Missing());
        }
        return store.ledger().expand(batch.get(), CHUNK, clock.instant()).thenCompose(left -> {
            dispatch.wake(ofABatch.get().channel());
            return cancel(id);
        });
    }

    @Override
    public Optional<CanceledBatch> cancelBatch(BatchId id) {
        return store.messages().batch(id).map(this::cancelBatch);
    }

    private CanceledBatch cancelBatch(BatchRow batch) {
        CanceledStretch stretch = new CanceledStretch(0, false, List.of());
        while (!stretch.done()) {
            stretch = Commits.await(store.ledger().cancelBatch(batch.id(), stretch.next(), CHUNK, clock.instant()));
            List<DeliveryId> canceled = stretch.canceled().stream()
                    .map(message -> DeliveryId.of(message, 0))
                    .toList();
            if (!canceled.isEmpty()) {
                dispatch.withdraw(batch.channel(), canceled);
            }
        }
        int canceled = store.messages().batchCounts(batch.id()).getOrDefault(PublicStatus.CANCELED, 0);
        return new CanceledBatch(batch.id(), canceled, batch.accepted() - canceled);
    }
}
