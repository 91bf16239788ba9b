package io.carillon.application.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.application.AccountSetup;
import io.carillon.application.ChannelSetup;
import io.carillon.application.QuietProvider;
import io.carillon.application.channel.ChannelRegistry;
import io.carillon.domain.channel.AccountId;
import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.delivery.FallbackStep;
import io.carillon.domain.delivery.Goal;
import io.carillon.domain.message.Content;
import io.carillon.domain.message.Options;
import io.carillon.domain.message.UnknownPolicy;
import io.carillon.ports.usecase.message.SendMessages.FallbackDraft;
import io.carillon.ports.usecase.message.SendMessages.SendMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FallbackRulesTest {
    private static final FallbackDraft GOOD = step("told", "2");

    private final ChannelRegistry channels = new ChannelRegistry(
            List.of(account("told", true), account("untold", false)), List.of(channel("told"), channel("untold")));
    private final FallbackRules rules =
            new FallbackRules(channels, new SubmissionRules(Clock.systemUTC(), Duration.ofHours(72)));

    private static AccountSetup account(String name, boolean reports) {
        return new AccountSetup(
                new AccountId(name),
                "quiet",
                QuietProvider.withReports(reports),
                AccountSetup.Limits.DEFAULT,
                AccountSetup.Polling.DEFAULT);
    }

    private static ChannelSetup channel(String name) {
        return new ChannelSetup(new ChannelId(name), new AccountId(name), Map.of());
    }

    private static FallbackDraft step(String channel, String to) {
        return new FallbackDraft(Optional.of(channel), Optional.of(to), Optional.empty(), Optional.empty());
    }

    private static FallbackDraft unless(FallbackDraft step, Goal goal) {
        return new FallbackDraft(step.channel(), step.to(), Optional.of(goal), step.within());
    }

    private static FallbackDraft within(FallbackDraft step, Duration time) {
        return new FallbackDraft(step.channel(), step.to(), step.unless(), Optional.of(time));
    }

    private static SendMessage command(String channel, Content content, FallbackDraft... steps) {
        return new SendMessage(
                        Optional.of(channel),
                        Optional.of("1"),
                        Optional.of(content),
                        false,
                        Options.NONE,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        UnknownPolicy.AT_MOST_ONCE)
                .goingOnTo(Optional.of(List.of(steps)));
    }

    private List<String> problems(SendMessage command) {
        return rules.problems(command).stream()
                .map(p -> p.pointer() + " " + p.code())
                .toList();
    }

    private List<String> problems(String channel, FallbackDraft... steps) {
        return problems(command(channel, new Content.Text("hello"), steps));
    }

    @Test
    void planShouldTakeTheUsualGoalAndTimeWhenNothingElseIsAsked() {
        assertThat(problems("told", GOOD)).isEmpty();
        var plan = rules.plan(command("told", new Content.Text("hello"), GOOD));
        assertThat(plan).extracting(FallbackStep::unless).containsExactly(Goal.DELIVERED);
        assertThat(plan).extracting(FallbackStep::within).containsExactly(Duration.ofSeconds(60));
    }

    @Test
    void goalShouldBeOneThatTheChannelBeforeCanTell() {
        assertThat(problems("untold", GOOD)).containsExactly("/fallback/0/unless no_reports");
        assertThat(problems("untold", unless(GOOD, Goal.ACCEPTED))).isEmpty();
        assertThat(problems("told", step("untold", "2"), step("told", "3")))
                .containsExactly("/fallback/1/unless no_reports");
    }

    @Test
    void everyProblemShouldBeFoundAtOnce() {
        var nothing =
                new FallbackDraft(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(Duration.ZERO));
        assertThat(problems("told", step("nope", "2"), step("told", "x"), step("told", "+1"), nothing))
                .containsExactly(
                        "/fallback/0/channel channel_not_found",
                        "/fallback/1/to invalid_address",
                        "/fallback/2/to duplicate_recipient",
                        "/fallback/3/channel required",
                        "/fallback/3/to required",
                        "/fallback/3/within out_of_range");
        assertThat(problems("told", within(GOOD, Duration.ofDays(4))))
                .containsExactly("/fallback/0/within out_of_range");
    }

    @Test
    void stepsShouldBeOneToFive() {
        assertThat(problems("told")).containsExactly("/fallback invalid_length");
        FallbackDraft[] six = Stream.of("2", "3", "4", "5", "6", "7")
                .map(to -> step("told", to))
                .toArray(FallbackDraft[]::new);
        assertThat(problems("told", six)).containsExactly("/fallback invalid_length");
        assertThat(problems("told", Collections.nCopies(1, GOOD).toArray(FallbackDraft[]::new)))
                .isEmpty();
    }

    @Test
    void contentShouldBeOneThatEachChannelCarries() {
        assertThat(problems(command("told", new Content.Html("<p>"), GOOD)))
                .containsExactly("/fallback/0/channel content_not_supported");
        assertThat(problems(command("told", new Content.Text(" "), GOOD))).isEmpty();
    }
}
