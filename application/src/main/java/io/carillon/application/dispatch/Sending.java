package io.carillon.application.dispatch;

import io.carillon.application.channel.AccountRuntime;
import io.carillon.application.channel.ChannelRuntime;
import io.carillon.application.channel.HoldKeeper;
import io.carillon.domain.channel.HoldScope;
import io.carillon.domain.conversation.Address;
import io.carillon.domain.delivery.CallState;
import io.carillon.domain.delivery.Complaint;
import io.carillon.domain.delivery.SendOutcome;
import io.carillon.domain.message.Adaptation;
import io.carillon.domain.message.Content;
import io.carillon.domain.message.OptionRule;
import io.carillon.domain.message.Options;
import io.carillon.ports.provider.Exchange;
import io.carillon.ports.provider.MessageSender.Reply;
import io.carillon.ports.provider.MessageSender.Request;
import io.carillon.ports.provider.MessageSender.Result;
import io.carillon.ports.store.CallResult;
import io.carillon.ports.store.DispatchQueries.Waiting;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes calls, and says what follows from their replies for the account. Safe for use by several threads. */
public final class Sending {
    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);

    private static final Complaint NOT_BEGUN =
            Complaint.of("not_begun", "the provider went down before the message was handed to it");

    private static final Complaint STALLED = Complaint.of(
            "stalled", "the provider did not answer in time; all calls to it hung, and this one was given up");

    private final HoldKeeper holds;
    private final OutcomePolicy policy;
    private final MarkBeforeSend marks;

    Sending(HoldKeeper holds, OutcomePolicy policy, MarkBeforeSend marks) {
        this.marks = marks;
        this.holds = holds;
        this.policy = policy;
    }

    /** What follows from a reply. @param split whether the deliveries are to be tried again in halves */
    record Consequence(CallResult result, boolean split, Optional<Outages.Outage> outage) {}

    /** Blocks until the provider answered or its time ran out. What was called off meanwhile is not sent. */
    Reply send(LiveCall live) {
        ActiveCall call = live.call();
        try {
            Optional<SendOutcome> notNow = marks.take(call);
            if (notNow.isPresent() || !live.mayLeave()) {
                return reply(notNow.orElseGet(() -> new SendOutcome.Unavailable(Optional.empty(), NOT_BEGUN)));
            }
            return checked(
                    call.channel().provider().sender().send(request(call)),
                    call.deliveries().size());
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            // A defect of the adapter, at a moment of which nothing is known: the message may have left.
            LOG.error("the adapter of channel {} failed", call.channel().id(), e);
            Complaint complaint = Complaint.of(
                    "adapter_failure",
                    "the provider's adapter failed: " + e.getClass().getSimpleName());
            return reply(new SendOutcome.Undetermined(complaint));
        }
    }

    private static Request request(ActiveCall call) {
        List<Address> recipients = call.deliveries().stream().map(Waiting::to).toList();
        var submission = call.deliveries().get(0).submission();
        Optional<Instant> schedule = submission.scheduledByProvider() ? submission.sendAt() : Optional.empty();
        var types = call.channel().provider().capabilities().contentTypes();
        // What cannot be adapted was refused when it came, unless the channel has changed since: then its adapter
        // refuses it.
        Content given = Adaptation.to(types, submission.content()).orElse(submission.content());
        return new Request(recipients, given, options(call), schedule);
    }

    /** Options were asked of the message's own channel: a further step takes of them what its channel understands. */
    private static Options options(ActiveCall call) {
        Options asked = call.deliveries().get(0).submission().providerOptions();
        if (call.deliveries().get(0).delivery().step() == 0) {
            return asked;
        }
        Map<String, String> understood = new TreeMap<>();
        for (OptionRule rule : call.channel().provider().capabilities().options()) {
            asked.get(rule.name())
                    .filter(value -> rule.objection(value).isEmpty())
                    .ifPresent(value -> understood.put(rule.name(), value));
        }
        return Options.of(understood);
    }

    private static Reply reply(SendOutcome outcome) {
        return new Reply(new Result.Whole(outcome), Optional.empty(), Optional.empty(), Exchange.NONE);
    }

    /** A reply that leaves a recipient without an outcome would leave its delivery between the chairs. */
    private static Reply checked(Reply reply, int recipients) {
        if (reply.result() instanceof Result.Each each && each.outcomes().size() != recipients) {
            throw new IllegalStateException(each.outcomes().size() + " outcomes for " + recipients + " recipients");
        }
        return reply;
    }

    /** How many deliveries one call of the channel may carry now: not more than the balance is known to pay for. */
    int groupSize(ChannelRuntime channel) {
        int most = channel.provider().capabilities().maxRecipients();
        return channel.account()
                .remaining()
                .filter(left -> left.signum() > 0 && left.compareTo(BigDecimal.valueOf(most)) < 0)
                .map(left -> Math.max(1, left.intValue()))
                .orElse(most);
    }

    Consequence consequence(ActiveCall call, Reply reply, Instant now) {
        AccountRuntime account = call.channel().account();
        reply.remaining().ifPresent(account::setRemaining);
        blockedIn(call, reply.result()).ifPresent(blocked -> hold(account, blocked));
        return new Consequence(
                policy.result(call, reply, now), OutcomePolicy.splits(call, reply.result()), outageIn(reply.result()));
    }

    /** What becomes of a call that was given up: unclear, unless it was called off before anything left. */
    CallResult givenUp(LiveCall live, Instant now) {
        return live.callOff()
                ? notMade(live.call(), now)
                : policy.result(live.call(), reply(new SendOutcome.Undetermined(STALLED)), now);
    }

    /** What becomes of a call whose start is durable and that was not made because the provider went down: all keep their places. */
    CallResult notMade(ActiveCall call, Instant now) {
        return new CallResult(
                call.id(),
                CallState.ANSWERED,
                now,
                Optional.empty(),
                Optional.of(NOT_BEGUN),
                Optional.empty(),
                call.deliveries().stream().map(policy::notMade).toList());
    }

    private void hold(AccountRuntime account, SendOutcome.Blocked blocked) {
        Complaint complaint = blocked.complaint();
        String detail = complaint.detail().isEmpty() ? complaint.providerCode() : complaint.detail();
        LOG.warn(
                "account {} is held: {}",
                account.id(),
                blocked.fault().holdCause().word());
        holds.impose(HoldScope.of(account.id()), blocked.fault().holdCause(), detail)
                .exceptionally(failure -> {
                    LOG.warn("the hold of account {} could not be stored: {}", account.id(), failure.getMessage());
                    return null;
                });
    }

    private static Optional<SendOutcome.Blocked> blockedIn(ActiveCall call, Result result) {
        return outcomes(call, result)
                .filter(SendOutcome.Blocked.class::isInstance)
                .map(SendOutcome.Blocked.class::cast)
                .findFirst();
    }

    private static Optional<Outages.Outage> outageIn(Result result) {
        boolean down = result instanceof Result.Whole whole
                && whole.outcome() instanceof SendOutcome.Unavailable unavailable
                && !unavailable.complaint().code().equals(MarkBeforeSend.STORE_TROUBLE);
        if (!down) {
            return Optional.empty();
        }
        var unavailable = (SendOutcome.Unavailable) ((Result.Whole) result).outcome();
        return Optional.of(new Outages.Outage(unavailable.retryAfter().orElse(Duration.ZERO), unavailable.complaint()));
    }

    private static java.util.stream.Stream<SendOutcome> outcomes(ActiveCall call, Result result) {
        return result instanceof Result.Whole whole
                ? java.util.stream.Stream.of(whole.outcome())
                : java.util.stream.IntStream.range(0, call.deliveries().size()).mapToObj(result::of);
    }
}
