package io.carillon.testkit.store;

import static io.carillon.testkit.store.ChatFixtures.enter;
import static io.carillon.testkit.store.ChatFixtures.finding;
import static io.carillon.testkit.store.ChatFixtures.known;
import static io.carillon.testkit.store.ChatFixtures.line;
import static io.carillon.testkit.store.ChatFixtures.ours;
import static io.carillon.testkit.store.ChatFixtures.outbound;
import static io.carillon.testkit.store.ChatFixtures.page;
import static io.carillon.testkit.store.ReadBackSteps.callState;
import static io.carillon.testkit.store.ReadBackSteps.confirm;
import static io.carillon.testkit.store.ReadBackSteps.dossier;
import static io.carillon.testkit.store.ReadBackSteps.end;
import static io.carillon.testkit.store.ReadBackSteps.latest;
import static io.carillon.testkit.store.ReadBackSteps.ruleOut;
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
import static io.carillon.testkit.store.StoreFixtures.phone;
import static io.carillon.testkit.store.StoreFixtures.taken;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.domain.delivery.CallId;
import io.carillon.domain.delivery.CallState;
import io.carillon.domain.delivery.Control;
import io.carillon.domain.delivery.Evidence;
import io.carillon.domain.delivery.PublicStatus;
import io.carillon.domain.event.LogEntry;
import io.carillon.domain.message.MessageId;
import io.carillon.domain.message.ProviderReference;
import io.carillon.ports.store.NewMessage;
import io.carillon.ports.store.Store;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What becomes of messages that are looked up at the provider after an unclear outcome. Message 1 is carried by call 50. */
public interface ReadBackContract extends StoreUnderTest {
    @Test
    default void confirmShouldProveWhetherOrNotTheMessageIsKnown() {
        Store store = withUnclearCall(open(), Control.DONE);
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
        Store store = withUnclearCall(open(), Control.DONE);
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
        Store store = withUnclearCall(open(), Control.DONE);
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
        Store store = withUnclearCall(open(), Control.QUEUED);
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
        Store store = withCall(open());
        ruleOut(store);
        end(store, taken(call(50, 1)));
        ruleOut(store);
        done(store.chats().ruleOut(new CallId(77), NOW));
        assertThat(status(store)).isEqualTo(PublicStatus.ACCEPTED);
        assertThat(callState(store)).isEqualTo(CallState.ANSWERED);
    }

    @Test
    default void proofShouldCorrectWhatWasRuledOut() {
        Store store = withUnclearCall(open(), Control.DONE);
        ruleOut(store);
        enter(store, page(1, true, ours(1, 50, outbound(1, "m1", Evidence.SENT))));
        assertThat(status(store)).isEqualTo(PublicStatus.SENT);
        assertThat(latest(store).corrected()).isTrue();
        assertThat(latest(store).from()).contains(PublicStatus.FAILED);
        shouldFold(store);
    }
}
