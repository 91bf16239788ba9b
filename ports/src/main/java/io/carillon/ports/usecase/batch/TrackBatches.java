package io.carillon.ports.usecase.batch;

import io.carillon.domain.message.BatchId;
import io.carillon.ports.usecase.Listing;
import io.carillon.ports.usecase.message.MessageView;
import java.util.Optional;

/** Shows batches and the result for each of their recipients. */
public interface TrackBatches {

    Optional<BatchView> find(BatchId id);

    /**
     * One row per recipient: the refused ones first, then the accepted ones, each in the order of the request.
     *
     * @param limit 1 to 1000
     * @param after the cursor of an earlier page; one that is none of ours starts over
     */
    Optional<Listing<Row>> results(BatchId id, int limit, Optional<String> after);

    sealed interface Row {
        record Taken(MessageView message) implements Row {}

        /** @param row its place in the request, from 0 */
        record Refused(int row, String to, String code, String detail) implements Row {}
    }
}
