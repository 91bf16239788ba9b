package io.carillon.domain.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubmissionTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    @Test
    void dueShouldBeNowWhenNoTimeWasAskedFor() {
        assertThat(submission(Map.of(), Optional.empty()).dueAt(NOW)).isEqualTo(NOW);
    }

    @Test
    void dueShouldBeTheTimeAskedForUnlessItHasPassed() {
        Instant later = NOW.plusSeconds(60);
        assertThat(submission(Map.of(), Optional.of(later)).dueAt(NOW)).isEqualTo(later);
        assertThat(submission(Map.of(), Optional.of(NOW.minusSeconds(30))).dueAt(NOW))
                .isEqualTo(NOW);
    }

    @Test
    void dueShouldBeNowWhenTheProviderKeepsTheSchedule() {
        Submission submission = submission(Map.of("schedule", "provider"), Optional.of(NOW.plusSeconds(60)));
        assertThat(submission.scheduledByProvider()).isTrue();
        assertThat(submission.dueAt(NOW)).isEqualTo(NOW);
        assertThat(submission(Map.of("schedule", "us"), Optional.empty()).scheduledByProvider())
                .isFalse();
    }

    @Test
    void optionsShouldBeEqualWhateverTheirOrderAndUnmovedByLaterChanges() {
        TreeMap<String, String> given = new TreeMap<>(Map.of("b", "2", "a", "true"));
        Options options = Options.of(given);
        given.put("c", "3");
        assertThat(options).isEqualTo(Options.of(Map.of("a", "true", "b", "2")));
        assertThat(options.get("c")).isEmpty();
        assertThat(options.isOn("a")).isTrue();
        assertThat(options.isOn("b")).isFalse();
        assertThat(Options.of(Map.of())).isSameAs(Options.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "flag, true, true", "flag, false, true", "flag, yes, false", "flag, TRUE, false",
        "digits, 123, true", "digits, 12a, false", "digits, '', false", "digits, '123\n', false",
        "choice, provider, true", "choice, Provider, false"
    })
    void optionShouldObjectToWhatItDoesNotTake(String name, String value, boolean taken) {
        Map<String, OptionRule> rules = Map.of(
                "flag", OptionRule.flag("flag", ""),
                "digits", OptionRule.text("digits", "\\d{1,5}", ""),
                "choice", OptionRule.choice("choice", List.of("provider"), ""));
        assertThat(rules.get(name).objection(value).isEmpty()).isEqualTo(taken);
    }

    @Test
    void contentShouldBeNamedByItsKind() {
        assertThat(new Content.Text("").type()).isEqualTo("text");
        assertThat(new Content.Html("").type()).isEqualTo("html");
        assertThat(new Content.Link("", Optional.empty()).type()).isEqualTo("link");
        assertThat(new Content.Flow("").type()).isEqualTo("flow");
        assertThat(new Content.Custom("{}").type()).isEqualTo("custom");
        assertThat(List.of(MediaKind.values()))
                .extracting(kind -> new Content.Media(kind, "", Optional.empty(), Optional.empty()).type())
                .containsExactly("image", "video", "audio", "voice", "document", "contact");
    }

    private static Submission submission(Map<String, String> options, Optional<Instant> sendAt) {
        return new Submission(
                new Content.Text("hello"),
                Options.of(options),
                Lane.SINGLE,
                UnknownPolicy.AT_MOST_ONCE,
                sendAt,
                NOW.plus(Duration.ofHours(72)));
    }
}
