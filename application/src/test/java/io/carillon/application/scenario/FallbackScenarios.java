package io.carillon.application.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.delivery.AccountFault;
import io.carillon.domain.delivery.Complaint;
import io.carillon.domain.delivery.PublicStatus;
import io.carillon.domain.delivery.RefusalReason;
import io.carillon.domain.message.UnknownPolicy;
import io.carillon.ports.provider.Answer;
import io.carillon.ports.usecase.event.FollowEvents.EventView;
import io.carillon.ports.usecase.message.CancelMessages.Canceling;
import io.carillon.ports.usecase.message.RedriveMessages.Redriving;
import io.carillon.ports.usecase.message.RedriveMessages.Terms;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Run on every store; see the classes that extend it. */
abstract class FallbackScenarios {
    private final TwoChannels bell;

    FallbackScenarios(Storage storage) {
        this.bell = TwoChannels.on(storage);
    }

    @AfterEach
    void close() {
        bell.close();
    }

    @Test
    void messageShouldGoOnAtOnceWhenItIsUndelivered() {
        var id = bell.send();
        bell.becomes(id, PublicStatus.ACCEPTED);
        assertThat(bell.why(id)).contains("Unless it is delivered by 2026-03-01T10:01:00Z, it goes on to mail 2.");
        bell.sms.reports("task-1,1,20");
        bell.goesOn();
        bell.mail.reports("task-1,2,10");
        bell.becomes(id, PublicStatus.DELIVERED);
        assertThat(bell.message(id).deliveredVia()).contains(new ChannelId("mail"));
        assertThat(bell.message(id).possibleDuplicate()).isFalse();
        assertThat(bell.message(id).isFinal()).isTrue();
        assertThat(bell.events())
                .filteredOn(e -> e.reason().filter("fallback"::equals).isPresent())
                .extracting(EventView::type, EventView::channel)
                .containsExactly(tuple("message.queued", Optional.of("mail")));
    }

    @Test
    void messageShouldGoOnWhenNothingIsHeardInTime() {
        var id = bell.send();
        bell.becomes(id, PublicStatus.ACCEPTED);
        bell.clock.advance(Duration.ofSeconds(61));
        bell.goesOn();
        bell.becomes(id, PublicStatus.ACCEPTED);
        assertThat(bell.why(id)).contains("It went on to mail 2");
    }

    @Test
    void messageShouldNotGoOnWhenItIsDeliveredInTime() {
        var id = bell.send();
        bell.becomes(id, PublicStatus.ACCEPTED);
        assertThat(bell.message(id).isFinal()).isFalse();
        bell.sms.reports("task-1,1,10");
        bell.becomes(id, PublicStatus.DELIVERED);
        bell.clock.advance(Duration.ofMinutes(5));
        bell.letTimeBeKept();
        assertThat(bell.mail.sentTo()).isEmpty();
        assertThat(bell.message(id).deliveredVia()).contains(new ChannelId("sms"));
        assertThat(bell.message(id).isFinal()).isTrue();
    }

    @Test
    void messageShouldGoOnAtOnceWhenItIsRefused() {
        bell.sms.behaviour = request -> PretendProvider.refused(RefusalReason.INVALID_RECIPIENT);
        bell.send();
        bell.goesOn();
    }

    @Test
    void messageShouldNotGoOnWhileItsOutcomeIsUnclear() {
        bell.sms.behaviour = request -> PretendProvider.unclear();
        var id = bell.send();
        bell.becomes(id, PublicStatus.UNKNOWN);
        bell.clock.advance(Duration.ofMinutes(5));
        bell.sms.behaviour = request -> PretendProvider.accepted("other");
        bell.letTimeBeKept();
        assertThat(bell.mail.sentTo()).isEmpty();
        assertThat(bell.message(id).isFinal()).isFalse();
        assertThat(bell.why(id)).contains("does not go on to mail 2 before it is known");
        bell.sms.reports("never-seen,1,20");
        bell.goesOn();
    }

    @Test
    void messageShouldGoOnWhileItsOutcomeIsUnclearWhenItsPolicyIsAtLeastOnce() {
        bell.sms.behaviour = request -> PretendProvider.unclear();
        var id = bell.send(UnknownPolicy.AT_LEAST_ONCE);
        Eventually.becomes(() -> bell.message(id).reason(), Optional.of("retry_wait"));
        bell.sms.behaviour = request -> PretendProvider.accepted("second");
        bell.clock.advance(Duration.ofMinutes(1));
        bell.goesOn();
        bell.becomes(id, PublicStatus.ACCEPTED);
        assertThat(bell.message(id).possibleDuplicate()).isTrue();
    }

    @Test
    void lateReportShouldMakeADuplicatePossible() {
        var id = bell.send();
        bell.becomes(id, PublicStatus.ACCEPTED);
        bell.clock.advance(Duration.ofSeconds(61));
        bell.goesOn();
        bell.becomes(id, PublicStatus.ACCEPTED);
        assertThat(bell.message(id).possibleDuplicate()).isFalse();
        bell.sms.reports("task-1,1,10");
        bell.becomes(id, PublicStatus.DELIVERED);
        assertThat(bell.message(id).possibleDuplicate()).isTrue();
        assertThat(bell.message(id).deliveredVia()).contains(new ChannelId("sms"));
    }

    @Test
    void messageShouldGoOnWhenItsChannelIsHeld() {
        bell.sms.behaviour = request -> PretendProvider.blocked(AccountFault.BALANCE);
        bell.sms.probeAnswer = new Answer.Refused<>(Complaint.of("no", "no"));
        var id = bell.send();
        bell.becomes(id, PublicStatus.HELD);
        bell.clock.advance(Duration.ofSeconds(61));
        bell.goesOn();
        bell.becomes(id, PublicStatus.ACCEPTED);
        bell.sms.behaviour = request -> PretendProvider.accepted("too late");
        bell.sms.probeAnswer = new Answer.Answered<>(null);
        bell.letTimeBeKept();
        assertThat(bell.sms.sentTo()).containsOnlyOnce("1");
    }

    @Test
    void stepShouldWaitForTheEndOfTheQuietHoursOfItsOwnChannel() {
        bell.clock.advance(Duration.ofHours(8));
        var id = bell.send();
        bell.becomes(id, PublicStatus.ACCEPTED);
        bell.sms.reports("task-1,1,20");
        bell.becomes(id, PublicStatus.SCHEDULED);
        assertThat(bell.message(id).reason()).contains("quiet_hours");
        assertThat(bell.message(id).nextTryAt()).contains(Instant.parse("2026-03-02T08:00:00Z"));
        assertThat(bell.mail.sentTo()).isEmpty();
        bell.clock.advance(Duration.ofHours(14));
        bell.goesOn();
    }

    @Test
    void stepShouldGoOutAtOnceWhenItsProviderIsBackAfterAnOutage() {
        bell.mail.behaviour = request -> PretendProvider.unavailable();
        bell.mail.probeAnswer = new Answer.Unavailable<>(Optional.empty(), Complaint.of("down", "down"));
        var id = bell.send();
        bell.becomes(id, PublicStatus.ACCEPTED);
        bell.sms.reports("task-1,1,20");
        Eventually.becomes(() -> bell.message(id).reason(), Optional.of("breaker"));
        bell.mail.behaviour = request -> PretendProvider.accepted("back");
        bell.mail.probeAnswer = new Answer.Answered<>(null);
        bell.becomes(id, PublicStatus.ACCEPTED);
    }

    @Test
    void canceledMessageShouldNotGoOn() {
        bell.uses().holdChannels().hold("mail", "").join();
        var id = bell.send();
        bell.becomes(id, PublicStatus.ACCEPTED);
        bell.sms.reports("task-1,1,20");
        bell.becomes(id, PublicStatus.HELD);
        assertThat(bell.uses().cancelMessages().cancel(id).join()).isInstanceOf(Canceling.Canceled.class);
        bell.uses().holdChannels().release("mail").join();
        bell.clock.advance(Duration.ofMinutes(5));
        bell.letTimeBeKept();
        assertThat(bell.mail.sentTo()).isEmpty();
        assertThat(bell.message(id).status()).isEqualTo(PublicStatus.CANCELED);
        assertThat(bell.message(id).isFinal()).isTrue();
        assertThat(bell.why(id)).contains("canceled by request", "nothing more goes out");
        assertThat(bell.uses()
                        .redriveMessages()
                        .redrive(id, new Terms(Optional.empty(), true))
                        .join())
                .isInstanceOf(Redriving.Refused.class);
    }

    @Test
    void messageThatTheProviderHasShouldNotGoOnWhenItIsCanceled() {
        var id = bell.send();
        bell.becomes(id, PublicStatus.ACCEPTED);
        var canceled =
                (Canceling.Canceled) bell.uses().cancelMessages().cancel(id).join();
        assertThat(canceled.message().status()).isEqualTo(PublicStatus.ACCEPTED);
        assertThat(canceled.message().fallback().orElseThrow().nextAt()).isEmpty();
        bell.sms.reports("task-1,1,20");
        bell.becomes(id, PublicStatus.CANCELED);
        bell.clock.advance(Duration.ofMinutes(5));
        bell.letTimeBeKept();
        assertThat(bell.mail.sentTo()).isEmpty();
    }

    @Test
    void messageShouldGoOnAfterARestart() {
        var id = bell.send();
        bell.becomes(id, PublicStatus.ACCEPTED);
        try (TwoChannels again = bell.afterACrash()) {
            assertThat(again.message(id).fallback().orElseThrow().steps())
                    .extracting(s -> s.status())
                    .containsExactly(Optional.empty());
            again.clock.advance(Duration.ofSeconds(61));
            again.goesOn();
            again.becomes(id, PublicStatus.ACCEPTED);
            again.mail.reports("task-1,2,10");
            again.becomes(id, PublicStatus.DELIVERED);
        }
    }
}
