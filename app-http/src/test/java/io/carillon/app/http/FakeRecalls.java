package io.carillon.app.http;

import io.carillon.domain.message.BatchId;
import io.carillon.domain.message.MessageId;
import io.carillon.ports.usecase.Problem;
import io.carillon.ports.usecase.message.CancelMessages;
import io.carillon.ports.usecase.message.RedriveMessages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Cancels and redrives as told, and remembers what it was asked. */
final class FakeRecalls implements CancelMessages, RedriveMessages {
    final List<Object> asked = new ArrayList<>();
    volatile Canceling canceling = new Canceling.Missing();
    volatile Optional<CanceledBatch> batch = Optional.empty();
    volatile Redriving redriving = new Redriving.Missing();
    volatile ManyRedriving many = new ManyRedriving.NoSuchChannel();
    volatile List<Problem> problems = List.of();

    @Override
    public CompletableFuture<Canceling> cancel(MessageId id) {
        asked.add(id);
        return CompletableFuture.completedFuture(canceling);
    }

    @Override
    public Optional<CanceledBatch> cancelBatch(BatchId id) {
        asked.add(id);
        return batch;
    }

    @Override
    public CompletableFuture<Redriving> redrive(MessageId id, Terms terms) {
        asked.add(terms);
        return CompletableFuture.completedFuture(redriving);
    }

    @Override
    public ManyRedriving redrive(String channel, Many asking) {
        asked.add(asking);
        return many;
    }

    @Override
    public List<Problem> problems(Terms terms) {
        return problems;
    }

    @Override
    public List<Problem> problems(Many asking) {
        return problems;
    }
}
