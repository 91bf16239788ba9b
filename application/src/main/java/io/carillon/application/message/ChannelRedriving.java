package io.carillon.application.message;

import io.carillon.application.channel.ChannelRuntime;
import io.carillon.application.dispatch.Dispatch;
import io.carillon.application.work.Commits;
import io.carillon.domain.delivery.PublicStatus;
import io.carillon.domain.delivery.Redrive;
import io.carillon.domain.delivery.RedriveTerms;
import io.carillon.domain.id.TimeOrderedIds;
import io.carillon.domain.message.MessageId;
import io.carillon.ports.store.DeadLetters;
import io.carillon.ports.store.RedriveOrder;
import io.carillon.ports.store.Store;
import io.carillon.ports.usecase.Problem;
import io.carillon.ports.usecase.message.RedriveMessages;
import io.carillon.ports.usecase.message.RedriveMessages.Many;
import io.carillon.ports.usecase.message.RedriveMessages.ManyRedriving;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts a channel's dead letters back by the order of their ids, so that one which fails again is not met again. */
final class ChannelRedriving {
    private static final int CHUNK = 250;
    private static final Set<PublicStatus> DEAD =
            Set.of(PublicStatus.FAILED, PublicStatus.REJECTED, PublicStatus.EXPIRED);

    private final SubmissionRules rules;
    private final Store store;
    private final Dispatch dispatch;
    private final Clock clock;

    ChannelRedriving(SubmissionRules rules, Store store, Dispatch dispatch, Clock clock) {
        this.rules = rules;
        this.store = store;
        this.dispatch = dispatch;
        this.clock = clock;
    }

    List<Problem> problems(Many many) {
        List<Problem> problems = new ArrayList<>(rules.expiryProblems(many.expiresAt()));
        if (many.status().isEmpty()) {
            problems.add(new Problem("/status", "required", "status is required"));
        } else if (status(many).isEmpty()) {
            problems.add(new Problem("/status", "invalid_value", "must be failed, rejected or expired"));
        }
        if (many.limit() < 1 || many.limit() > RedriveMessages.MOST) {
            problems.add(
                    new Problem("/limit", "out_of_range", "must be a whole number from 1 to " + RedriveMessages.MOST));
        }
        return problems;
    }

    private static Optional<PublicStatus> status(Many many) {
        return many.status().flatMap(PublicStatus::parse).filter(DEAD::contains);
    }

    ManyRedriving redrive(ChannelRuntime channel, Many many) {
        List<Problem> problems = problems(many);
        if (!problems.isEmpty()) {
            return new ManyRedriving.Invalid(problems);
        }
        long from = many.since().map(TimeOrderedIds::lowestAt).orElse(0L);
        var wanted = new DeadLetters(channel.id(), status(many).orElseThrow(), from);
        int redriven = 0;
        int left = many.limit();
        List<MessageId> found = next(wanted, left);
        while (!found.isEmpty()) {
            redriven += redrive(channel, many, found);
            left -= found.size();
            wanted = wanted.after(found.get(found.size() - 1).value());
            found = next(wanted, left);
        }
        return new ManyRedriving.Redriven(redriven, store.messages().deadLetterCount(wanted));
    }

    private List<MessageId> next(DeadLetters wanted, int left) {
        return left == 0 ? List.of() : store.messages().deadLetters(wanted, Math.min(CHUNK, left));
    }

    private int redrive(ChannelRuntime channel, Many many, List<MessageId> messages) {
        Instant now = clock.instant();
        var terms = new RedriveTerms(many.expiresAt(), rules.usualExpiry(now), false);
        var order = new RedriveOrder(channel.account().id(), channel.id(), messages, terms, now);
        List<Optional<Redrive>> verdicts = Commits.await(store.ledger().redrive(order));
        dispatch.wake(channel.id());
        return (int)
                verdicts.stream().filter(Optional.of(Redrive.GRANTED)::equals).count();
    }
}
