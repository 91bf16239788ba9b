package io.carillon.application.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.application.QuietProvider;
import io.carillon.domain.message.Content;
import io.carillon.domain.message.Lane;
import io.carillon.domain.message.Options;
import io.carillon.domain.message.UnknownPolicy;
import io.carillon.ports.usecase.Problem;
import io.carillon.testkit.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubmissionRulesTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Optional<Content> HELLO = Optional.of(new Content.Text("hello"));
    private final SubmissionRules rules = new SubmissionRules(SettableClock.at(NOW), Duration.ofHours(72));

    @Test
    void everyProblemShouldBeFoundAtOnce() {
        var draft = new SubmissionRules.Draft(
                Optional.of(new Content.Text("longer than ten")),
                false,
                Options.of(Map.of("checkcontent", "perhaps", "no/su~ch", "1", "schedule", "provider")),
                Optional.empty(),
                Optional.of(NOW.minusSeconds(61)),
                UnknownPolicy.AT_MOST_ONCE);
        assertThat(problems(draft))
                .extracting(p -> p.pointer() + " " + p.code())
                .containsExactlyInAnyOrder(
                        "/content/text too_long",
                        "/options/checkcontent invalid_option",
                        "/options/no~1su~0ch unknown_option",
                        "/send_at required",
                        "/expires_at in_the_past");
    }

    @Test
    void contentShouldBeRequiredAndOfAKindThatTheChannelCarries() {
        assertThat(problems(draft(Optional.empty()))).extracting(Problem::code).containsExactly("required");
        assertThat(problems(draft(Optional.of(new Content.Html("<p>")))))
                .extracting(Problem::code)
                .containsExactly("content_not_supported");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t"})
    void blankTextShouldBeRefused(String text) {
        assertThat(problems(draft(Optional.of(new Content.Text(text)))))
                .extracting(Problem::code)
                .containsExactly("empty");
    }

    @ParameterizedTest
    @CsvSource({"10, 0", "11, 1"})
    void textShouldBeRefusedWhenLongerThanTheChannelAllows(int length, int problems) {
        assertThat(problems(draft(Optional.of(new Content.Text("x".repeat(length))))))
                .hasSize(problems);
    }

    @ParameterizedTest
    @CsvSource({"-61, in_the_past", "-60, ''", "0, ''", "31622400, ''", "31622401, too_far"})
    void timeShouldBeWithinAMinuteAgoAndAYearAhead(long seconds, String code) {
        List<Problem> problems = problems(draft(HELLO, Optional.of(NOW.plusSeconds(seconds)), Optional.empty()));
        assertThat(problems).extracting(Problem::code).isEqualTo(code.isEmpty() ? List.of() : List.of(code));
    }

    @ParameterizedTest
    @CsvSource({"100, 101, ''", "100, 100, before_send_at", "100, 99, before_send_at"})
    void expiryShouldBeAfterTheTimeOfSending(long sendAt, long expiresAt, String code) {
        var draft = draft(HELLO, Optional.of(NOW.plusSeconds(sendAt)), Optional.of(NOW.plusSeconds(expiresAt)));
        assertThat(problems(draft)).extracting(Problem::code).isEqualTo(code.isEmpty() ? List.of() : List.of(code));
    }

    @Test
    void channelsOwnRulesShouldBeSkippedWhenThereIsNoChannel() {
        assertThat(rules.problems(draft(Optional.of(new Content.Html("<p>"))), Optional.empty()))
                .isEmpty();
    }

    @Test
    void expiryShouldCountFromTheTimeOfSending() {
        Instant later = NOW.plus(Duration.ofDays(30));
        assertThat(rules.submission(draft(HELLO), Lane.SINGLE).expiresAt()).isEqualTo(NOW.plus(Duration.ofHours(72)));
        assertThat(rules.submission(draft(HELLO, Optional.of(later), Optional.empty()), Lane.BULK)
                        .expiresAt())
                .isEqualTo(later.plus(Duration.ofHours(72)));
        assertThat(rules.submission(draft(HELLO, Optional.of(later), Optional.of(later.plusSeconds(1))), Lane.BULK)
                        .expiresAt())
                .isEqualTo(later.plusSeconds(1));
    }

    private List<Problem> problems(SubmissionRules.Draft draft) {
        return rules.problems(draft, Optional.of(QuietProvider.withReports(true).runtime()));
    }

    private static SubmissionRules.Draft draft(Optional<Content> content) {
        return draft(content, Optional.empty(), Optional.empty());
    }

    private static SubmissionRules.Draft draft(
            Optional<Content> content, Optional<Instant> sendAt, Optional<Instant> expiresAt) {
        return new SubmissionRules.Draft(content, false, Options.NONE, sendAt, expiresAt, UnknownPolicy.AT_MOST_ONCE);
    }
}
