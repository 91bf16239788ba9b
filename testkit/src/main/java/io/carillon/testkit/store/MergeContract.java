package io.carillon.testkit.store;

import static io.carillon.testkit.store.StoreFixtures.CHANNEL;
import static io.carillon.testkit.store.StoreFixtures.done;
import static io.carillon.testkit.store.SubscriberFixtures.LATER;
import static io.carillon.testkit.store.SubscriberFixtures.anybody;
import static io.carillon.testkit.store.SubscriberFixtures.at;
import static io.carillon.testkit.store.SubscriberFixtures.atOther;
import static io.carillon.testkit.store.SubscriberFixtures.change;
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

import io.carillon.domain.subscriber.Profile;
import io.carillon.domain.subscriber.ProfilePart;
import io.carillon.ports.store.Store;
import io.carillon.ports.store.SubscriberQueries.Filter;
import io.carillon.ports.store.SubscriberQueries.SubscriberRow;
import io.carillon.ports.store.Subscribers.Saved;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Two that are one person. */
public interface MergeContract extends StoreUnderTest {
    private static SubscriberRow merge(Store store, long from, long into) {
        return ((Saved.Done) done(store.subscribers().merge(sub(from), sub(into), LATER))).subscriber();
    }

    private static SubscriberRow unmerge(Store store, long id) {
        return ((Saved.Done) done(store.subscribers().unmerge(sub(id), LATER))).subscriber();
    }

    /** 7 is Ann with a phone, 8 is Bo with another address. */
    private Store withTwo() {
        Store store = open();
        make(store, having(tagged(person(7, withPhone(named("Ann"), 1), at(1)), "a"), "x", "1"));
        make(store, having(tagged(person(8, named("Bo"), atOther(2)), "b"), "x", "2"));
        return store;
    }

    private static List<SubscriberRow> withTag(Store store, String tag) {
        var filter = new Filter(Optional.empty(), Optional.of(tag), Optional.of(CHANNEL));
        return store.subscriberQueries()
                .subscribers(filter, Optional.empty(), 9)
                .items();
    }

    @Test
    default void partsShouldBeShownAndFoundInTheWhole() {
        Store store = withTwo();
        SubscriberRow whole = merge(store, 7, 8);
        assertThat(whole.profile()).isEqualTo(withPhone(named("Bo"), 1));
        assertThat(whole.addresses()).containsExactly(atOther(2), at(1));
        assertThat(whole.tags()).containsExactly("a", "b");
        assertThat(whole.fields()).isEqualTo(Map.of("x", text("2")));
        assertThat(whole.parts()).containsExactly(sub(7));
        store = reopen(store);
        assertThat(row(store, 8)).isEqualTo(whole);
        assertThat(row(store, 7).mergedInto()).contains(sub(8));
        assertThat(row(store, 7).profile()).isEqualTo(withPhone(named("Ann"), 1));
        assertThat(withTag(store, "a")).containsExactly(whole);
        var queries = store.subscriberQueries();
        assertThat(queries.subscribers(anybody(), Optional.empty(), 9).items()).containsExactly(whole);
        assertThat(queries.owners(Set.of(at(1)))).isEqualTo(Map.of(at(1), sub(8)));
        assertThat(queries.owners(List.of(number(1)))).isEqualTo(Map.of(number(1), sub(8)));
        assertThat(done(store.subscribers().create(person(9, withPhone(Profile.EMPTY, 1)))))
                .isEqualTo(new Saved.PhoneTaken(sub(8)));
        assertThat(told(store)).containsExactly("created 7", "created 8", "merged 7");
    }

    @Test
    default void mergeShouldBeRefusedWhenOneIsMissingOrAPart() {
        Store store = withTwo();
        make(store, person(9, named("Cy")));
        merge(store, 7, 8);
        long[][] pairs = {{7, 9}, {9, 7}, {9, 9}, {9, 99}, {99, 9}, {8, 7}};
        for (long[] pair : pairs) {
            assertThat(done(store.subscribers().merge(sub(pair[0]), sub(pair[1]), LATER)))
                    .isEqualTo(new Saved.NotFound());
        }
        assertThat(done(store.subscribers().unmerge(sub(8), LATER))).isEqualTo(new Saved.NotFound());
    }

    @Test
    default void unmergeShouldGiveBackWhatWas() {
        Store store = withTwo();
        SubscriberRow was = row(store, 7);
        merge(store, 7, 8);
        assertThat(unmerge(store, 7)).isEqualTo(was);
        store = reopen(store);
        assertThat(row(store, 7)).isEqualTo(was);
        assertThat(row(store, 8).profile()).isEqualTo(named("Bo"));
        assertThat(row(store, 8).parts()).isEmpty();
        assertThat(withTag(store, "a")).containsExactly(was);
        assertThat(told(store)).endsWith("merged 7", "unmerged 7");
    }

    @Test
    default void partsOfPartsShouldComeAlong() {
        Store store = withTwo();
        make(store, tagged(person(9, named("Cy")), "c"));
        SubscriberRow pair = merge(store, 7, 8);
        SubscriberRow all = merge(store, 8, 9);
        assertThat(all.parts()).containsExactly(sub(8), sub(7));
        assertThat(all.tags()).containsExactly("a", "b", "c");
        assertThat(store.subscriberQueries().owners(Set.of(at(1)))).isEqualTo(Map.of(at(1), sub(9)));
        assertThat(unmerge(store, 8)).isEqualTo(pair);
        assertThat(row(store, 9).tags()).containsExactly("c");
    }

    @Test
    default void changesShouldGoToTheWhole() {
        Store store = withTwo();
        merge(store, 7, 8);
        SubscriberRow changed = change(store, tags(nothing(7), Set.of("new"), Set.of()));
        assertThat(changed.id()).isEqualTo(sub(8));
        assertThat(changed.tags()).containsExactly("a", "b", "new");
        assertThat(change(store, tags(nothing(8), Set.of(), Set.of("a"))).tags())
                .containsExactly("b", "new");
        assertThat(row(store, 7).tags()).isEmpty();
    }

    @Test
    default void numberShouldGoBackWhenBothHadIt() {
        Store store = withTwo();
        merge(store, 7, 8);
        change(store, part(nothing(8), ProfilePart.PHONE, Optional.of(number(1).value())));
        assertThat(unmerge(store, 7).profile().phone()).contains(number(1));
        assertThat(row(store, 8).profile()).isEqualTo(named("Bo"));
        assertThat(store.subscriberQueries().owners(List.of(number(1)))).isEqualTo(Map.of(number(1), sub(7)));
    }

    @Test
    default void deleteShouldForgetThePartsToo() {
        Store store = withTwo();
        make(store, person(9, named("Cy")));
        merge(store, 7, 8);
        merge(store, 9, 8);
        assertThat(done(store.subscribers().delete(sub(9), LATER))).isTrue();
        assertThat(row(store, 8).parts()).containsExactly(sub(7));
        assertThat(done(store.subscribers().delete(sub(8), LATER))).isTrue();
        assertThat(store.subscriberQueries().subscriber(sub(7))).isEmpty();
        make(store, person(10, withPhone(named("Di"), 1), at(1), atOther(2)));
    }
}
