package io.carillon.testkit.store;

import static io.carillon.testkit.store.ChatFixtures.MARK;
import static io.carillon.testkit.store.ChatFixtures.finding;
import static io.carillon.testkit.store.ChatFixtures.known;
import static io.carillon.testkit.store.ChatFixtures.outbound;
import static io.carillon.testkit.store.StoreFixtures.NOW;
import static io.carillon.testkit.store.StoreFixtures.aText;
import static io.carillon.testkit.store.StoreFixtures.after;
import static io.carillon.testkit.store.StoreFixtures.call;
import static io.carillon.testkit.store.StoreFixtures.deliveryOf;
import static io.carillon.testkit.store.StoreFixtures.done;
import static io.carillon.testkit.store.StoreFixtures.message;
import static io.carillon.testkit.store.StoreFixtures.result;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.domain.delivery.CallId;
import io.carillon.domain.delivery.CallState;
import io.carillon.domain.delivery.Control;
import io.carillon.domain.delivery.Evidence;
import io.carillon.domain.delivery.EvidenceFold;
import io.carillon.domain.delivery.Fact;
import io.carillon.domain.delivery.PublicStatus;
import io.carillon.domain.event.LogEntry;
import io.carillon.domain.message.MessageId;
import io.carillon.ports.store.CallResult;
import io.carillon.ports.store.ChatQueries.UnboundSend;
import io.carillon.ports.store.MessageQueries.Dossier;
import io.carillon.ports.store.NewCall;
import io.carillon.ports.store.Store;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What the contracts on messages found at the provider do and ask. */
final class ReadBackSteps {
    private ReadBackSteps() {}

    /** Message 1 is carried by call 50. */
    static Store withCall(Store store) {
        done(store.ledger().accept(message(1, aText("x")), Optional.empty()));
        start(store, call(50, 1));
        return store;
    }

    static void start(Store store, NewCall call) {
        done(store.ledger().startCalls(List.of(call)));
    }

    static void end(Store store, CallResult result) {
        done(store.ledger().recordOutcomes(List.of(result)));
    }

    /** The call has no clear answer; its message shall go {@code next}. */
    static Store withUnclearCall(Store store, Control next) {
        withCall(store);
        done(store.ledger().mark(new CallId(50), Optional.of(MARK)));
        var outcome = new StoreFixtures.Outcome(
                Evidence.UNKNOWN, next, after(Duration.ofHours(1)), Optional.of("retry_wait"));
        end(store, result(call(50, 1), CallState.UNRESOLVED, Optional.empty(), outcome));
        return store;
    }

    static Dossier dossier(Store store) {
        return store.messages().dossier(new MessageId(1)).orElseThrow();
    }

    static PublicStatus status(Store store) {
        return dossier(store).message().delivery().registers().status();
    }

    static LogEntry.OfDeliveries latest(Store store) {
        var history = dossier(store).history();
        return history.get(history.size() - 1);
    }

    /** The log alone gives the status. */
    static void shouldFold(Store store) {
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

    static void confirm(Store store, String reference, Evidence evidence) {
        done(store.chats().confirm(finding(1, 50, outbound(1, reference, evidence)), NOW));
    }

    static void ruleOut(Store store) {
        done(store.chats().ruleOut(new CallId(50), NOW));
    }

    static CallState callState(Store store) {
        return dossier(store).calls().get(0).state();
    }

    static List<CallState> unbound(Store store) {
        return known(store, 1).unbound().stream().map(UnboundSend::state).toList();
    }
}
