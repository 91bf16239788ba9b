package io.carillon.application.batch;

import io.carillon.application.message.MessageViews;
import io.carillon.domain.delivery.PublicStatus;
import io.carillon.domain.delivery.Registers;
import io.carillon.domain.message.BatchId;
import io.carillon.ports.store.Admission;
import io.carillon.ports.store.MessageQueries;
import io.carillon.ports.store.MessageQueries.BatchRow;
import io.carillon.ports.store.NewBatch;
import io.carillon.ports.store.NewBatch.RefusedRecipient;
import io.carillon.ports.usecase.Listing;
import io.carillon.ports.usecase.batch.BatchView;
import io.carillon.ports.usecase.batch.TrackBatches;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads batches. The cursor of results is the number of rows seen. */
public final class BatchTracking implements TrackBatches {
    private final MessageQueries store;
    private final MessageViews views;

    public BatchTracking(MessageQueries store, MessageViews views) {
        this.store = store;
        this.views = views;
    }

    static BatchView ofNew(NewBatch batch, Admission.Committed committed) {
        PublicStatus status = Registers.at(committed.start().control()).status();
        int accepted = batch.recipients().size();
        return new BatchView(
                batch.id(),
                batch.channel(),
                accepted,
                batch.refused().size(),
                Map.of(status, accepted),
                batch.createdAt(),
                Optional.empty());
    }

    @Override
    public Optional<BatchView> find(BatchId id) {
        return store.batch(id)
                .map(row -> new BatchView(
                        row.id(),
                        row.channel(),
                        row.accepted(),
                        row.refused().size(),
                        store.batchCounts(id),
                        row.createdAt(),
                        row.completedAt()));
    }

    @Override
    public Optional<Listing<Row>> results(BatchId id, int limit, Optional<String> after) {
        return store.batch(id).map(batch -> {
            int from = after.flatMap(BatchTracking::offset).orElse(0);
            List<Row> rows = rows(batch, from, limit);
            int next = from + rows.size();
            boolean more = next < batch.refused().size() + batch.accepted();
            return new Listing<>(rows, more ? Optional.of("r" + next) : Optional.empty());
        });
    }

    private List<Row> rows(BatchRow batch, int from, int limit) {
        List<Row> rows = new ArrayList<>(limit);
        List<RefusedRecipient> refused = batch.refused();
        for (int i = from; i < refused.size() && rows.size() < limit; i++) {
            rows.add(row(refused.get(i)));
        }
        if (rows.size() < limit) {
            int fromAccepted = Math.max(0, from - refused.size());
            store.batchMessages(batch.id(), fromAccepted, limit - rows.size())
                    .forEach(message -> rows.add(new Row.Taken(views.of(message))));
        }
        return rows;
    }

    static Row.Refused row(RefusedRecipient r) {
        return new Row.Refused(r.row(), r.to(), r.code(), r.detail());
    }

    private static Optional<Integer> offset(String cursor) {
        return cursor.matches("r\\d{1,6}") ? Optional.of(Integer.valueOf(cursor.substring(1))) : Optional.empty();
    }
}
