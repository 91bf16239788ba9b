package io.carillon.application.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.domain.delivery.PublicStatus;
import io.carillon.domain.message.Content;
import io.carillon.domain.message.MessageId;
import io.carillon.domain.message.Options;
import io.carillon.domain.message.UnknownPolicy;
import io.carillon.domain.subscriber.Consent;
import io.carillon.domain.subscriber.ProfilePart;
import io.carillon.domain.subscriber.SubscriberId;
import io.carillon.ports.usecase.conversation.ReplyInConversation.Reply;
import io.carillon.ports.usecase.message.MessageView;
import io.carillon.ports.usecase.message.PreviewMessage.Preview;
import io.carillon.ports.usecase.message.SendMessages.Sending;
import io.carillon.ports.usecase.subscriber.ImportSubscribers.Row;
import io.carillon.ports.usecase.subscriber.ManageSubscribers.AddressDraft;
import io.carillon.ports.usecase.subscriber.ManageSubscribers.Change;
import io.carillon.ports.usecase.subscriber.SubscriberView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People, their conversations and what they want, end to end but for the network. */
abstract class SubscriberScenarios {
    private static final String ANA = "34600000001";
    private static final String ELSEWHERE = "4915112345678";

    private final Storage storage;
    private Bell bell;
    private Desk desk;

    SubscriberScenarios(Storage storage) {
        this.storage = storage;
    }

    @BeforeEach
    void open() {
        bell = Bell.on(storage);
        desk = new Desk(bell);
    }

    @AfterEach
    void close() {
        bell.close();
    }

    @Test
    void aWordShouldSuppressEverythingUntilAnotherAllowsIt() {
        bell.provider.replies(ANA + ", Stop. ");
        Eventually.becomes(() -> bell.conversations().size(), 1);
        MessageId sent = bell.send(ANA, "hello");
        assertThat(bell.message(sent).status()).isEqualTo(PublicStatus.SUPPRESSED);
        assertThat(bell.message(sent).isFinal()).isTrue();
        assertThat(bell.uses().trackMessages().explain(sent).orElseThrow().why())
                .isEqualTo("The recipient does not want messages on this channel.");
        assertThat(replied().status()).isEqualTo(PublicStatus.SUPPRESSED);
        var command = Bell.command(ANA, "hello", Options.NONE, Optional.empty(), UnknownPolicy.AT_MOST_ONCE);
        var preview = (Preview.Acceptable) bell.uses().previewMessage().preview(command);
        assertThat(preview.warnings()).singleElement().asString().contains("suppressed");

        bell.provider.replies(ANA + ",start");
        Eventually.becomes(desk::events, List.of("subscriber.opted_out", "subscriber.opted_in"));
        bell.becomes(bell.send(ANA, "hello again"), PublicStatus.ACCEPTED);
        assertThat(bell.provider.requests).hasSize(1);
    }

    private MessageView replied() {
        var reply = new Reply(
                Optional.of(new Content.Text("why?")),
                false,
                Options.NONE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                UnknownPolicy.AT_MOST_ONCE);
        var sending = bell.uses()
                .replyInConversation()
                .reply(bell.conversations().get(0).id(), reply, Optional.empty())
                .join();
        return ((Sending.Accepted) sending.orElseThrow()).message();
    }

    @Test
    void aPersonShouldHaveTheConversationsOfItsNumberAndOfItsAddresses() {
        MessageId first = bell.send(ANA, "one");
        MessageId second = bell.send(ELSEWHERE, "two");
        MessageId third = bell.send(ANA, "three");
        bell.send("111111111", "to somebody else");
        SubscriberView ana = desk.create(Desk.phone("+" + ANA), ELSEWHERE);

        assertThat(Desk.places(ana)).containsExactly(ELSEWHERE, "~" + ANA);
        assertThat(desk.timeline(ana.id(), 10)).containsExactly(third, second, first);
        assertThat(desk.timeline(ana.id(), 1)).containsExactly(third, second, first);
        assertThat(bell.conversations())
                .extracting(c -> c.subscriber().map(SubscriberId::toString).orElse(""))
                .containsExactly("", ana.id().toString(), ana.id().toString());
        assertThat(desk.people().timeline(new SubscriberId(1), 10, Optional.empty()))
                .isEmpty();
    }

    @Test
    void anAddressThatWasGivenShouldBeThatPersonsWhoeverHasTheNumber() {
        SubscriberView ana = desk.create(Desk.phone("+" + ANA));
        SubscriberView bob = desk.create(Map.of(ProfilePart.NAME, "Bob"), ANA);
        bell.send(ANA, "one");

        assertThat(Desk.places(desk.now(ana.id()))).isEmpty();
        assertThat(Desk.places(desk.now(bob.id()))).containsExactly(ANA);
        assertThat(bell.conversations().get(0).subscriber()).contains(bob.id());
    }

    @Test
    void whatIsWrongShouldBeSaidAllAtOnce() {
        var draft = new io.carillon.ports.usecase.subscriber.ManageSubscribers.Draft(
                Map.of(ProfilePart.PHONE, "0151 2345678", ProfilePart.EMAIL, "ana at example"),
                List.of(new AddressDraft("fax", "1"), new AddressDraft("sms", "Ana")),
                Set.of(" "),
                Map.of());

        assertThat(Desk.codes(desk.people().create(draft)))
                .containsExactlyInAnyOrder(
                        "/phone invalid_phone",
                        "/email invalid_email",
                        "/addresses/0/channel channel_not_found",
                        "/addresses/1/address invalid_address",
                        "/tags invalid_name");
        assertThat(Desk.codes(desk.people().create(Desk.draft(Desk.NOBODY)))).containsExactly(" empty");
        assertThat(desk.all()).isEmpty();
    }

    @Test
    void whatIsSomebodyElsesShouldBeAConflict() {
        SubscriberView ana = desk.create(Desk.phone("+" + ANA), ELSEWHERE);
        SubscriberView bob = desk.create(Map.of(ProfilePart.NAME, "Bob"));

        var byPhone = (Change.Conflict) desk.people().create(Desk.draft(Desk.phone("+" + ANA)));
        assertThat(byPhone.owner()).isEqualTo(ana.id());
        assertThat(byPhone.problem().code()).isEqualTo("phone_taken");
        var byAddress = (Change.Conflict)
                desk.people().change(bob.id(), Map.of(), List.of(new AddressDraft("sms", ELSEWHERE)), List.of());
        assertThat(byAddress.problem().code()).isEqualTo("address_taken");
        assertThat(desk.people().addTags(new SubscriberId(1), Set.of("x"))).isEqualTo(new Change.NotFound());
    }

    @Test
    void aPersonShouldChangeAndGo() {
        SubscriberId id = desk.create(Desk.phone("+" + ANA), ELSEWHERE).id();
        desk.done(desk.people()
                .change(
                        id,
                        Map.of(ProfilePart.NAME, Optional.of(" Ana "), ProfilePart.PHONE, Optional.empty()),
                        List.of(new AddressDraft("sms", "+" + ANA)),
                        List.of(new AddressDraft("sms", ELSEWHERE))));
        desk.done(desk.people().addTags(id, Set.of("vip", "new")));
        desk.done(desk.people().removeTags(id, Set.of("new")));
        SubscriberView ana = desk.now(id);
        assertThat(ana.profile().name()).contains("Ana");
        assertThat(ana.profile().phone()).isEmpty();
        assertThat(Desk.places(ana)).containsExactly(ANA);
        assertThat(ana.tags()).containsExactly("vip");
        assertThat(desk.people().delete(id)).isEqualTo(new Change.Done(Optional.empty()));
        assertThat(desk.people().delete(id)).isEqualTo(new Change.NotFound());
        assertThat(desk.people().find(id)).isEmpty();
    }

    @Test
    void twoWhoAreOneShouldBeOneAndTwoAgain() {
        SubscriberId ana = desk.create(Desk.phone("+" + ANA)).id();
        SubscriberId also = desk.create(Desk.phone("+" + ELSEWHERE)).id();
        MessageId first = bell.send(ANA, "one");
        MessageId second = bell.send(ELSEWHERE, "two");

        desk.done(desk.people().merge(also, ana));
        assertThat(desk.timeline(ana, 10)).containsExactly(second, first);
        assertThat(bell.conversations()).allMatch(c -> c.subscriber().equals(Optional.of(ana)));
        var conflict = (Change.Conflict) desk.people().addTags(also, Set.of("x"));
        assertThat(conflict.owner()).isEqualTo(ana);
        desk.done(desk.people().unmerge(also));
        assertThat(desk.timeline(ana, 10)).containsExactly(first);
        assertThat(desk.timeline(also, 10)).containsExactly(second);
    }

    @Test
    void consentShouldHoldWhereItWasSaid() {
        SubscriberId ana = desk.create(Desk.phone("+" + ANA), ELSEWHERE).id();
        var one = Optional.of(new AddressDraft("sms", ANA));
        desk.done(desk.people().setConsent(ana, one, Consent.OPTED_OUT));
        assertThat(Desk.places(desk.now(ana))).containsExactly(ELSEWHERE, "~" + ANA + " opted_out");
        desk.done(desk.people().setConsent(ana, Optional.empty(), Consent.OPTED_IN));
        assertThat(Desk.places(desk.now(ana))).containsExactly(ELSEWHERE + " opted_in", "~" + ANA + " opted_in");
        var foreign = Optional.of(new AddressDraft("sms", "111111111"));
        assertThat(Desk.codes(desk.people().setConsent(ana, foreign, Consent.OPTED_OUT)))
                .containsExactly("/address no_address");
        assertThat(desk.people().setConsent(foreign.get(), Consent.OPTED_OUT)).isEmpty();
        assertThat(bell.message(bell.send("111111111", "hi")).status()).isEqualTo(PublicStatus.SUPPRESSED);
        assertThat(desk.people().setConsent(new AddressDraft("fax", "1"), Consent.OPTED_OUT))
                .extracting(Desk::code)
                .containsExactly("/channel channel_not_found");
    }

    @Test
    void anImportShouldDoWhatItsRehearsalSaid() {
        desk.create(Map.of(ProfilePart.NAME, "Eva", ProfilePart.EMAIL, "Eva@example.com"));
        Row[] rows = {
            Desk.row(1, Desk.tagged(Desk.draft(Desk.phone("+" + ANA)), "vip", "Bonn")),
            Desk.row(2, Desk.draft(Desk.phone("+" + ANA))),
            Desk.row(3, Desk.draft(Map.of(ProfilePart.NAME, "Ana"), ANA)),
            Desk.row(4, Desk.draft(Map.of(ProfilePart.EMAIL, "eva@example.com", ProfilePart.LAST_NAME, "Ruiz"))),
            Desk.row(5, Desk.draft(Map.of(ProfilePart.PHONE, "nonsense"))),
            new Row(6, Desk.draft(Desk.NOBODY, ELSEWHERE), "perhaps"),
            Desk.row(7, Desk.draft(Desk.NOBODY, ELSEWHERE), Consent.OPTED_OUT),
        };
        String expected = "2 2 1 [5:/phone invalid_phone, 6:/consent invalid]";
        assertThat(desk.imports(true, rows)).isEqualTo(expected);
        assertThat(desk.all()).hasSize(1);
        assertThat(desk.imports(false, rows)).isEqualTo(expected);
        assertThat(desk.all()).hasSize(3);
        assertThat(desk.imports(false, rows)).startsWith("0 0 5");
        assertThat(bell.message(bell.send(ELSEWHERE, "hi")).status()).isEqualTo(PublicStatus.SUPPRESSED);
    }

    @Test
    void anImportShouldNotOverruleWhatSomebodyWrote() {
        bell.provider.replies(ANA + ",STOP");
        Eventually.becomes(() -> bell.conversations().size(), 1);
        assertThat(desk.imports(false, Desk.row(1, Desk.draft(Desk.phone("+" + ANA)), Consent.OPTED_IN)))
                .isEqualTo("0 0 0 [1:/consent opted_out_by_word]");
        assertThat(desk.imports(false, Desk.row(1, Desk.draft(Desk.phone("+" + ANA)), Consent.OPTED_OUT)))
                .isEqualTo("1 0 0 []");
    }
}
