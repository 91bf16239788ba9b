package io.carillon.domain.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.carillon.domain.GeneratedCases;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuietHoursTest {
    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
    private static final List<ZoneId> ZONES = List.of(
            MADRID,
            ZoneId.of("Asia/Shanghai"),
            ZoneId.of("America/New_York"),
            ZoneId.of("Australia/Lord_Howe"),
            ZoneId.of("America/Sao_Paulo"),
            ZoneId.of("Africa/Casablanca"),
            ZoneId.of("Pacific/Apia"),
            ZoneId.of("Asia/Kathmandu"));

    private static QuietHours hours(String from, String to) {
        return new QuietHours(
                LocalTime.parse(from),
                LocalTime.parse(to),
                Optional.of(MADRID),
                Optional.empty(),
                QuietHours.USUAL_LANES);
    }

    private static Instant next(QuietHours hours, String at) {
        return hours.nextAllowed(Instant.parse(at), MADRID);
    }

    @Test
    void nightShouldEndInTheMorningWhenItPassesMidnight() {
        QuietHours night = hours("21:00", "08:00");
        assertThat(next(night, "2026-01-10T20:00:00Z")).isEqualTo("2026-01-11T07:00:00Z");
        assertThat(next(night, "2026-01-11T02:00:00Z")).isEqualTo("2026-01-11T07:00:00Z");
        assertThat(next(night, "2026-01-11T07:00:00Z")).isEqualTo("2026-01-11T07:00:00Z");
        assertThat(next(night, "2026-01-11T19:59:59Z")).isEqualTo("2026-01-11T19:59:59Z");
    }

    @Test
    void siestaShouldEndTheSameDay() {
        assertThat(next(hours("14:00", "16:30"), "2026-07-10T12:00:00Z")).isEqualTo("2026-07-10T14:30:00Z");
    }

    @Test
    void endShouldBeTheJumpOfTheClockWhenItJumpsOverTheEnd() {
        // 2026-03-29: 02:00 becomes 03:00.
        assertThat(next(hours("21:00", "02:30"), "2026-03-29T00:30:00Z")).isEqualTo("2026-03-29T01:00:00Z");
    }

    @Test
    void hourThatComesTwiceShouldBeQuietTwiceWhenTheEndLiesInIt() {
        // 2026-10-25: 03:00 becomes 02:00.
        QuietHours night = hours("21:00", "02:30");
        assertThat(next(night, "2026-10-24T22:00:00Z")).isEqualTo("2026-10-25T00:30:00Z");
        assertThat(next(night, "2026-10-25T01:10:00Z")).isEqualTo("2026-10-25T01:30:00Z");
    }

    @Test
    void hoursShouldBeRefusedWhenTheyMakeNoSense() {
        assertThatThrownBy(() -> hours("08:00", "08:00")).hasMessageContaining("must differ");
        assertThatThrownBy(() -> new QuietHours(
                        LocalTime.NOON, LocalTime.MIDNIGHT, Optional.empty(), Optional.empty(), QuietHours.USUAL_LANES))
                .hasMessageContaining("default_zone");
        assertThatThrownBy(() -> new QuietHours(
                        LocalTime.NOON, LocalTime.MIDNIGHT, Optional.of(MADRID), Optional.empty(), Set.of()))
                .hasMessageContaining("lanes");
    }

    @Test
    void nextAllowedShouldBeTheFirstMomentThatIsNotQuietInGeneratedCases() {
        GeneratedCases.check(3_000, random -> {
            LocalTime from = LocalTime.of(random.nextInt(24), random.nextInt(60));
            LocalTime to = from.plusMinutes(1 + random.nextInt(24 * 60 - 1));
            ZoneId zone = ZONES.get(random.nextInt(ZONES.size()));
            var hours = new QuietHours(from, to, Optional.of(zone), Optional.empty(), QuietHours.USUAL_LANES);
            Instant at = Instant.parse("2010-01-01T00:00:00Z").plusSeconds(random.nextInt(16 * 366 * 86_400));
            Instant next = hours.nextAllowed(at, zone);
            assertThat(next).isAfterOrEqualTo(at).isBefore(at.plus(Duration.ofHours(50)));
            assertThat(hours.isQuiet(next.atZone(zone).toLocalTime())).isFalse();
            assertThat(hours.nextAllowed(next, zone)).isEqualTo(next);
            for (Instant before = at; before.isBefore(next); before = before.plusSeconds(240)) {
                assertThat(hours.isQuiet(before.atZone(zone).toLocalTime())).isTrue();
            }
            if (next.isAfter(at)) {
                assertThat(hours.isQuiet(next.minusNanos(1).atZone(zone).toLocalTime()))
                        .isTrue();
            }
        });
    }
}
