package io.carillon.application.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.application.QuietProvider;
import io.carillon.domain.conversation.Address;
import io.carillon.domain.delivery.Complaint;
import io.carillon.domain.delivery.Control;
import io.carillon.domain.delivery.DeliveryId;
import io.carillon.domain.delivery.Evidence;
import io.carillon.domain.delivery.PublicStatus;
import io.carillon.domain.delivery.Registers;
import io.carillon.domain.message.Content;
import io.carillon.domain.message.Lane;
import io.carillon.domain.message.MessageId;
import io.carillon.domain.message.Options;
import io.carillon.domain.message.ProviderReference;
import io.carillon.domain.message.Submission;
import io.carillon.domain.message.UnknownPolicy;
import io.carillon.ports.store.MessageQueries.DeliveryRow;
import io.carillon.ports.store.MessageQueries.Dossier;
import io.carillon.ports.store.MessageQueries.MessageRow;
import io.carillon.ports.usecase.message.MessageView;
import io.carillon.ports.usecase.message.MessageView.Confirmation;
import io.carillon.testkit.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageViewsTest {
    private static final Instant CREATED = Instant.parse("2026-03-01T10:00:00Z");
    private static final Duration HORIZON = Duration.ofHours(72);
    private final SettableClock clock = SettableClock.at(CREATED);
    private Optional<Instant> sendAt = Optional.empty();
    private Instant updated = CREATED;

    @ParameterizedTest
    @CsvSource({
        "QUEUED,   NONE,        0, true,  0,  QUEUED,      false, SUPPORTED",
        "DONE,     ACCEPTED,    0, true,  0,  ACCEPTED,    false, SUPPORTED",
        "DONE,     ACCEPTED,    0, true,  73, ACCEPTED,    true,  UNCONFIRMED",
        "DONE,     ACCEPTED,    0, false, 0,  ACCEPTED,    true,  NOT_SUPPORTED",
        "DONE,     SENT,        0, true,  73, SENT,        true,  UNCONFIRMED",
        "DONE,     UNKNOWN,     1, true,  0,  UNKNOWN,     false, SUPPORTED",
        "DONE,     UNKNOWN,     1, true,  73, UNKNOWN,     true,  UNCONFIRMED",
        "DONE,     DELIVERED,   0, true,  73, DELIVERED,   true,  SUPPORTED",
        "DONE,     UNDELIVERED, 0, true,  0,  UNDELIVERED, true,  SUPPORTED",
        "REJECTED, NONE,        0, true,  0,  REJECTED,    true,  SUPPORTED",
        "EXPIRED,  UNKNOWN,     1, true,  0,  UNKNOWN,     false, SUPPORTED",
    })
    void finalityShouldFollowStatusReportsAndHorizon(
            Control control,
            Evidence evidence,
            int unresolved,
            boolean reports,
            int hours,
            PublicStatus status,
            boolean isFinal,
            Confirmation confirmation) {
        clock.advance(Duration.ofHours(hours));
        MessageView view = view(new Registers(control, evidence, unresolved), 1, reports);
        assertThat(view.status()).isEqualTo(status);
        assertThat(view.isFinal()).isEqualTo(isFinal);
        assertThat(view.confirmation()).isEqualTo(confirmation);
    }

    @Test
    void horizonShouldCountFromTheSendingWhenTheMessageWasScheduled() {
        Registers accepted = new Registers(Control.DONE, Evidence.ACCEPTED, 0);
        sendAt = Optional.of(CREATED.plus(Duration.ofDays(30)));
        clock.set(sendAt.get().plusSeconds(1));
        assertThat(view(accepted, 1, true).isFinal()).isFalse();
        clock.advance(HORIZON);
        assertThat(view(accepted, 1, true).confirmation()).isEqualTo(Confirmation.UNCONFIRMED);
    }

    @Test
    void horizonShouldCountFromTheLastNewsWhenTheMessageWasHeldForLong() {
        updated = CREATED.plus(Duration.ofHours(71));
        clock.advance(Duration.ofHours(73));
        assertThat(view(new Registers(Control.DONE, Evidence.ACCEPTED, 0), 1, true)
                        .isFinal())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2, 1, ACCEPTED, true",
        "2, 2, UNKNOWN, true",
        "2, 1, UNKNOWN, false",
        "1, 1, UNKNOWN, false",
        "1, 1, ACCEPTED, false",
        "2, 0, DELIVERED, false",
    })
    void duplicateShouldBePossibleWhenTwoCallsMayHaveSentIt(
            int tries, int unresolved, Evidence evidence, boolean possible) {
        assertThat(view(new Registers(Control.DONE, evidence, unresolved), tries, true)
                        .possibleDuplicate())
                .isEqualTo(possible);
    }

    @ParameterizedTest
    @CsvSource({
        "DISPATCHING, NONE,      dispatching",
        "SCHEDULED,   NONE,      stored",
        "HELD,        NONE,      stored",
        "QUEUED,      NONE,      stored",
        "DONE,        ACCEPTED,  ''",
        "DONE,        DELIVERED, ''",
        "DONE,        UNKNOWN,   stored",
    })
    void reasonShouldBeTheStoredOneUnlessWeKnowBetter(Control control, Evidence evidence, String reason) {
        assertThat(view(new Registers(control, evidence, 0), 1, true).reason())
                .isEqualTo(Optional.of(reason).filter(r -> !r.isEmpty()));
    }

    @Test
    void complaintShouldBeShownOnlyWhereItExplainsTheStatus() {
        assertThat(view(new Registers(Control.REJECTED, Evidence.NONE, 0), 1, true)
                        .error())
                .isPresent();
        assertThat(view(new Registers(Control.DONE, Evidence.DELIVERED, 0), 1, true)
                        .error())
                .isEmpty();
    }

    @Test
    void providersIdsShouldBeShownOnceEach() {
        assertThat(view(new Registers(Control.DONE, Evidence.ACCEPTED, 0), 1, true)
                        .providerIds())
                .containsExactly("task");
    }

    @Test
    void everyStatusShouldHaveASentence() {
        for (Control control : Control.values()) {
            for (Evidence evidence : Evidence.values()) {
                MessageRow row = row(new Registers(control, evidence, 0), 1);
                String why = Why.of(views(true).of(row), new Dossier(row, List.of(), List.of()));
                assertThat(why).endsWith(".").doesNotContain("Optional", "null");
            }
        }
    }

    private MessageView view(Registers registers, int tries, boolean reports) {
        return views(reports).of(row(registers, tries));
    }

    private MessageViews views(boolean reports) {
        return new MessageViews(QuietProvider.withReports(reports).registry(), clock, HORIZON);
    }

    private MessageRow row(Registers registers, int tries) {
        MessageId id = new MessageId(1);
        Submission submission = new Submission(
                new Content.Text("hello"),
                Options.NONE,
                Lane.SINGLE,
                UnknownPolicy.AT_MOST_ONCE,
                sendAt,
                CREATED.plus(HORIZON));
        Optional<ProviderReference> task = Optional.of(new ProviderReference("task"));
        DeliveryRow delivery = new DeliveryRow(
                DeliveryId.of(id, 0),
                registers,
                CREATED,
                Optional.of("stored"),
                tries,
                Optional.empty(),
                task,
                task,
                Optional.of(Complaint.of("code", "words")),
                updated);
        return new MessageRow(
                id,
                Optional.empty(),
                QuietProvider.CHANNEL,
                new Address("1"),
                Optional.empty(),
                submission,
                Optional.empty(),
                CREATED,
                delivery);
    }
}
