package io.carillon.ports.usecase.batch;

import io.carillon.domain.message.Content;
import io.carillon.domain.message.Options;
import io.carillon.domain.message.UnknownPolicy;
import io.carillon.ports.usecase.IdempotencyKey;
import io.carillon.ports.usecase.Problem;
import io.carillon.ports.usecase.batch.TrackBatches.Row;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Takes one content for many recipients, at most {@link #MOST_RECIPIENTS}. */
public interface SendBatches {
    int MOST_RECIPIENTS = 10_000;

    /** Completes after the commit. Recipients that cannot be reached are refused one by one; the others are taken. */
    CompletableFuture<Sending> send(SendBatch command, Optional<IdempotencyKey> key);

    /** All that {@link #send} would object to in the request as a whole, without sending. */
    List<Problem> problems(SendBatch command);

    /** What {@link #send} would take and refuse, recipient by recipient, without sending or storing anything. */
    Check check(SendBatch command);

    sealed interface Check {
        /** @param refused those that would be refused, in the order of the request */
        record Acceptable(int accepted, List<Row.Refused> refused) implements Check {
            public Acceptable {
                refused = List.copyOf(refused);
            }
        }

        record Invalid(List<Problem> problems) implements Check {}
    }

    record SendBatch(
            Optional<String> channel,
            Optional<List<Recipient>> recipients,
            Optional<Content> content,
            boolean adapt,
            Options options,
            Optional<Instant> sendAt,
            Optional<Instant> expiresAt,
            UnknownPolicy onUnknown) {}

    record Recipient(String to, Optional<String> clientReference) {}

    sealed interface Sending {
        record Accepted(BatchView batch, boolean replayed) implements Sending {}

        record Invalid(List<Problem> problems) implements Sending {}

        record KeyReused() implements Sending {}
    }
}
