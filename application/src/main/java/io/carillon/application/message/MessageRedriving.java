package io.carillon.application.message;

import io.carillon.application.channel.ChannelRegistry;
import io.carillon.application.channel.ChannelRuntime;
import io.carillon.application.dispatch.Dispatch;
import io.carillon.domain.delivery.Redrive;
import io.carillon.domain.delivery.RedriveTerms;
import io.carillon.domain.message.MessageId;
import io.carillon.ports.store.MessageQueries.MessageRow;
import io.carillon.ports.store.RedriveOrder;
import io.carillon.ports.store.Store;
import io.carillon.ports.usecase.Problem;
import io.carillon.ports.usecase.message.RedriveMessages;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Puts dead letters back, one at a time; those of a channel through {@link ChannelRedriving}. */
public final class MessageRedriving implements RedriveMessages {
    private final ChannelRegistry channels;
    private final SubmissionRules rules;
    private final Store store;
    private final Dispatch dispatch;
    private final MessageViews views;
    private final Clock clock;

    public MessageRedriving(
            ChannelRegistry channels,
            SubmissionRules rules,
            Store store,
            Dispatch dispatch,
            MessageViews views,
            Clock clock) {
        this.channels = channels;
        this.rules = rules;
        this.store = store;
        this.dispatch = dispatch;
        this.views = views;
        this.clock = clock;
    }

    @Override
    public List<Problem> problems(Terms terms) {
        return rules.expiryProblems(terms.expiresAt());
    }

    @Override
    public CompletableFuture<Redriving> redrive(MessageId id, Terms terms) {
        List<Problem> problems = problems(terms);
        if (!problems.isEmpty()) {
            return CompletableFuture.completedFuture(new Redriving.Invalid(problems));
        }
        return store.messages()
                .message(id)
                .map(row -> redrive(row, terms))
                .orElseGet(() -> CompletableFuture.completedFuture(
                        store.messages().intake(id).isPresent()
                                ? new Redriving.NotOutgoing()
                                : new Redriving.Missing()));
    }

    private CompletableFuture<Redriving> redrive(MessageRow row, Terms terms) {
        Optional<ChannelRuntime> channel = channels.find(row.channel());
        if (channel.isEmpty()) {
            return CompletableFuture.completedFuture(
                    new Redriving.Refused("its channel " + row.channel().value() + " is not configured any more"));
        }
        Instant now = clock.instant();
        var order = new RedriveOrder(
                channel.get().account().id(),
                row.channel(),
                List.of(row.id()),
                new RedriveTerms(terms.expiresAt(), rules.usualExpiry(now), terms.evenIfUnknown()),
                now);
        return store.ledger()
                .redrive(order)
                .thenApply(verdicts -> settled(row.id(), verdicts.get(0).orElse(Redrive.NO_DEAD_LETTER)));
    }

    private Redriving settled(MessageId id, Redrive verdict) {
        MessageRow row = store.messages().message(id).orElseThrow();
        if (verdict == Redrive.GRANTED) {
            dispatch.wake(row.channel());
        }
        return switch (verdict) {
            case GRANTED -> new Redriving.Redriven(views.of(row));
            case OUTCOME_UNKNOWN ->
                new Redriving.Refused("it may have been sent; with \"even_if_unknown\": true it is sent all the same,"
                        + " perhaps a second time");
            case UNWANTED -> new Redriving.Refused("it may have been sent, and the recipient has opted out since");
            case NO_DEAD_LETTER ->
                new Redriving.Refused(
                        "it is " + row.delivery().registers().status().word()
                                + "; only what is failed, rejected or expired can be tried again");
        };
    }

    @Override
    public List<Problem> problems(Many many) {
        return new ChannelRedriving(rules, store, dispatch, clock).problems(many);
    }

    @Override
    public ManyRedriving redrive(String channel, Many many) {
        return channels.find(channel)
                .map(found -> new ChannelRedriving(rules, store, dispatch, clock).redrive(found, many))
                .orElseGet(ManyRedriving.NoSuchChannel::new);
    }
}
