package io.carillon.testkit.store;

import static io.carillon.testkit.store.StoreFixtures.NOW;
import static io.carillon.testkit.store.StoreFixtures.aText;
import static io.carillon.testkit.store.StoreFixtures.done;
import static io.carillon.testkit.store.StoreFixtures.message;

import io.carillon.domain.channel.AccountId;
import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.conversation.Address;
import io.carillon.domain.delivery.CallId;
import io.carillon.domain.delivery.DeliveryId;
import io.carillon.domain.delivery.FallbackStep;
import io.carillon.domain.delivery.Goal;
import io.carillon.domain.delivery.PublicStatus;
import io.carillon.domain.message.MessageId;
import io.carillon.domain.message.Submission;
import io.carillon.ports.store.FallbackProgress;
import io.carillon.ports.store.MessageQueries.MessageRow;
import io.carillon.ports.store.NewCall;
import io.carillon.ports.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A message that goes on from {@code sms} to {@code mail}, and from there to {@code post}. */
final class FallbackFixtures {
    static final AccountId POST_OFFICE = new AccountId("office");
    static final ChannelId MAIL = new ChannelId("mail");
    static final ChannelId POST = new ChannelId("post");
    static final Address AT_MAIL = new Address("ann@example.org");
    static final Address AT_POST = new Address("1 High Street");

    private FallbackFixtures() {}

    static FallbackStep step(ChannelId channel, Address to) {
        return new FallbackStep(POST_OFFICE, channel, to, Goal.DELIVERED, Duration.ofSeconds(60));
    }

    static final List<FallbackStep> PLAN = List.of(step(MAIL, AT_MAIL), step(POST, AT_POST));

    /** Message 1, taken. */
    static void take(Store store, Submission submission) {
        done(store.ledger().accept(message(1, submission).goingOnTo(PLAN), Optional.empty()));
    }

    static void take(Store store) {
        take(store, aText("x"));
    }

    static MessageRow row(Store store) {
        return store.messages().message(new MessageId(1)).orElseThrow();
    }

    static PublicStatus status(Store store) {
        return row(store).status().status();
    }

    static FallbackProgress advance(Store store, Instant now) {
        return done(store.ledger().advanceFallbacks(now, 10));
    }

    static FallbackProgress advance(Store store, int seconds) {
        return advance(store, NOW.plusSeconds(seconds));
    }

    static DeliveryId stepOf(int step) {
        return DeliveryId.of(new MessageId(1), step);
    }

    /** A call for a further step of message 1. */
    static NewCall stepCall(long id, int step, Instant at) {
        return new NewCall(new CallId(id), POST_OFFICE, step == 1 ? MAIL : POST, List.of(stepOf(step)), at);
    }

    static NewCall started(Store store, NewCall call) {
        done(store.ledger().startCalls(List.of(call)));
        return call;
    }
}
