package io.carillon.testkit.store;

import static io.carillon.testkit.store.ChatFixtures.MARK;
import static io.carillon.testkit.store.ChatFixtures.enter;
import static io.carillon.testkit.store.ChatFixtures.known;
import static io.carillon.testkit.store.ChatFixtures.line;
import static io.carillon.testkit.store.ChatFixtures.ours;
import static io.carillon.testkit.store.ChatFixtures.outbound;
import static io.carillon.testkit.store.ChatFixtures.page;
import static io.carillon.testkit.store.ChatFixtures.unclear;
import static io.carillon.testkit.store.ReadBackSteps.callState;
import static io.carillon.testkit.store.ReadBackSteps.confirm;
import static io.carillon.testkit.store.ReadBackSteps.dossier;
import static io.carillon.testkit.store.ReadBackSteps.end;
import static io.carillon.testkit.store.ReadBackSteps.latest;
import static io.carillon.testkit.store.ReadBackSteps.shouldFold;
import static io.carillon.testkit.store.ReadBackSteps.start;
import static io.carillon.testkit.store.ReadBackSteps.status;
import static io.carillon.testkit.store.ReadBackSteps.unbound;
import static io.carillon.testkit.store.ReadBackSteps.withCall;
import static io.carillon.testkit.store.ReadBackSteps.withUnclearCall;
import static io.carillon.testkit.store.StoreFixtures.CHANNEL;
import static io.carillon.testkit.store.StoreFixtures.NOW;
import static io.carillon.testkit.store.StoreFixtures.aText;
import static io.carillon.testkit.store.StoreFixtures.call;
import static io.carillon.testkit.store.StoreFixtures.deliveryOf;
import static io.carillon.testkit.store.StoreFixtures.done;
import static io.carillon.testkit.store.StoreFixtures.message;
import static io.carillon.testkit.store.StoreFixtures.notTaken;
import static io.carillon.testkit.store.StoreFixtures.phone;
import static io.carillon.testkit.store.StoreFixtures.taken;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.domain.delivery.CallId;
import io.carillon.domain.delivery.CallState;
import io.carillon.domain.delivery.Control;
import io.carillon.domain.delivery.Evidence;
import io.carillon.domain.delivery.PublicStatus;
import io.carillon.domain.event.LogEntry;
import io.carillon.domain.message.Content;
import io.carillon.domain.message.MessageId;
import io.carillon.domain.message.ProviderReference;
import io.carillon.ports.store.CallResult;
import io.carillon.ports.store.ChatQueries.UnboundSend;
import io.carillon.ports.store.ChatQueries.UnclearCall;
import io.carillon.ports.store.Chats.Entered;
import io.carillon.ports.store.Store;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Messages sent and the provider's ids: which have one, which may get one, and what a listed message proves. Message 1 is carried by call 50. */
public interface BoundMessageContract extends StoreUnderTest {
    @Test
    default void openCallShouldTellWhetherItWasMarked() {
        Store store = withCall(open());
        assertThat(store.dispatch().openCalls()).extracting(c -> c.marked()).containsExactly(false);
        done(store.ledger().mark(new CallId(50), Optional.empty()));
        done(store.ledger().mark(new CallId(77), Optional.of(MARK)));
        Store again = reopen(store);
        assertThat(again.dispatch().openCalls()).extracting(c -> c.marked()).containsExactly(true);
        assertThat(known(again, 1).unbound().get(0).mark()).isEmpty();
    }

    @Test
    default void unclearShouldListTheCallsThatCanBeLookedUp() {
        Store store = withUnclearCall(open(), Control.DONE);
        done(store.ledger().accept(message(2, aText("x")), Optional.empty()));
        start(store, call(51, 2));
        done(store.ledger().mark(new CallId(51), Optional.empty()));
        end(store, StoreFixtures.unclear(call(51, 2)));
        var expected = new UnclearCall(
                new CallId(50), CHANNEL, deliveryOf(1), phone(1), new Content.Text("x"), MARK, NOW, NOW.plusMillis(80));
        Store again = reopen(store);
        assertThat(unclear(again)).containsExactly(expected);
        assertThat(again.chatQueries().unclear(StoreFixtures.ACCOUNT, 0)).isEmpty();
        confirm(again, "m1", Evidence.SENT);
        assertThat(unclear(again)).isEmpty();
    }

    @Test
    default void unboundShouldBeWhatMayBeAtTheProvider() {
        Store store = withCall(open());
        assertThat(unbound(store)).containsExactly(CallState.OPEN);
        end(store, taken(call(50, 1)));
        assertThat(known(reopen(store), 1).unbound())
                .containsExactly(new UnboundSend(
                        deliveryOf(1),
                        new CallId(50),
                        CallState.ANSWERED,
                        Optional.of(NOW.plusMillis(80)),
                        Optional.empty(),
                        new Content.Text("x")));
    }

    @Test
    default void unboundShouldLeaveOutWhatWasCertainlyNotTaken() {
        Store store = withCall(open());
        end(store, notTaken(call(50, 1), Control.FAILED));
        assertThat(unbound(store)).isEmpty();
        assertThat(known(store, 2).unbound()).isEmpty();
    }

    @Test
    default void unboundShouldCallAnAnswerThatCameLateAnAnswer() {
        Store store = withUnclearCall(open(), Control.DONE);
        assertThat(unbound(store)).containsExactly(CallState.UNRESOLVED);
        end(store, taken(call(50, 1)));
        assertThat(unbound(store)).containsExactly(CallState.ANSWERED);
    }

    @Test
    default void listedMessageShouldProveTheDeliveryThatItIs() {
        Store store = withUnclearCall(open(), Control.DONE);
        assertThat(enter(store, page(1, true, ours(1, 50, outbound(1, "m1", Evidence.DELIVERED)))))
                .isEqualTo(new Entered(0, 0));
        Store again = reopen(store);
        assertThat(status(again)).isEqualTo(PublicStatus.DELIVERED);
        assertThat(callState(again)).isEqualTo(CallState.RESOLVED);
        assertThat(dossier(again).message().delivery().reference()).contains(new ProviderReference("m1"));
        assertThat(known(again, 1).messages()).containsEntry(new ProviderReference("m1"), new MessageId(1));
        assertThat(unbound(again)).isEmpty();
        assertThat(latest(again).kind()).isEqualTo(LogEntry.Kind.READ_BACK);
        assertThat(latest(again).call()).contains(new CallId(50));
        assertThat(latest(again).fact()).isEqualTo(Evidence.DELIVERED);
        assertThat(latest(again).providerCode()).contains("word-5");
        shouldFold(again);
    }

    @Test
    default void listedMessageShouldBeLoggedOnlyWhenItProvesMore() {
        Store store = withCall(open());
        end(store, taken(call(50, 1)));
        long position = store.log().lastPosition();
        enter(store, page(1, true, ours(1, 50, outbound(1, "m1", Evidence.NONE))));
        assertThat(store.log().lastPosition()).isEqualTo(position);
        assertThat(unbound(store)).isEmpty();
        enter(store, page(1, true, line(70, outbound(1, "m1", Evidence.READ))));
        enter(store, page(1, true, line(70, outbound(1, "m1", Evidence.SENT))));
        assertThat(store.log().lastPosition()).isEqualTo(position + 1);
        assertThat(status(store)).isEqualTo(PublicStatus.READ);
        shouldFold(store);
    }

    @Test
    default void listedMessageShouldEndWhatWaitsForAnotherTry() {
        Store store = withUnclearCall(open(), Control.QUEUED);
        enter(store, page(1, true, ours(1, 50, outbound(1, "m1", Evidence.SENT))));
        assertThat(store.dispatch().nextDue(CHANNEL, NOW)).isEmpty();
        assertThat(status(store)).isEqualTo(PublicStatus.SENT);
        shouldFold(store);
    }

    @Test
    default void answerShouldBindItsReference() {
        Store store = withCall(open());
        var reference = new ProviderReference("m1");
        var outcome = new CallResult.OfDelivery(
                deliveryOf(1), Evidence.ACCEPTED, Control.DONE, NOW, Optional.empty(), Optional.of(reference));
        end(
                store,
                new CallResult(
                        new CallId(50),
                        CallState.ANSWERED,
                        NOW,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(outcome)));
        assertThat(unbound(store)).isEmpty();
        assertThat(enter(store, page(1, true, line(70, outbound(1, "m1", Evidence.DELIVERED)))))
                .isEqualTo(new Entered(0, 0));
        assertThat(status(store)).isEqualTo(PublicStatus.DELIVERED);
    }

    @Test
    default void lineShouldBeOfSomebodyElseWhenTheCallDoesNotCarryIt() {
        Store store = withCall(open());
        assertThat(enter(store, page(1, true, ours(1, 51, outbound(1, "m1", Evidence.SENT)))))
                .isEqualTo(new Entered(0, 1));
        assertThat(status(store)).isEqualTo(PublicStatus.QUEUED);
    }
}
