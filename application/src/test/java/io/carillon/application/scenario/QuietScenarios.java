package io.carillon.application.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.domain.channel.QuietHours;
import io.carillon.domain.delivery.PublicStatus;
import io.carillon.domain.event.EventCursor;
import io.carillon.domain.message.MessageId;
import io.carillon.domain.message.Options;
import io.carillon.domain.message.Submission;
import io.carillon.domain.message.UnknownPolicy;
import io.carillon.domain.subscriber.FieldType;
import io.carillon.domain.subscriber.FieldValue;
import io.carillon.ports.usecase.message.PreviewMessage.Preview;
import io.carillon.ports.usecase.message.SendMessages.SendMessage;
import io.carillon.ports.usecase.subscriber.ManageSubscribers.AddressDraft;
import io.carillon.ports.usecase.subscriber.ManageSubscribers.Draft;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Begins at 10:00 UTC: 18:00 in Shanghai, 11:00 in Madrid. Run on every store; see the classes that extend it. */
abstract class QuietScenarios {
    private static final String CHINESE = "8613800000000";
    private static final Instant EIGHT_IN_SHANGHAI = Instant.parse("2026-03-02T00:00:00Z");

    private final Bell bell;

    QuietScenarios(Storage storage) {
        this.bell = Bell.on(
                storage,
                new QuietHours(
                        LocalTime.of(17, 0),
                        LocalTime.of(8, 0),
                        Optional.empty(),
                        Optional.of(ZoneId.of("Europe/Madrid")),
                        QuietHours.USUAL_LANES));
    }

    @AfterEach
    void close() {
        bell.close();
    }

    @Test
    void messageShouldWaitForTheEndOfTheQuietHoursOfItsRecipient() {
        MessageId waits = bell.send(CHINESE, "late");
        MessageId goes = bell.send("12125550100", "by the default zone it is noon");
        bell.becomes(goes, PublicStatus.ACCEPTED);
        assertThat(bell.message(waits).status()).isEqualTo(PublicStatus.SCHEDULED);
        assertThat(bell.message(waits).reason()).contains("quiet_hours");
        var explanation = bell.uses().trackMessages().explain(waits).orElseThrow();
        assertThat(explanation.nextTry()).contains(EIGHT_IN_SHANGHAI);
        assertThat(explanation.why()).contains("quiet hours");
        assertThat(events(waits)).containsExactly("message.scheduled quiet_hours");

        bell.clock.advance(Duration.ofHours(14));
        bell.becomes(waits, PublicStatus.ACCEPTED);
    }

    @Test
    void messageShouldGoAtOnceWhenItIgnoresTheQuietHours() {
        Options options = Options.of(Map.of(Submission.IGNORE_QUIET_HOURS, "true"));
        var code = bell.accepted(command(CHINESE, options, Optional.empty()));
        bell.becomes(code.id(), PublicStatus.ACCEPTED);
        assertThat(bell.provider.requests.get(0).options()).isEqualTo(Options.NONE);
    }

    @Test
    void batchShouldReachOnlyThoseWhoAreAwake() {
        var batch = bell.sendBatch("hello", List.of(CHINESE, "8613800000001", "34600000000"));
        Eventually.becomes(() -> bell.counts(batch), Map.of(PublicStatus.SCHEDULED, 2, PublicStatus.ACCEPTED, 1));
        bell.clock.advance(Duration.ofHours(14));
        Eventually.becomes(() -> bell.counts(batch), Map.of(PublicStatus.ACCEPTED, 3));
    }

    @Test
    void aSubscribersOwnZoneShouldCountBeforeThatOfTheNumber() {
        new Desk(bell)
                .done(bell.uses()
                        .manageSubscribers()
                        .create(new Draft(
                                Map.of(),
                                List.of(new AddressDraft("sms", CHINESE)),
                                Set.of(),
                                Map.of("timezone", new FieldValue(FieldType.TEXT, "Europe/Madrid")))));
        bell.becomes(bell.send(CHINESE, "travelling"), PublicStatus.ACCEPTED);
    }

    @Test
    void messageShouldExpireWhenItsTimeEndsInTheQuietHours() {
        MessageId expires = bell.accepted(command(
                        CHINESE, Options.NONE, Optional.of(bell.clock.instant().plus(Duration.ofHours(1)))))
                .id();
        bell.clock.advance(Duration.ofHours(2));
        bell.becomes(expires, PublicStatus.EXPIRED);
        assertThat(bell.provider.requests).isEmpty();
    }

    @Test
    void messageShouldWaitWhenItIsReleasedOrFallsDueInTheQuietHours() {
        bell.uses().holdChannels().hold("sms", "").join();
        Instant evening = Instant.parse("2026-03-01T17:00:00Z");
        MessageId released = bell.send("34600000000", "released in the evening");
        MessageId due = bell.sendAt(evening, "34600000001", Map.of());
        bell.clock.advance(Duration.ofHours(8));
        bell.uses().holdChannels().release("sms").join();
        for (MessageId id : List.of(released, due)) {
            Eventually.becomes(() -> bell.message(id).reason(), Optional.of("quiet_hours"));
            bell.becomes(id, PublicStatus.SCHEDULED);
        }
        assertThat(bell.provider.requests).isEmpty();
    }

    @Test
    void previewShouldTellWhenTheMessageWouldGoOut() {
        var preview = (Preview.Acceptable)
                bell.uses().previewMessage().preview(command(CHINESE, Options.NONE, Optional.empty()));
        assertThat(preview.waitsFor()).containsExactly("quiet_hours");
        assertThat(preview.goesOutAt()).contains(EIGHT_IN_SHANGHAI);
    }

    private static SendMessage command(String to, Options options, Optional<Instant> expiresAt) {
        SendMessage plain = Bell.command(to, "text", options, Optional.empty(), UnknownPolicy.AT_MOST_ONCE);
        return new SendMessage(
                plain.channel(),
                plain.to(),
                plain.content(),
                false,
                options,
                Optional.empty(),
                expiresAt,
                Optional.empty(),
                UnknownPolicy.AT_MOST_ONCE);
    }

    private List<String> events(MessageId id) {
        return bell.uses().followEvents().after(EventCursor.START, 500).events().stream()
                .filter(e -> e.message().equals(Optional.of(id.toString())))
                .map(e -> e.type() + e.reason().map(r -> " " + r).orElse(""))
                .toList();
    }
}
