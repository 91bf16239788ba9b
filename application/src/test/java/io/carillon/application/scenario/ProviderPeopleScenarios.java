package io.carillon.application.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.domain.subscriber.Consent;
import io.carillon.domain.subscriber.FieldType;
import io.carillon.domain.subscriber.FieldValue;
import io.carillon.domain.subscriber.ProfilePart;
import io.carillon.domain.subscriber.SubscriberId;
import io.carillon.ports.usecase.subscriber.ManageSubscribers.Change;
import io.carillon.ports.usecase.subscriber.SubscriberView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People whom the provider knows too, end to end but for the network. */
abstract class ProviderPeopleScenarios {
    final Storage storage;
    final PretendPeople provider = new PretendPeople();
    private Bell bell;
    private Desk desk;

    ProviderPeopleScenarios(Storage storage) {
        this.storage = storage;
    }

    @BeforeEach
    void open() {
        provider.isCalled("111111", "Ana");
        bell = Bell.on(storage, provider);
        desk = new Desk(bell);
        Eventually.becomes(this::names, List.of("Ana"));
    }

    @AfterEach
    void close() {
        bell.close();
    }

    List<String> names() {
        return desk.all().stream()
                .map(s -> s.profile().name().orElse(""))
                .sorted()
                .toList();
    }

    private SubscriberId ana() {
        return desk.all().get(0).id();
    }

    @Test
    void aSyncShouldReadEveryPageOnceAndThenOnlyWhatIsNew() {
        for (int i = 2; i <= 7; i++) {
            provider.isCalled("11111" + i, "P" + i);
        }
        Eventually.becomes(() -> names().size(), 7);
        settles();
        int before = provider.pagesAsked.get();
        int rounds = provider.rounds.get();
        Eventually.holds(() -> provider.rounds.get() >= rounds + 3);
        // Rounds begun meanwhile have read one page each, the one under way perhaps none.
        assertThat(provider.pagesAsked.get() - before).isLessThanOrEqualTo(provider.rounds.get() - rounds + 1);
        provider.isCalled("111113", "Paul");
        Eventually.holds(() -> names().contains("Paul"));
        assertThat(names()).hasSize(7);
    }

    @Test
    void aRoundThatFailedShouldGoOnWhereItStopped() {
        settles();
        provider.missingPage = 1;
        for (int i = 2; i <= 5; i++) {
            provider.isCalled("11111" + i, "P" + i);
        }
        int asked = provider.pagesAsked.get();
        Eventually.holds(() -> provider.pagesAsked.get() >= asked + 4);
        provider.missingPage = -1;
        Eventually.becomes(() -> names().size(), 5);
    }

    void settles() {
        int rounds = provider.rounds.get();
        Eventually.holds(() -> provider.rounds.get() >= rounds + 2);
    }

    @Test
    void aChangeShouldBeMadeAtTheProviderFirst() {
        SubscriberId ana = ana();
        desk.done(desk.people().addTags(ana, Set.of("vip", "new")));
        desk.done(desk.people().removeTags(ana, Set.of("new")));
        desk.done(desk.people().setField(ana, "city", Optional.of(new FieldValue(FieldType.TEXT, "Bonn"))));
        desk.done(desk.people().change(ana, Map.of(ProfilePart.NAME, Optional.of("Anna")), List.of(), List.of()));
        desk.done(desk.people().setConsent(ana, Optional.empty(), Consent.OPTED_OUT));

        assertThat(provider.entry("111111").tags()).containsExactly("vip");
        assertThat(provider.entry("111111").fields()).containsKey("city");
        assertThat(provider.entry("111111").profile().name()).contains("Anna");
        assertThat(provider.entry("111111").consent()).contains(Consent.OPTED_OUT);
        SubscriberView now = desk.now(ana);
        assertThat(now.tags()).containsExactly("vip");
        assertThat(now.profile().name()).contains("Anna");
        assertThat(Desk.places(now)).containsExactly("111111 opted_out");
        desk.done(desk.people().setField(ana, "city", Optional.empty()));
        assertThat(provider.entry("111111").fields()).isEmpty();
        assertThat(desk.now(ana).fields()).isEmpty();
    }

    @Test
    void nothingShouldChangeHereWhenTheProviderDoesNotTakeIt() {
        SubscriberId ana = ana();
        provider.down = true;
        var tag = (Change.ProviderFailed) desk.people().addTags(ana, Set.of("vip"));
        assertThat(tag.channel()).isEqualTo("sms");
        assertThat(desk.people().setConsent(ana, Optional.empty(), Consent.OPTED_OUT))
                .isInstanceOf(Change.ProviderFailed.class);
        assertThat(desk.people().create(Desk.draft(Map.of(ProfilePart.NAME, "Bob"), "new")))
                .isInstanceOf(Change.ProviderFailed.class);
        assertThat(desk.imports(
                        false,
                        Desk.row(1, Desk.tagged(Desk.draft(Desk.NOBODY, "111111"), "vip", "Bonn")),
                        Desk.row(2, Desk.tagged(Desk.draft(Desk.NOBODY, "111111"), "vip", "Bonn"))))
                .isEqualTo("0 0 0 [1:/addresses provider_failed, 2:/addresses provider_failed]");
        assertThat(desk.now(ana).tags()).isEmpty();
        assertThat(Desk.places(desk.now(ana))).containsExactly("111111");
        assertThat(names()).containsExactly("Ana");
        assertThat(provider.written).isEmpty();
    }

    @Test
    void somebodyShouldBeTiedToWhomTheProviderKnowsOrMadeKnownThere() {
        assertThat(Desk.codes(desk.people().create(Desk.draft(Desk.NOBODY, "222222"))))
                .containsExactly("/addresses unknown_at_provider");
        SubscriberView bob = desk.create(Map.of(ProfilePart.NAME, "Bob"), "new");
        assertThat(Desk.places(bob)).containsExactly("700000001");
        assertThat(provider.entry("700000001").profile().name()).contains("Bob");
        settles();
        assertThat(names()).containsExactly("Ana", "Bob");
        assertThat(desk.imports(false, Desk.row(1, Desk.draft(Desk.NOBODY, "new"))))
                .isEqualTo("0 0 0 [1:/addresses not_supported]");
    }

    @Test
    void whatTheProviderSaysOfConsentShouldCount() {
        SubscriberId ana = ana();
        provider.setConsent(new io.carillon.domain.conversation.Address("111111"), Consent.OPTED_OUT);
        Eventually.becomes(() -> Desk.places(desk.now(ana)), List.of("111111 opted_out"));
    }
}
