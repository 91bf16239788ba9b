package io.carillon.application.message;

import io.carillon.application.channel.ChannelRegistry;
import io.carillon.application.channel.ChannelRuntime;
import io.carillon.application.dispatch.Dispatch;
import io.carillon.application.idempotency.AcceptedRequests;
import io.carillon.application.quiet.QuietTimes;
import io.carillon.domain.conversation.Address;
import io.carillon.domain.delivery.Control;
import io.carillon.domain.delivery.DeliveryId;
import io.carillon.domain.id.TimeOrderedIds;
import io.carillon.domain.message.Lane;
import io.carillon.domain.message.MessageId;
import io.carillon.domain.message.Submission;
import io.carillon.ports.store.Admission;
import io.carillon.ports.store.DispatchQueries.Waiting;
import io.carillon.ports.store.IdempotencyKeys;
import io.carillon.ports.store.NewMessage;
import io.carillon.ports.store.Store;
import io.carillon.ports.usecase.IdempotencyKey;
import io.carillon.ports.usecase.Problem;
import io.carillon.ports.usecase.message.SendMessages;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Validates, commits, and only then says yes. */
public final class MessageSubmission implements SendMessages {

    private final ChannelRegistry channels;
    private final SubmissionRules rules;
    private final FallbackRules fallbacks;
    private final Store store;
    private final AcceptedRequests requests;
    private final Dispatch dispatch;
    private final MessageViews views;
    private final TimeOrderedIds ids;
    private final Clock clock;
    private final QuietTimes quiet;

    public MessageSubmission(
            ChannelRegistry channels,
            SubmissionRules rules,
            Store store,
            Dispatch dispatch,
            MessageViews views,
            TimeOrderedIds ids,
            Clock clock) {
        this.channels = channels;
        this.rules = rules;
        this.fallbacks = new FallbackRules(channels, rules);
        this.store = store;
        this.requests = new AcceptedRequests(store.idempotencyKeys());
        this.dispatch = dispatch;
        this.views = views;
        this.ids = ids;
        this.clock = clock;
        this.quiet = new QuietTimes(store);
    }

    @Override
    public CompletableFuture<Sending> send(SendMessage command, Optional<IdempotencyKey> key) {
        return send(command, Lane.SINGLE, key);
    }

    /** As {@link #send(SendMessage, Optional)}, in a lane of the caller's choice. */
    public CompletableFuture<Sending> send(SendMessage command, Lane lane, Optional<IdempotencyKey> key) {
        Optional<IdempotencyKeys.Entry> known = requests.earlier(key);
        if (known.isPresent()) {
            return CompletableFuture.completedFuture(repeated(known.get(), key.orElseThrow()));
        }
        List<Problem> problems = problems(command);
        if (!problems.isEmpty()) {
            return CompletableFuture.completedFuture(new Sending.Invalid(problems));
        }
        NewMessage message = message(command, lane);
        Optional<IdempotencyKeys.Entry> entry = AcceptedRequests.entry(key, message.id(), message.createdAt());
        return store.ledger().accept(message, entry).thenApply(admission -> settled(admission, message, key));
    }

    @Override
    public List<Problem> problems(SendMessage command) {
        List<Problem> problems = new ArrayList<>();
        Optional<ChannelRuntime> channel = channel(command, problems);
        if (command.to().isEmpty()) {
            problems.add(new Problem("/to", "required", "to is required"));
        }
        command.to().ifPresent(to -> channel.filter(c -> address(c, to).isEmpty())
                .ifPresent(c -> problems.add(new Problem(
                        "/to",
                        "invalid_address",
                        "must be " + c.provider().addressFormat().description()))));
        command.clientReference()
                .filter(reference -> reference.isEmpty() || reference.length() > 255)
                .ifPresent(reference -> problems.add(new Problem(
                        "/client_reference", "invalid_length", "client_reference must have 1 to 255 characters")));
        problems.addAll(rules.problems(draft(command), channel));
        problems.addAll(fallbacks.problems(command));
        return problems;
    }

    private Optional<ChannelRuntime> channel(SendMessage command, List<Problem> problems) {
        if (command.channel().isEmpty()) {
            problems.add(new Problem("/channel", "required", "channel is required"));
            return Optional.empty();
        }
        Optional<ChannelRuntime> channel = channels.find(command.channel().get());
        if (channel.isEmpty()) {
            problems.add(new Problem("/channel", "channel_not_found", "there is no such channel"));
        }
        return channel;
    }

    private NewMessage message(SendMessage command, Lane lane) {
        ChannelRuntime channel = channels.find(command.channel().orElseThrow()).orElseThrow();
        Instant now = clock.instant();
        Address to = address(channel, command.to().orElseThrow()).orElseThrow();
        Submission submission = rules.submission(draft(command), lane);
        return new NewMessage(
                new MessageId(ids.next()),
                channel.account().id(),
                channel.id(),
                to,
                submission,
                command.clientReference(),
                now,
                quiet.keptUntil(channel, to, submission, submission.dueAt(now)),
                fallbacks.plan(command));
    }

    private Sending settled(Admission admission, NewMessage message, Optional<IdempotencyKey> key) {
        if (admission instanceof Admission.KeyTaken taken) {
            return repeated(taken.entry(), key.orElseThrow());
        }
        Admission.Committed committed = (Admission.Committed) admission;
        announce(message, committed.start().control());
        return new Sending.Accepted(views.ofNew(message, committed), false);
    }

    private void announce(NewMessage message, Control control) {
        Instant due = message.timing().due();
        if (control == Control.QUEUED) {
            DeliveryId delivery = DeliveryId.of(message.id(), 0);
            dispatch.offer(message.channel(), new Waiting(delivery, message.to(), message.submission(), due, 0));
        } else if (control == Control.SCHEDULED) {
            dispatch.wakeAt(message.channel(), due);
        }
    }

    private Sending repeated(IdempotencyKeys.Entry entry, IdempotencyKey key) {
        return AcceptedRequests.made(entry, key)
                .flatMap(MessageId::parse)
                .flatMap(id -> store.messages().message(id))
                .<Sending>map(row -> new Sending.Accepted(views.of(row), true))
                .orElseGet(Sending.KeyReused::new);
    }

    private static Optional<Address> address(ChannelRuntime channel, String text) {
        return channel.provider().addressFormat().canonical(text);
    }

    static SubmissionRules.Draft draft(SendMessage command) {
        return new SubmissionRules.Draft(
                command.content(),
                command.adapt(),
                command.options(),
                command.sendAt(),
                command.expiresAt(),
                command.onUnknown());
    }
}
