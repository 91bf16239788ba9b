package io.carillon.application.message;

import io.carillon.application.channel.ChannelRegistry;
import io.carillon.application.channel.ChannelRuntime;
import io.carillon.domain.delivery.FallbackStep;
import io.carillon.domain.message.Adaptation;
import io.carillon.domain.message.Content;
import io.carillon.domain.message.Segments;
import io.carillon.ports.usecase.message.PreviewMessage.StepPreview;
import io.carillon.ports.usecase.message.SendMessages.SendMessage;
import java.util.List;
import java.util.Optional;

/** Says what the further steps of a message would be given. */
final class StepPreviews {
    private final ChannelRegistry channels;
    private final FallbackRules rules;

    StepPreviews(ChannelRegistry channels, SubmissionRules rules) {
        this.channels = channels;
        this.rules = new FallbackRules(channels, rules);
    }

    /** Of a command without problems. */
    List<StepPreview> of(SendMessage command) {
        return rules.plan(command).stream()
                .map(step -> of(step, command.content().orElseThrow()))
                .toList();
    }

    private StepPreview of(FallbackStep step, Content asked) {
        ChannelRuntime channel = channels.find(step.channel()).orElseThrow();
        Content given = Adaptation.to(channel.provider().capabilities().contentTypes(), asked)
                .orElseThrow();
        Optional<String> written = given instanceof Content.Text text ? Optional.of(text.text()) : Optional.empty();
        Optional<String> onTheAir = written.map(channel.provider()::asSent);
        return new StepPreview(
                step.channel(),
                step.to(),
                step.unless(),
                step.within(),
                Optional.of(given.type()).filter(type -> !type.equals(asked.type())),
                onTheAir,
                onTheAir.map(Segments::of),
                written.map(channel.provider()::warnings).orElse(List.of()));
    }
}
