package io.carillon.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.domain.channel.AccountId;
import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.conversation.Address;
import io.carillon.domain.message.UnknownPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepCancellationTest {
    private static final Instant DUE = Instant.parse("2026-11-22T10:00:00Z");
    private static final FallbackStep STEP = new FallbackStep(
            new AccountId("acme"), new ChannelId("sms"), new Address("1"), Goal.DELIVERED, Duration.ofSeconds(60));

    /** Such as {@code DONE:ACCEPTED QUEUED} or {@code DONE:UNKNOWN:1}; three steps are planned at most. */
    private static Cancellation of(String text, Instant now) {
        List<Registers> steps = new ArrayList<>();
        for (String one : text.split(" ")) {
            String[] parts = one.split(":");
            steps.add(new Registers(
                    Control.valueOf(parts[0]),
                    parts.length > 1 ? Evidence.valueOf(parts[1]) : Evidence.NONE,
                    parts.length > 2 ? Integer.parseInt(parts[2]) : 0));
        }
        var fallback = new Fallback(
                List.of(STEP, STEP), steps, DUE, Optional.of(DUE), UnknownPolicy.AT_MOST_ONCE, DUE.plusSeconds(3_600));
        return Cancellation.of(fallback, now);
    }

    @ParameterizedTest
    @CsvSource({
        "QUEUED, CANCELED",
        "SCHEDULED, CANCELED",
        "REJECTED HELD, CANCELED",
        "DONE:ACCEPTED QUEUED, CANCELED",
        "REJECTED, CANCELED",
        "DONE:UNDELIVERED, CANCELED",
        "DONE:ACCEPTED, CANCELED",
        "DONE:UNKNOWN:1, CANCELED",
        "DISPATCHING, OUTCOME_UNKNOWN",
        "REJECTED DISPATCHING, OUTCOME_UNKNOWN",
        "QUEUED:UNKNOWN:1, OUTCOME_UNKNOWN",
        "DONE:DELIVERED, ALREADY_SENT",
        "REJECTED REJECTED DONE:ACCEPTED, ALREADY_SENT",
        "DONE:ACCEPTED REJECTED REJECTED, ALREADY_SENT",
        "REJECTED REJECTED DONE:UNKNOWN:1, OUTCOME_UNKNOWN",
        "REJECTED SUPPRESSED FAILED, ALREADY_ENDED",
        "REJECTED CANCELED, ALREADY_CANCELED",
        "DONE:ACCEPTED CANCELED, ALREADY_CANCELED"
    })
    void messageShouldBeTakenBackAsLongAsSomethingOfItIsToGoOut(String steps, Cancellation verdict) {
        assertThat(of(steps, DUE)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"REJECTED, ALREADY_ENDED", "DONE:ACCEPTED, ALREADY_SENT", "DONE:UNKNOWN:1, OUTCOME_UNKNOWN"})
    void messageShouldNotBeTakenBackWhenItsTimeIsOver(String steps, Cancellation verdict) {
        assertThat(of(steps, DUE.plusSeconds(3_600))).isEqualTo(verdict);
    }
}
