package io.carillon.ports.usecase.message;

import io.carillon.domain.delivery.Cancellation;
import io.carillon.domain.message.BatchId;
import io.carillon.domain.message.MessageId;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Takes messages back that have not been sent. */
public interface CancelMessages {

    /** Completes after the commit: what is canceled then is never sent, whatever crashes. Doing it again changes nothing. */
    CompletableFuture<Canceling> cancel(MessageId id);

    /**
     * Cancels what still can be of a batch, also what is not made of it yet. Blocks until all of it is committed, in parts, so
     * that other traffic comes in between; may be repeated. Empty when there is no such batch.
     */
    Optional<CanceledBatch> cancelBatch(BatchId id);

    sealed interface Canceling {

        /** It is canceled, now or since earlier. */
        record Canceled(MessageView message) implements Canceling {}

        /** @param why OUTCOME_UNKNOWN, ALREADY_SENT or ALREADY_ENDED */
        record Refused(Cancellation why, MessageView message) implements Canceling {}

        /** It came in from a provider. */
        record NotOutgoing() implements Canceling {}

        record Missing() implements Canceling {}
    }

    /** How many of the accepted recipients' messages are canceled, now or since earlier, and how many are not. */
    record CanceledBatch(BatchId id, int canceled, int notCanceled) {}
}
