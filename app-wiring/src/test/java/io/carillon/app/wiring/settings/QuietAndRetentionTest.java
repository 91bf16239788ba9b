package io.carillon.app.wiring.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.carillon.application.retention.RetentionSettings;
import io.carillon.domain.channel.QuietHours;
import io.carillon.domain.message.Lane;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuietAndRetentionTest {
    private static final String CHANNEL =
            "channels:\n  own: {provider: chime, password: x, tower: mine, quiet_hours: %s}\n";

    private final SettingsReader reader = new SettingsReader(List.of(new ChimePlugin()), Map.of());

    private Settings read(String text) {
        return reader.read(text, Path.of("/etc/carillon"));
    }

    private List<String> problems(String text) {
        SettingsException refused = catchThrowableOfType(SettingsException.class, () -> read(text));
        return refused.problems().stream()
                .map(p -> p.path() + ": " + p.detail())
                .toList();
    }

    @Test
    void quietHoursShouldBeThoseOfTheRecipientWhenNoZoneIsGiven() {
        Settings settings = read(CHANNEL.formatted("{from: 21:00, to: \"08:00\", default_zone: Asia/Shanghai}"));
        assertThat(settings.channels().get(0).quietHours())
                .contains(new QuietHours(
                        LocalTime.of(21, 0),
                        LocalTime.of(8, 0),
                        Optional.empty(),
                        Optional.of(ZoneId.of("Asia/Shanghai")),
                        QuietHours.USUAL_LANES));
    }

    @Test
    void quietHoursShouldStandWithAChannelOnAnAccountToo() {
        Settings settings = read("""
                accounts:
                  bells: {provider: chime, password: x}
                channels:
                  east: {account: bells, tower: east, quiet_hours: {from: "22:00", to: "06:30", zone: Europe/Madrid, lanes: [bulk]}}
                """);
        QuietHours hours = settings.channels().get(0).quietHours().orElseThrow();
        assertThat(hours.zone()).contains(ZoneId.of("Europe/Madrid"));
        assertThat(hours.lanes()).isEqualTo(Set.of(Lane.BULK));
    }

    @Test
    void quietHoursShouldBeRefusedWhenTheyAreIncompleteOrMisspelt() {
        assertThat(problems(CHANNEL.formatted("{from: \"21:00\", to: \"08:00\"}")))
                .singleElement()
                .asString()
                .startsWith("channels.own.quiet_hours.default_zone: is required");
        assertThat(problems(CHANNEL.formatted("{form: \"21:00\", to: late, zone: Mars/Crater, lanes: [normal]}")))
                .anyMatch(p -> p.startsWith("channels.own.quiet_hours.form: unknown key"))
                .anyMatch(p -> p.startsWith("channels.own.quiet_hours.from: is required"))
                .anyMatch(p -> p.startsWith("channels.own.quiet_hours.to: must be a time of day"))
                .anyMatch(p -> p.startsWith("channels.own.quiet_hours.zone: must be recipient or a time zone"))
                .anyMatch(p -> p.startsWith("channels.own.quiet_hours.lanes[0]: must be one of reply, single, bulk"));
        assertThat(problems(CHANNEL.formatted("{from: \"08:00\", to: \"08:00\", zone: Europe/Madrid}")))
                .singleElement()
                .asString()
                .contains("must differ");
        assertThat(problems(CHANNEL.formatted("at night")))
                .singleElement()
                .asString()
                .contains("group of keys");
    }

    @Test
    void retentionShouldKeepItsDefaultsAndTakeDurationsAndForever() {
        assertThat(read("").retention()).isEqualTo(RetentionSettings.DEFAULT);
        RetentionSettings given =
                read("retention: {log: P90D, raw_intake: forever}").retention();
        assertThat(given.log()).contains(Duration.ofDays(90));
        assertThat(given.rawIntake()).isEmpty();
        assertThat(given.exchanges()).isEqualTo(RetentionSettings.DEFAULT.exchanges());
        assertThat(problems("retention: {log: PT1H, exchange: P1D}"))
                .anyMatch(p -> p.startsWith("retention.log: must be forever"))
                .anyMatch(p -> p.startsWith("retention.exchange: unknown key"));
    }
}
