package io.carillon.application.message;

import io.carillon.application.channel.ChannelRegistry;
import io.carillon.application.channel.ChannelRuntime;
import io.carillon.application.channel.HoldKeeper;
import io.carillon.application.quiet.QuietTimes;
import io.carillon.domain.channel.Screening;
import io.carillon.domain.conversation.Address;
import io.carillon.domain.delivery.Timing;
import io.carillon.domain.message.Adaptation;
import io.carillon.domain.message.Content;
import io.carillon.domain.message.Lane;
import io.carillon.domain.message.Segments;
import io.carillon.domain.message.Submission;
import io.carillon.domain.subscriber.Consent;
import io.carillon.domain.subscriber.Reach;
import io.carillon.ports.provider.Answer;
import io.carillon.ports.provider.ContentScreening;
import io.carillon.ports.store.Store;
import io.carillon.ports.usecase.Problem;
import io.carillon.ports.usecase.message.PreviewMessage;
import io.carillon.ports.usecase.message.SendMessages.SendMessage;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Goes the way of {@link MessageSubmission} up to the point where something would be stored. */
public final class MessagePreview implements PreviewMessage {
    private final ChannelRegistry channels;
    private final MessageSubmission submission;
    private final SubmissionRules rules;
    private final HoldKeeper holds;
    private final Store store;
    private final Clock clock;
    private final QuietTimes quiet;

    public MessagePreview(
            ChannelRegistry channels,
            MessageSubmission submission,
            SubmissionRules rules,
            HoldKeeper holds,
            Store store,
            Clock clock) {
        this.channels = channels;
        this.submission = submission;
        this.rules = rules;
        this.holds = holds;
        this.store = store;
        this.clock = clock;
        this.quiet = new QuietTimes(store);
    }

    @Override
    public Preview preview(SendMessage command) {
        List<Problem> problems = submission.problems(command);
        if (!problems.isEmpty()) {
            return new Preview.Invalid(problems);
        }
        ChannelRuntime channel = channels.find(command.channel().orElseThrow()).orElseThrow();
        Address to = channel.provider()
                .addressFormat()
                .canonical(command.to().orElseThrow())
                .orElseThrow();
        Submission planned = rules.submission(MessageSubmission.draft(command), Lane.SINGLE);
        Content given = Adaptation.to(channel.provider().capabilities().contentTypes(), planned.content())
                .orElseThrow();
        Optional<String> written = given instanceof Content.Text text ? Optional.of(text.text()) : Optional.empty();
        Optional<String> onTheAir = written.map(channel.provider()::asSent);
        Optional<Instant> kept = quiet.keptUntil(channel, to, planned, planned.dueAt(clock.instant()));
        return new Preview.Acceptable(
                channel.id(),
                to,
                planned,
                Optional.of(given.type())
                        .filter(type -> !type.equals(planned.content().type())),
                onTheAir,
                onTheAir.map(Segments::of),
                written.map(text -> screened(channel, text)).orElse(new ScreeningResult("not_supported", "")),
                warnings(channel, to, written),
                waitsFor(channel, planned, kept),
                kept.or(() -> later(planned)),
                new StepPreviews(channels, rules).of(command));
    }

    private Optional<Instant> later(Submission planned) {
        return planned.scheduledByProvider()
                ? planned.sendAt()
                : Optional.of(planned.dueAt(clock.instant())).filter(clock.instant()::isBefore);
    }

    private List<String> warnings(ChannelRuntime channel, Address to, Optional<String> written) {
        List<String> warnings =
                new ArrayList<>(written.map(channel.provider()::warnings).orElse(List.of()));
        Reach reach = new Reach(channel.id(), to);
        Optional.ofNullable(store.subscriberQueries().consents(List.of(reach)).get(reach))
                .filter(known -> known.consent() == Consent.OPTED_OUT)
                .ifPresent(known ->
                        warnings.add("the recipient does not want messages on this channel: it would be suppressed"));
        return warnings;
    }

    private static ScreeningResult screened(ChannelRuntime channel, String text) {
        Optional<ContentScreening> screening = channel.account().provider().screening();
        if (screening.isEmpty()) {
            return new ScreeningResult("not_supported", "");
        }
        Answer<Screening> answer = screening.get().screen(text);
        return answer.fold(
                verdict -> new ScreeningResult(verdict.blocked() ? "blocked" : "passes", verdict.detail()),
                failed -> new ScreeningResult(
                        "unknown", failed.failure().map(c -> c.code()).orElse("")));
    }

    private List<String> waitsFor(ChannelRuntime channel, Submission planned, Optional<Instant> keptUntil) {
        List<String> causes = new ArrayList<>();
        holds.covering(channel).ifPresent(hold -> causes.add(hold.cause().word()));
        Instant now = clock.instant();
        if (planned.dueAt(now).isAfter(now)) {
            causes.add("send_at");
        }
        keptUntil.ifPresent(end -> causes.add(Timing.QUIET_HOURS));
        channel.account().outage().ifPresent(why -> causes.add("breaker"));
        return causes;
    }
}
