package io.carillon.application.batch;

import io.carillon.application.channel.ChannelRegistry;
import io.carillon.application.channel.ChannelRuntime;
import io.carillon.application.idempotency.AcceptedRequests;
import io.carillon.application.message.SubmissionRules;
import io.carillon.domain.conversation.Address;
import io.carillon.domain.id.TimeOrderedIds;
import io.carillon.domain.message.BatchId;
import io.carillon.domain.message.Lane;
import io.carillon.domain.message.MessageId;
import io.carillon.ports.store.Admission;
import io.carillon.ports.store.IdempotencyKeys;
import io.carillon.ports.store.NewBatch;
import io.carillon.ports.store.Store;
import io.carillon.ports.usecase.IdempotencyKey;
import io.carillon.ports.usecase.Problem;
import io.carillon.ports.usecase.batch.SendBatches;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Sorts the recipients into those that can be reached and those that cannot, and commits both as one row. */
public final class BatchSubmission implements SendBatches {
    private static final int LONGEST_SHOWN = 64;

    private final ChannelRegistry channels;
    private final SubmissionRules rules;
    private final Store store;
    private final AcceptedRequests requests;
    private final Consumer<BatchId> taken;
    private final BatchTracking tracking;
    private final TimeOrderedIds ids;
    private final Clock clock;

    /** @param taken is told of every batch that was committed; must not block */
    public BatchSubmission(
            ChannelRegistry channels,
            SubmissionRules rules,
            Store store,
            Consumer<BatchId> taken,
            BatchTracking tracking,
            TimeOrderedIds ids,
            Clock clock) {
        this.channels = channels;
        this.rules = rules;
        this.store = store;
        this.requests = new AcceptedRequests(store.idempotencyKeys());
        this.taken = taken;
        this.tracking = tracking;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public CompletableFuture<Sending> send(SendBatch command, Optional<IdempotencyKey> key) {
        Optional<IdempotencyKeys.Entry> known = requests.earlier(key);
        if (known.isPresent()) {
            return CompletableFuture.completedFuture(repeated(known.get(), key.orElseThrow()));
        }
        List<Problem> problems = problems(command);
        if (!problems.isEmpty()) {
            return CompletableFuture.completedFuture(new Sending.Invalid(problems));
        }
        ChannelRuntime channel = channels.find(command.channel().orElseThrow()).orElseThrow();
        Sorted sorted = sort(command.recipients().orElseThrow(), channel);
        if (sorted.taken().isEmpty()) {
            return CompletableFuture.completedFuture(new Sending.Invalid(sorted.asProblems()));
        }
        NewBatch batch = batch(command, channel, sorted);
        Optional<IdempotencyKeys.Entry> entry = AcceptedRequests.entry(key, batch.id(), batch.createdAt());
        return store.ledger().accept(batch, entry).thenApply(admission -> settled(admission, batch, key));
    }

    @Override
    public List<Problem> problems(SendBatch command) {
        List<Problem> problems = new ArrayList<>();
        Optional<ChannelRuntime> channel = Optional.empty();
        if (command.channel().isEmpty()) {
            problems.add(new Problem("/channel", "required", "channel is required"));
        } else {
            channel = channels.find(command.channel().get());
            if (channel.isEmpty()) {
                problems.add(new Problem("/channel", "channel_not_found", "there is no such channel"));
            }
        }
        if (command.recipients().isEmpty()) {
            problems.add(new Problem("/recipients", "required", "recipients is required"));
        } else if (command.recipients().get().isEmpty()) {
            problems.add(new Problem("/recipients", "empty", "recipients must not be empty"));
        } else if (command.recipients().get().size() > MOST_RECIPIENTS) {
            problems.add(
                    new Problem("/recipients", "too_many", "a batch has at most " + MOST_RECIPIENTS + " recipients"));
        }
        problems.addAll(rules.problems(draft(command), channel));
        return problems;
    }

    @Override
    public Check check(SendBatch command) {
        List<Problem> problems = problems(command);
        if (!problems.isEmpty()) {
            return new Check.Invalid(problems);
        }
        ChannelRuntime channel = channels.find(command.channel().orElseThrow()).orElseThrow();
        Sorted sorted = sort(command.recipients().orElseThrow(), channel);
        return new Check.Acceptable(
                sorted.taken().size(),
                sorted.refused().stream().map(BatchTracking::row).toList());
    }

    private record Sorted(List<NewBatch.Recipient> taken, List<NewBatch.RefusedRecipient> refused) {
        List<Problem> asProblems() {
            return refused.stream()
                    .limit(100)
                    .map(r -> new Problem("/recipients/" + r.row(), r.code(), r.detail()))
                    .toList();
        }
    }

    private static Sorted sort(List<Recipient> recipients, ChannelRuntime channel) {
        Sorted sorted = new Sorted(new ArrayList<>(recipients.size()), new ArrayList<>());
        Set<Address> seen = new HashSet<>();
        for (int row = 0; row < recipients.size(); row++) {
            Recipient recipient = recipients.get(row);
            Optional<Address> address = channel.provider().addressFormat().canonical(recipient.to());
            if (address.isEmpty()) {
                String detail = "must be " + channel.provider().addressFormat().description();
                sorted.refused().add(refused(row, recipient, "invalid_address", detail));
            } else if (!seen.add(address.get())) {
                sorted.refused().add(refused(row, recipient, "duplicate_recipient", "is in the batch already"));
            } else if (recipient
                    .clientReference()
                    .filter(r -> r.isEmpty() || r.length() > 255)
                    .isPresent()) {
                sorted.refused()
                        .add(refused(
                                row, recipient, "invalid_length", "client_reference must have 1 to 255 characters"));
            } else {
                sorted.taken().add(new NewBatch.Recipient(address.get(), recipient.clientReference()));
            }
        }
        return sorted;
    }

    private static NewBatch.RefusedRecipient refused(int row, Recipient recipient, String code, String detail) {
        String to = recipient.to();
        String shown = to.length() <= LONGEST_SHOWN ? to : to.substring(0, LONGEST_SHOWN) + "…";
        return new NewBatch.RefusedRecipient(row, shown, code, detail);
    }

    private NewBatch batch(SendBatch command, ChannelRuntime channel, Sorted sorted) {
        return new NewBatch(
                new BatchId(ids.next()),
                new MessageId(ids.reserve(sorted.taken().size())),
                channel.account().id(),
                channel.id(),
                rules.submission(draft(command), Lane.BULK),
                sorted.taken(),
                sorted.refused(),
                clock.instant());
    }

    private Sending settled(Admission admission, NewBatch batch, Optional<IdempotencyKey> key) {
        if (admission instanceof Admission.KeyTaken taken) {
            return repeated(taken.entry(), key.orElseThrow());
        }
        taken.accept(batch.id());
        return new Sending.Accepted(BatchTracking.ofNew(batch, (Admission.Committed) admission), false);
    }

    private Sending repeated(IdempotencyKeys.Entry entry, IdempotencyKey key) {
        return AcceptedRequests.made(entry, key)
                .flatMap(BatchId::parse)
                .flatMap(tracking::find)
                .<Sending>map(view -> new Sending.Accepted(view, true))
                .orElseGet(Sending.KeyReused::new);
    }

    private static SubmissionRules.Draft draft(SendBatch command) {
        return new SubmissionRules.Draft(
                command.content(),
                command.adapt(),
                command.options(),
                command.sendAt(),
                command.expiresAt(),
                command.onUnknown());
    }
}
