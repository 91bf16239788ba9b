package io.carillon.testkit.store;

import static io.carillon.testkit.store.ChatFixtures.enter;
import static io.carillon.testkit.store.ChatFixtures.inbound;
import static io.carillon.testkit.store.ChatFixtures.page;
import static io.carillon.testkit.store.ReplyFixtures.receive;
import static io.carillon.testkit.store.ReplyFixtures.reply;
import static io.carillon.testkit.store.StoreFixtures.CHANNEL;
import static io.carillon.testkit.store.StoreFixtures.NOW;
import static io.carillon.testkit.store.StoreFixtures.aText;
import static io.carillon.testkit.store.StoreFixtures.batch;
import static io.carillon.testkit.store.StoreFixtures.call;
import static io.carillon.testkit.store.StoreFixtures.deliveries;
import static io.carillon.testkit.store.StoreFixtures.done;
import static io.carillon.testkit.store.StoreFixtures.message;
import static io.carillon.testkit.store.SubscriberFixtures.LATER;
import static io.carillon.testkit.store.SubscriberFixtures.at;
import static io.carillon.testkit.store.SubscriberFixtures.make;
import static io.carillon.testkit.store.SubscriberFixtures.named;
import static io.carillon.testkit.store.SubscriberFixtures.person;
import static io.carillon.testkit.store.SubscriberFixtures.say;
import static io.carillon.testkit.store.SubscriberFixtures.sub;
import static io.carillon.testkit.store.SubscriberFixtures.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.domain.delivery.Control;
import io.carillon.domain.delivery.PublicStatus;
import io.carillon.domain.delivery.Start;
import io.carillon.domain.event.LogEntry;
import io.carillon.domain.message.BatchId;
import io.carillon.domain.message.MessageId;
import io.carillon.domain.subscriber.Consent;
import io.carillon.ports.store.Admission;
import io.carillon.ports.store.Chats;
import io.carillon.ports.store.Intake;
import io.carillon.ports.store.MessageQueries.DeliveryRow;
import io.carillon.ports.store.Store;
import io.carillon.ports.store.SubscriberQueries.ConsentRow;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who wants messages, and that nobody else gets any. */
public interface SuppressionContract extends StoreUnderTest {
    private static DeliveryRow delivery(Store store, long message) {
        return store.messages().message(new MessageId(message)).orElseThrow().delivery();
    }

    private static Start accept(Store store, long message) {
        var admission = done(store.ledger().accept(message(message, aText("x")), Optional.empty()));
        return ((Admission.Committed) admission).start();
    }

    private static void shouldBeSuppressed(Store store, long message) {
        assertThat(delivery(store, message).registers().status()).isEqualTo(PublicStatus.SUPPRESSED);
        assertThat(delivery(store, message).reason()).contains("opted_out");
        var history =
                store.messages().dossier(new MessageId(message)).orElseThrow().history();
        var last = history.get(history.size() - 1);
        assertThat(last.to()).isEqualTo(PublicStatus.SUPPRESSED);
        assertThat(last.reason()).contains("opted_out");
    }

    private static Map<?, ConsentRow> consents(Store store, int phone) {
        return store.subscriberQueries().consents(Set.of(at(phone)));
    }

    @Test
    default void consentShouldBeKeptByAddressAndTellOnlyOfChanges() {
        Store store = open();
        assertThat(say(store, 1, Consent.OPTED_OUT)).isTrue();
        assertThat(say(store, 1, Consent.OPTED_OUT)).isFalse();
        make(store, person(7, named("Ann"), at(1)));
        assertThat(say(store, 1, Consent.OPTED_IN)).isTrue();
        done(store.subscribers().delete(sub(7), LATER));
        store = reopen(store);
        assertThat(consents(store, 1)).isEqualTo(Map.of(at(1), new ConsentRow(Consent.OPTED_IN, "api", LATER)));
        assertThat(told(store)).containsExactly("opted_out", "created 7", "opted_in 7", "deleted 7");
        assertThat(store.log().from(1, 1))
                .containsExactly(
                        new LogEntry.OfSubscriber(1, LATER, "opted_out", Optional.empty(), Optional.of(at(1))));
    }

    @Test
    default void acceptShouldSuppressWhenTheAddressHasOptedOut() {
        Store store = open();
        say(store, 1, Consent.OPTED_OUT);
        store = reopen(store);
        assertThat(accept(store, 1)).isEqualTo(new Start(Control.SUPPRESSED, Optional.of("opted_out")));
        assertThat(accept(store, 2).control()).isEqualTo(Control.QUEUED);
        shouldBeSuppressed(store, 1);
        assertThat(store.dispatch().due(CHANNEL, NOW, 9)).hasSize(1);
        say(store, 1, Consent.OPTED_IN);
        shouldBeSuppressed(store, 1);
        assertThat(done(store.ledger().startCalls(List.of(call(50, 1, 2))))
                        .get(0)
                        .claimed())
                .isEqualTo(deliveries(2));
    }

    @Test
    default void startShouldSuppressThoseThatHaveOptedOutInTheMeantime() {
        Store store = open();
        accept(store, 1);
        accept(store, 2);
        accept(store, 3);
        say(store, 1, Consent.OPTED_OUT);
        say(store, 3, Consent.OPTED_OUT);
        var started = done(store.ledger().startCalls(List.of(call(50, 1, 2), call(51, 3))));
        assertThat(started.get(0).claimed()).isEqualTo(deliveries(2));
        assertThat(started.get(1).claimed()).isEmpty();
        shouldBeSuppressed(store, 1);
        shouldBeSuppressed(store, 3);
        assertThat(delivery(store, 1).tries()).isZero();
        assertThat(store.dispatch().openCalls()).hasSize(1);
    }

    @Test
    default void batchShouldSuppressThoseThatHaveOptedOutWhenExpanded() {
        Store store = open();
        say(store, 101, Consent.OPTED_OUT);
        done(store.ledger().accept(batch(1, 100, 3), Optional.empty()));
        assertThat(done(store.ledger().expand(new BatchId(1), 9, NOW))).isZero();
        assertThat(store.messages().batchCounts(new BatchId(1)))
                .isEqualTo(Map.of(PublicStatus.QUEUED, 2, PublicStatus.SUPPRESSED, 1));
        shouldBeSuppressed(store, 101);
    }

    @Test
    default void wordShouldOptOutTogetherWithTheReplyAndOnlyOnce() {
        Store store = open();
        var stop = reply(71, 1, "STOP");
        var line =
                new Intake.ReplyLine(stop.message(), stop.channel(), stop.reply(), 0, Optional.of(Consent.OPTED_OUT));
        receive(store, 1, NOW, line);
        assertThat(consents(store, 1)).isEqualTo(Map.of(at(1), new ConsentRow(Consent.OPTED_OUT, "word", NOW)));
        say(store, 1, Consent.OPTED_IN);
        receive(store, 2, NOW, line);
        assertThat(consents(store, 1).values()).extracting(ConsentRow::consent).containsExactly(Consent.OPTED_IN);
        assertThat(told(store)).containsExactly("opted_out", "opted_in");
    }

    @Test
    default void wordShouldOptOutTogetherWithTheChatsMessageAndOnlyOnce() {
        Store store = open();
        var line = new Chats.Line(
                new MessageId(71), inbound(1, "m1"), true, Optional.empty(), Optional.of(Consent.OPTED_OUT));
        enter(store, page(1, true, line));
        assertThat(consents(store, 1)).isEqualTo(Map.of(at(1), new ConsentRow(Consent.OPTED_OUT, "word", NOW)));
        say(store, 1, Consent.OPTED_IN);
        enter(store, page(1, true, line));
        assertThat(consents(store, 1).values()).extracting(ConsentRow::consent).containsExactly(Consent.OPTED_IN);
    }
}
