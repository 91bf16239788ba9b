package io.carillon.testkit.store;

import static io.carillon.testkit.store.StoreFixtures.CHANNEL;
import static io.carillon.testkit.store.StoreFixtures.NOW;
import static io.carillon.testkit.store.StoreFixtures.done;
import static io.carillon.testkit.store.SubscriberFixtures.LATER;
import static io.carillon.testkit.store.SubscriberFixtures.OTHER;
import static io.carillon.testkit.store.SubscriberFixtures.addresses;
import static io.carillon.testkit.store.SubscriberFixtures.anybody;
import static io.carillon.testkit.store.SubscriberFixtures.at;
import static io.carillon.testkit.store.SubscriberFixtures.atOther;
import static io.carillon.testkit.store.SubscriberFixtures.change;
import static io.carillon.testkit.store.SubscriberFixtures.field;
import static io.carillon.testkit.store.SubscriberFixtures.having;
import static io.carillon.testkit.store.SubscriberFixtures.make;
import static io.carillon.testkit.store.SubscriberFixtures.named;
import static io.carillon.testkit.store.SubscriberFixtures.nothing;
import static io.carillon.testkit.store.SubscriberFixtures.number;
import static io.carillon.testkit.store.SubscriberFixtures.part;
import static io.carillon.testkit.store.SubscriberFixtures.person;
import static io.carillon.testkit.store.SubscriberFixtures.row;
import static io.carillon.testkit.store.SubscriberFixtures.sub;
import static io.carillon.testkit.store.SubscriberFixtures.tagged;
import static io.carillon.testkit.store.SubscriberFixtures.tags;
import static io.carillon.testkit.store.SubscriberFixtures.text;
import static io.carillon.testkit.store.SubscriberFixtures.told;
import static io.carillon.testkit.store.SubscriberFixtures.withPhone;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.conversation.PhoneNumber;
import io.carillon.domain.subscriber.Profile;
import io.carillon.domain.subscriber.ProfilePart;
import io.carillon.domain.subscriber.SubscriberId;
import io.carillon.ports.store.Store;
import io.carillon.ports.store.SubscriberQueries.Filter;
import io.carillon.ports.store.SubscriberQueries.SubscriberRow;
import io.carillon.ports.store.Subscribers.Saved;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** People that users keep. */
public interface SubscriberContract extends StoreUnderTest {
    private static List<Long> ids(Store store, Filter filter) {
        return store.subscriberQueries().subscribers(filter, Optional.empty(), 50).items().stream()
                .map(s -> s.id().value())
                .toList();
    }

    private static Filter q(String part) {
        return new Filter(Optional.of(part), Optional.empty(), Optional.empty());
    }

    private static Filter tagAndChannel(String tag, ChannelId channel) {
        return new Filter(Optional.empty(), Optional.of(tag), Optional.of(channel));
    }

    @Test
    default void personShouldBeThereAfterARestartWhenCreated() {
        Store store = open();
        var ann = withPhone(named("Ann"), 1);
        SubscriberRow made = make(store, having(tagged(person(7, ann, at(1), atOther(2)), "vip"), "colour", "red"));
        assertThat(made.profile()).isEqualTo(ann);
        assertThat(made.addresses()).containsExactly(atOther(2), at(1));
        assertThat(made.tags()).containsExactly("vip");
        assertThat(made.fields()).isEqualTo(Map.of("colour", text("red")));
        assertThat(made.createdAt()).isEqualTo(made.updatedAt()).isEqualTo(NOW);
        Store again = reopen(store);
        assertThat(row(again, 7)).isEqualTo(made);
        assertThat(told(again)).containsExactly("created 7");
        assertThat(again.dispatch().greatestId()).isEqualTo(7);
        assertThat(again.subscriberQueries().subscriber(sub(8))).isEmpty();
    }

    @Test
    default void ownersShouldBeFoundByAddressAndByPhone() {
        Store store = open();
        make(store, person(7, withPhone(Profile.EMPTY, 1), at(1)));
        var queries = store.subscriberQueries();
        assertThat(queries.owners(Set.of(at(1), at(2), atOther(1)))).isEqualTo(Map.of(at(1), sub(7)));
        List<PhoneNumber> phones = List.of(number(1), number(2));
        Map<PhoneNumber, SubscriberId> owners = queries.owners(phones);
        assertThat(owners).isEqualTo(Map.of(number(1), sub(7)));
    }

    @Test
    default void phoneAndAddressShouldBelongToOne() {
        Store store = open();
        make(store, person(7, withPhone(Profile.EMPTY, 1), at(1)));
        make(store, person(8, Profile.EMPTY));
        var phoneTaken = new Saved.PhoneTaken(sub(7));
        var addressTaken = new Saved.AddressTaken(at(1), sub(7));
        var subscribers = store.subscribers();
        assertThat(done(subscribers.create(person(9, withPhone(Profile.EMPTY, 1)))))
                .isEqualTo(phoneTaken);
        assertThat(done(subscribers.create(person(9, Profile.EMPTY, at(2), at(1)))))
                .isEqualTo(addressTaken);
        var phone = part(nothing(8), ProfilePart.PHONE, Optional.of(number(1).value()));
        assertThat(done(subscribers.change(phone))).isEqualTo(phoneTaken);
        assertThat(done(subscribers.change(addresses(nothing(8), List.of(at(2), at(1)), List.of()))))
                .isEqualTo(addressTaken);
        assertThat(store.subscriberQueries().owners(Set.of(at(2)))).isEmpty();
        assertThat(told(store)).containsExactly("created 7", "created 8");
        make(store, person(9, withEmail(), at(3)));
        make(store, person(10, withEmail(), at(4)));
    }

    private static Profile withEmail() {
        return new Profile(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("a@b.example"), Optional.empty());
    }

    @Test
    default void changeShouldChangeWhatIsNamedAndNothingElse() {
        Store store = open();
        make(store, having(tagged(person(7, withPhone(named("Ann"), 1), at(1)), "a", "b"), "x", "1"));
        change(store, part(nothing(7), ProfilePart.NAME, Optional.of("Anna")));
        change(store, part(nothing(7), ProfilePart.PHONE, Optional.empty()));
        change(store, addresses(nothing(7), List.of(at(2)), List.of(at(1))));
        change(store, tags(nothing(7), Set.of("c"), Set.of("a")));
        change(store, field(nothing(7), "x", Optional.empty()));
        SubscriberRow now = change(store, field(nothing(7), "y", Optional.of("2")));
        assertThat(now.profile()).isEqualTo(named("Anna"));
        assertThat(now.addresses()).containsExactly(at(2));
        assertThat(now.tags()).containsExactly("b", "c");
        assertThat(now.fields()).isEqualTo(Map.of("y", text("2")));
        assertThat(now.updatedAt()).isEqualTo(LATER);
        store = reopen(store);
        assertThat(now).isEqualTo(row(store, 7));
        make(store, person(8, withPhone(Profile.EMPTY, 1), at(1)));
        assertThat(told(store)).hasSize(8).endsWith("updated 7", "created 8");
        assertThat(done(store.subscribers().change(nothing(99)))).isEqualTo(new Saved.NotFound());
    }

    @Test
    default void changeShouldNotEnterTheLogWhenNothingChanges() {
        Store store = open();
        SubscriberRow made = make(store, tagged(person(7, named("Ann"), at(1)), "a"));
        assertThat(change(store, tags(nothing(7), Set.of("a"), Set.of("b")))).isEqualTo(made);
        assertThat(change(store, part(nothing(7), ProfilePart.NAME, Optional.of("Ann"))))
                .isEqualTo(made);
        assertThat(change(store, part(nothing(7), ProfilePart.EMAIL, Optional.empty())))
                .isEqualTo(made);
        assertThat(change(store, addresses(nothing(7), List.of(at(1)), List.of(at(2)))))
                .isEqualTo(made);
        assertThat(told(store)).containsExactly("created 7");
    }

    @Test
    default void deleteShouldForgetThePersonAndFreeWhatWasTheirs() {
        Store store = open();
        make(store, tagged(person(7, withPhone(named("Ann"), 1), at(1)), "a"));
        assertThat(done(store.subscribers().delete(sub(7), LATER))).isTrue();
        assertThat(done(store.subscribers().delete(sub(7), LATER))).isFalse();
        assertThat(store.subscriberQueries().subscriber(sub(7))).isEmpty();
        assertThat(ids(store, anybody())).isEmpty();
        assertThat(ids(store, tagAndChannel("a", CHANNEL))).isEmpty();
        make(store, person(8, withPhone(named("Bo"), 1), at(1)));
        assertThat(told(store)).containsExactly("created 7", "deleted 7", "created 8");
    }

    @Test
    default void listShouldFilterAndPageNewestFirst() {
        Store store = open();
        for (int i = 1; i <= 5; i++) {
            var named = withPhone(named("\u00c9lan " + i), i);
            make(store, tagged(person(i, named, i % 2 == 0 ? at(i) : atOther(i)), i < 4 ? "early" : "late"));
        }
        assertThat(ids(store, anybody())).containsExactly(5L, 4L, 3L, 2L, 1L);
        assertThat(ids(store, tagAndChannel("early", OTHER))).containsExactly(3L, 1L);
        assertThat(ids(store, q("\u00e9LAN 3"))).containsExactly(3L);
        assertThat(ids(store, q("3800000004"))).containsExactly(4L);
        assertThat(ids(store, q("%"))).isEmpty();
        var searched = new Filter(Optional.of("lan 2"), Optional.of("early"), Optional.of(CHANNEL));
        assertThat(ids(store, searched)).containsExactly(2L);
        var page = store.subscriberQueries().subscribers(anybody(), Optional.of(5L), 2);
        assertThat(page.items()).extracting(s -> s.id().value()).containsExactly(4L, 3L);
        assertThat(page.next()).contains(3L);
        var rest = store.subscriberQueries().subscribers(anybody(), page.next(), 2);
        assertThat(rest.items()).extracting(s -> s.id().value()).containsExactly(2L, 1L);
        assertThat(rest.next()).isEmpty();
    }

    @Test
    default void searchShouldSeeFirstAndLastNamesTogetherAndEmail() {
        Store store = open();
        var profile = new Profile(
                Optional.empty(),
                Optional.of("Ann"),
                Optional.of("Lee"),
                Optional.of("Ann@X.example"),
                Optional.empty());
        make(store, person(7, profile));
        assertThat(ids(store, q("ann lee"))).containsExactly(7L);
        assertThat(ids(store, q("ANN@x"))).containsExactly(7L);
        change(store, part(nothing(7), ProfilePart.LAST_NAME, Optional.of("Ray")));
        assertThat(ids(store, q("lee"))).isEmpty();
    }
}
