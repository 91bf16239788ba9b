package io.carillon.testkit.store;

import static io.carillon.testkit.store.ChatFixtures.MARK;
import static io.carillon.testkit.store.ChatFixtures.enter;
import static io.carillon.testkit.store.ChatFixtures.finding;
import static io.carillon.testkit.store.ChatFixtures.known;
import static io.carillon.testkit.store.ChatFixtures.line;
import static io.carillon.testkit.store.ChatFixtures.ours;
import static io.carillon.testkit.store.ChatFixtures.outbound;
import static io.carillon.testkit.store.ChatFixtures.page;
import static io.carillon.testkit.store.ChatFixtures.unclear;
import static io.carillon.testkit.store.StoreFixtures.CHANNEL;
import static io.carillon.testkit.store.StoreFixtures.NOW;
import static io.carillon.testkit.store.StoreFixtures.aText;
import static io.carillon.testkit.store.StoreFixtures.after;
import static io.carillon.testkit.store.StoreFixtures.call;
import static io.carillon.testkit.store.StoreFixtures.deliveryOf;
import static io.carillon.testkit.store.StoreFixtures.done;
import static io.carillon.testkit.store.StoreFixtures.message;
import static io.carillon.testkit.store.StoreFixtures.notTaken;
import static io.carillon.testkit.store.StoreFixtures.phone;
import static io.carillon.testkit.store.StoreFixtures.result;
import static io.carillon.testkit.store.StoreFixtures.taken;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.domain.delivery.CallId;
import io.carillon.domain.delivery.CallState;
import io.carillon.domain.delivery.Control;
import io.carillon.domain.delivery.Evidence;
import io.carillon.domain.delivery.EvidenceFold;
import io.carillon.domain.delivery.Fact;
import io.carillon.domain.delivery.PublicStatus;
import io.carillon.domain.event.LogEntry;
import io.carillon.domain.message.Content;
import io.carillon.domain.message.MessageId;
import io.carillon.domain.message.ProviderReference;
import io.carillon.ports.store.CallResult;
import io.carillon.ports.store.ChatQueries.UnboundSend;
import io.carillon.ports.store.ChatQueries.UnclearCall;
import io.carillon.ports.store.Chats.Entered;
import io.carillon.ports.store.MessageQueries.Dossier;
import io.carillon.ports.store.NewCall;
import io.carillon.ports.store.NewMessage;
import io.carillon.ports.store.Store;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What becomes of messages sent when they are found, or not found, at the provider. Message 1 is carried by call 50. */
public interface ReadBackContract extends StoreUnderTest {
    private Store openWithCall() {
        Store store = open();
        done(store.ledger().accept(message(1, aText("x")), Optional.empty()));
        start(store, call(50, 1));
        return store;
    }

    private static void start(Store store, NewCall call) {
        done(store.ledger().startCalls(List.of(call)));
    }

    private static void end(Store store, CallResult result) {
        done(store.ledger().recordOutcomes(List.of(result)));
    }

    /** The call has no clear answer; its message shall go {@code next}. */
    private Store openUnclear(Control next) {
        Store store = openWithCall();
        done(store.ledger().mark(new CallId(50), Optional.of(MARK)));
        var outcome = new StoreFixtures.Outcome(
                Evidence.UNKNOWN, next, after(Duration.ofHours(1)), Optional.of("retry_wait"));
        end(store, result(call(50, 1), CallState.UNRESOLVED, Optional.empty(), outcome));
        return store;
    }

    private static Dossier dossier(Store store) {
        return store.messages().dossier(new MessageId(1)).orElseThrow();
    }

    private static PublicStatus status(Store store) {
        return dossier(store).message().delivery().registers().status();
    }

    private static LogEntry.OfDeliveries latest(Store store) {
        var history = dossier(store).history();
        return history.get(history.size() - 1);
    }

    /** The log alone gives the status. */
    private static void shouldFold(Store store) {
        var history = dossier(store).history();
        var facts = history.stream()
                .map(e -> new Fact(
                        deliveryOf(1),
                        e.call(),
                        e.fact(),
                        e.kind() == LogEntry.Kind.READ_BACK ? Fact.Source.READ_BACK : Fact.Source.REPLY,
                        e.providerCode(),
                        Optional.empty(),
                        Optional.empty(),
                        e.at()))
                .toList();
        assertThat(EvidenceFold.of(latest(store).control(), facts).status()).isEqualTo(status(store));
        assertThat(latest(store).to()).isEqualTo(status(store));
    }

    private static void confirm(Store store, String reference, Evidence evidence) {
        done(store.chats().confirm(finding(1, 50, outbound(1, reference, evidence)), NOW));
    }

    private static void ruleOut(Store store) {
        done(store.chats().ruleOut(new CallId(50), NOW));
    }

    private static CallState callState(Store store) {
        return dossier(store).calls().get(0).state();
    }

    private static List<CallState> unbound(Store store) {
        return known(store, 1).unbound().stream().map(UnboundSend::state).toList();
    }

    @Test
    default void openCallShouldTellWhetherItWasMarked() {
        Store store = openWithCall();
        assertThat(store.dispatch().openCalls()).extracting(c -> c.marked()).containsExactly(false);
        done(store.ledger().mark(new CallId(50), Optional.empty()));
        done(store.ledger().mark(new CallId(77), Optional.of(MARK)));
        Store again = reopen(store);
        assertThat(again.dispatch().openCalls()).extracting(c -> c.marked()).containsExactly(true);
        assertThat(known(again, 1).unbound().get(0).mark()).isEmpty();
    }

    @Test
    default void unclearShouldListTheCallsThatCanBeLookedUp() {
        Store store = openUnclear(Control.DONE);
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
        Store store = openWithCall();
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
        Store store = openWithCall();
        end(store, notTaken(call(50, 1), Control.FAILED));
        assertThat(unbound(store)).isEmpty();
        assertThat(known(store, 2).unbound()).isEmpty();
    }

    @Test
    default void unboundShouldCallAnAnswerThatCameLateAnAnswer() {
        Store store = openUnclear(Control.DONE);
        assertThat(unbound(store)).containsExactly(CallState.UNRESOLVED);
        end(store, taken(call(50, 1)));
        assertThat(unbound(store)).containsExactly(CallState.ANSWERED);
    }

    @Test
    default void listedMessageShouldProveTheDeliveryThatItIs() {
        Store store = openUnclear(Control.DONE);
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
        Store store = openWithCall();
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
        Store store = openUnclear(Control.QUEUED);
        enter(store, page(1, true, ours(1, 50, outbound(1, "m1", Evidence.SENT))));
        assertThat(store.dispatch().nextDue(CHANNEL, NOW)).isEmpty();
        assertThat(status(store)).isEqualTo(PublicStatus.SENT);
        shouldFold(store);
    }

    @Test
    default void answerShouldBindItsReference() {
        Store store = openWithCall();
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
        Store store = openWithCall();
        assertThat(enter(store, page(1, true, ours(1, 51, outbound(1, "m1", Evidence.SENT)))))
                .isEqualTo(new Entered(0, 1));
        assertThat(status(store)).isEqualTo(PublicStatus.QUEUED);
    }

    @Test
    default void confirmShouldProveWhetherOrNotTheMessageIsKnown() {
        Store store = openUnclear(Control.DONE);
        enter(store, page(1, true, line(70, outbound(1, "m1", Evidence.SENT))));
        confirm(store, "m1", Evidence.SENT);
        assertThat(status(store)).isEqualTo(PublicStatus.SENT);
        assertThat(callState(store)).isEqualTo(CallState.RESOLVED);
        assertThat(known(store, 1).messages()).containsEntry(new ProviderReference("m1"), new MessageId(1));
        long position = store.log().lastPosition();
        confirm(store, "m1", Evidence.SENT);
        done(store.chats().confirm(finding(1, 77, outbound(1, "m2", Evidence.READ)), NOW));
        assertThat(store.log().lastPosition()).isEqualTo(position);
        confirm(store, "m1", Evidence.READ);
        assertThat(status(store)).isEqualTo(PublicStatus.READ);
        shouldFold(store);
    }

    @Test
    default void confirmShouldProveNothingWhenTheReferenceIsAnotherDeliverys() {
        Store store = openUnclear(Control.DONE);
        var twin = new NewMessage(
                new MessageId(2), StoreFixtures.ACCOUNT, CHANNEL, phone(1), aText("x"), Optional.empty(), NOW);
        done(store.ledger().accept(twin, Optional.empty()));
        start(store, call(51, 2));
        enter(store, page(1, true, ours(2, 51, outbound(1, "m1", Evidence.SENT))));
        confirm(store, "m1", Evidence.SENT);
        assertThat(status(store)).isEqualTo(PublicStatus.UNKNOWN);
        assertThat(callState(store)).isEqualTo(CallState.UNRESOLVED);
    }

    @Test
    default void ruleOutShouldFailWhatIsNotAtTheProvider() {
        Store store = openUnclear(Control.DONE);
        ruleOut(store);
        long position = store.log().lastPosition();
        ruleOut(store);
        Store again = reopen(store);
        assertThat(again.log().lastPosition()).isEqualTo(position);
        assertThat(status(again)).isEqualTo(PublicStatus.FAILED);
        assertThat(dossier(again).message().delivery().reason()).contains("not_found_at_provider");
        assertThat(callState(again)).isEqualTo(CallState.RESOLVED);
        assertThat(unbound(again)).containsExactly(CallState.RESOLVED);
        assertThat(latest(again).kind()).isEqualTo(LogEntry.Kind.READ_BACK);
        assertThat(latest(again).call()).contains(new CallId(50));
        assertThat(latest(again).fact()).isEqualTo(Evidence.NONE);
        assertThat(latest(again).reason()).contains("not_found_at_provider");
        assertThat(latest(again).corrected()).isFalse();
        shouldFold(again);
    }

    @Test
    default void ruleOutShouldMakeDueWhatWaitsForAnotherTry() {
        Store store = openUnclear(Control.QUEUED);
        assertThat(store.dispatch().due(CHANNEL, NOW, 9)).isEmpty();
        ruleOut(store);
        assertThat(store.dispatch().due(CHANNEL, NOW, 9))
                .extracting(w -> w.delivery())
                .containsExactly(deliveryOf(1));
        assertThat(callState(store)).isEqualTo(CallState.RESOLVED);
        shouldFold(store);
    }

    @Test
    default void ruleOutShouldDoNothingWhenTheCallIsNotUnclear() {
        Store store = openWithCall();
        ruleOut(store);
        end(store, taken(call(50, 1)));
        ruleOut(store);
        done(store.chats().ruleOut(new CallId(77), NOW));
        assertThat(status(store)).isEqualTo(PublicStatus.ACCEPTED);
        assertThat(callState(store)).isEqualTo(CallState.ANSWERED);
    }

    @Test
    default void proofShouldCorrectWhatWasRuledOut() {
        Store store = openUnclear(Control.DONE);
        ruleOut(store);
        enter(store, page(1, true, ours(1, 50, outbound(1, "m1", Evidence.SENT))));
        assertThat(status(store)).isEqualTo(PublicStatus.SENT);
        assertThat(latest(store).corrected()).isTrue();
        assertThat(latest(store).from()).contains(PublicStatus.FAILED);
        shouldFold(store);
    }
}
