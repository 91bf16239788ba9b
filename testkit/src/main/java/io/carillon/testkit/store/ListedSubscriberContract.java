package io.carillon.testkit.store;

import static io.carillon.testkit.store.StoreFixtures.done;
import static io.carillon.testkit.store.SubscriberFixtures.LATER;
import static io.carillon.testkit.store.SubscriberFixtures.at;
import static io.carillon.testkit.store.SubscriberFixtures.change;
import static io.carillon.testkit.store.SubscriberFixtures.entry;
import static io.carillon.testkit.store.SubscriberFixtures.field;
import static io.carillon.testkit.store.SubscriberFixtures.having;
import static io.carillon.testkit.store.SubscriberFixtures.list;
import static io.carillon.testkit.store.SubscriberFixtures.make;
import static io.carillon.testkit.store.SubscriberFixtures.named;
import static io.carillon.testkit.store.SubscriberFixtures.nothing;
import static io.carillon.testkit.store.SubscriberFixtures.part;
import static io.carillon.testkit.store.SubscriberFixtures.person;
import static io.carillon.testkit.store.SubscriberFixtures.row;
import static io.carillon.testkit.store.SubscriberFixtures.say;
import static io.carillon.testkit.store.SubscriberFixtures.saying;
import static io.carillon.testkit.store.SubscriberFixtures.sub;
import static io.carillon.testkit.store.SubscriberFixtures.tagged;
import static io.carillon.testkit.store.SubscriberFixtures.tags;
import static io.carillon.testkit.store.SubscriberFixtures.text;
import static io.carillon.testkit.store.SubscriberFixtures.told;
import static io.carillon.testkit.store.SubscriberFixtures.withPhone;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.domain.subscriber.Consent;
import io.carillon.domain.subscriber.Profile;
import io.carillon.domain.subscriber.ProfilePart;
import io.carillon.ports.store.Store;
import io.carillon.ports.store.SubscriberQueries.ConsentRow;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** People that a provider lists. */
public interface ListedSubscriberContract extends StoreUnderTest {
    @Test
    default void unknownPersonShouldBecomeASubscriberOnce() {
        Store store = open();
        var entry = having(entry(1, withPhone(named("Ann"), 1), "vip"), "x", "1");
        assertThat(list(store, 7, entry)).isEqualTo(1);
        assertThat(list(store, 8, entry)).isZero();
        var row = row(reopen(store), 7);
        assertThat(row.profile()).isEqualTo(withPhone(named("Ann"), 1));
        assertThat(row.addresses()).containsExactly(at(1));
        assertThat(row.tags()).containsExactly("vip");
        assertThat(row.fields()).isEqualTo(Map.of("x", text("1")));
    }

    @Test
    default void personOfThePhoneShouldGetTheAddress() {
        Store store = open();
        make(store, tagged(person(7, withPhone(named("Ann"), 1)), "ours"));
        assertThat(list(store, 8, entry(2, withPhone(named("Anna"), 1), "theirs")))
                .isEqualTo(1);
        var row = row(store, 7);
        assertThat(row.addresses()).containsExactly(at(2));
        assertThat(row.profile().name()).contains("Anna");
        assertThat(row.tags()).containsExactly("ours", "theirs");
        assertThat(store.subscriberQueries().subscriber(sub(8))).isEmpty();
        assertThat(told(store)).containsExactly("created 7", "updated 7");
    }

    @Test
    default void whatTheProviderSaysShouldReplaceOnlyWhatItSaidBefore() {
        Store store = open();
        make(store, having(tagged(person(7, named("Ann"), at(1)), "ours"), "mine", "1"));
        list(store, 0, having(entry(1, named("Anna"), "ours", "theirs"), "mine", "2"));
        assertThat(row(store, 7).profile()).isEqualTo(named("Anna"));
        assertThat(row(store, 7).fields()).isEqualTo(Map.of("mine", text("2")));
        assertThat(list(store, 0, having(entry(1, Profile.EMPTY, "new"), "other", "3")))
                .isEqualTo(1);
        var row = row(store, 7);
        assertThat(row.profile()).isEqualTo(named("Ann"));
        assertThat(row.tags()).containsExactly("new", "ours");
        assertThat(row.fields()).isEqualTo(Map.of("mine", text("1"), "other", text("3")));
        assertThat(row.updatedAt()).isEqualTo(LATER);
    }

    @Test
    default void ourChangeShouldShowUntilTheProviderSaysOtherwise() {
        Store store = open();
        var entry = having(entry(1, named("Ann"), "old"), "x", "1");
        list(store, 7, entry);
        change(store, part(nothing(7), ProfilePart.NAME, Optional.of("Anna")));
        change(store, field(nothing(7), "x", Optional.of("2")));
        var changed = change(store, tags(nothing(7), Set.of(), Set.of("old")));
        assertThat(changed.profile()).isEqualTo(named("Anna"));
        assertThat(changed.fields()).isEqualTo(Map.of("x", text("2")));
        assertThat(changed.tags()).isEmpty();
        assertThat(list(store, 0, having(entry(1, named("Anna")), "x", "2"))).isZero();
        assertThat(list(store, 0, entry)).isEqualTo(1);
        assertThat(row(store, 7).profile()).isEqualTo(named("Ann"));
        assertThat(row(store, 7).fields()).isEqualTo(Map.of("x", text("1")));
        assertThat(row(store, 7).tags()).containsExactly("old");
    }

    @Test
    default void phoneShouldStaySomebodyElsesWhenTheProviderGivesItToAnother() {
        Store store = open();
        make(store, person(7, withPhone(named("Ann"), 1)));
        list(store, 8, entry(2, named("Bo")));
        assertThat(list(store, 0, entry(2, withPhone(named("Bo"), 1)))).isZero();
        assertThat(row(store, 8).profile()).isEqualTo(named("Bo"));
        assertThat(done(store.subscribers().delete(sub(7), LATER))).isTrue();
        assertThat(list(store, 0, entry(2, withPhone(named("Bo"), 1)))).isEqualTo(1);
        assertThat(row(store, 8).profile()).isEqualTo(withPhone(named("Bo"), 1));
    }

    @Test
    default void entryShouldReachThePartOfAMergedPerson() {
        Store store = open();
        list(store, 7, entry(1, named("Ann"), "a"));
        make(store, person(8, Profile.EMPTY));
        done(store.subscribers().merge(sub(7), sub(8), LATER));
        assertThat(list(store, 0, entry(1, named("Anna"), "b"))).isEqualTo(1);
        assertThat(row(store, 8).profile()).isEqualTo(named("Anna"));
        assertThat(row(store, 8).tags()).containsExactly("b");
        assertThat(told(store)).endsWith("merged 7", "updated 8");
    }

    @Test
    default void consentShouldBeKeptWhenTheProviderTellsOfIt() {
        Store store = open();
        assertThat(list(store, 7, saying(entry(1, named("Ann")), Consent.OPTED_OUT)))
                .isEqualTo(1);
        assertThat(store.subscriberQueries().consents(Set.of(at(1), at(2))))
                .isEqualTo(Map.of(at(1), new ConsentRow(Consent.OPTED_OUT, "provider", LATER)));
        assertThat(list(store, 7, saying(entry(1, named("Ann")), Consent.OPTED_IN)))
                .isEqualTo(1);
        assertThat(told(store)).containsExactly("created 7", "opted_out 7", "opted_in 7");
    }

    @Test
    default void refusalShouldStandWhenTheProviderHasNotHeardOfIt() {
        Store store = open();
        say(store, 1, Consent.OPTED_OUT);
        list(store, 7, saying(entry(1, named("Ann")), Consent.OPTED_IN));
        assertThat(consent(store)).isEqualTo(Consent.OPTED_OUT);
        list(store, 7, saying(entry(1, named("Anna")), Consent.OPTED_IN));
        assertThat(consent(store)).isEqualTo(Consent.OPTED_OUT);
        list(store, 7, saying(entry(1, named("Anna")), Consent.OPTED_OUT));
        list(store, 7, saying(entry(1, named("Anna")), Consent.OPTED_IN));
        assertThat(consent(store)).isEqualTo(Consent.OPTED_IN);
    }

    private static Consent consent(Store store) {
        return store.subscriberQueries().consents(Set.of(at(1))).get(at(1)).consent();
    }
}
