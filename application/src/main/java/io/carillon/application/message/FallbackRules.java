package io.carillon.application.message;

import io.carillon.application.channel.ChannelRegistry;
import io.carillon.application.channel.ChannelRuntime;
import io.carillon.domain.conversation.Address;
import io.carillon.domain.delivery.FallbackStep;
import io.carillon.domain.message.Options;
import io.carillon.ports.usecase.Problem;
import io.carillon.ports.usecase.message.SendMessages.FallbackDraft;
import io.carillon.ports.usecase.message.SendMessages.SendMessage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What may be asked of the further steps of a message. Finds everything that is wrong, not just the first thing. */
final class FallbackRules {
    private final ChannelRegistry channels;
    private final SubmissionRules rules;

    FallbackRules(ChannelRegistry channels, SubmissionRules rules) {
        this.channels = channels;
        this.rules = rules;
    }

    /** A channel and an address on it. */
    private record Place(ChannelRuntime channel, Address to) {}

    List<Problem> problems(SendMessage command) {
        List<Problem> problems = new ArrayList<>();
        if (command.fallback().isEmpty()) {
            return problems;
        }
        List<FallbackDraft> steps = command.fallback().get();
        if (steps.isEmpty() || steps.size() > FallbackStep.MOST) {
            problems.add(new Problem(
                    "/fallback", "invalid_length", "fallback must have 1 to " + FallbackStep.MOST + " steps"));
        }
        if (command.options().get("schedule").isPresent()) {
            problems.add(new Problem(
                    "/options/schedule",
                    "not_with_fallback",
                    "what the provider keeps until its time cannot go on to another channel; leave it to send_at"));
        }
        Optional<ChannelRuntime> before = command.channel().flatMap(channels::find);
        Set<Place> seen = new HashSet<>();
        place(before, command.to()).ifPresent(seen::add);
        for (int i = 0; i < Math.min(steps.size(), FallbackStep.MOST); i++) {
            before = check(new Checked(command, steps.get(i), before, "/fallback/" + i), seen, problems);
        }
        return problems;
    }

    /** @param before the channel of the step before, where it is known */
    private record Checked(SendMessage command, FallbackDraft step, Optional<ChannelRuntime> before, String pointer) {
        Problem problem(String member, String code, String detail) {
            return new Problem(pointer + "/" + member, code, detail);
        }
    }

    private Optional<ChannelRuntime> check(Checked checked, Set<Place> seen, List<Problem> problems) {
        FallbackDraft step = checked.step();
        Optional<ChannelRuntime> channel = step.channel().flatMap(channels::find);
        if (step.channel().isEmpty()) {
            problems.add(checked.problem("channel", "required", "channel is required"));
        } else if (channel.isEmpty()) {
            problems.add(checked.problem("channel", "channel_not_found", "there is no such channel"));
        }
        checkAddress(checked, channel, problems);
        if (place(channel, step.to()).filter(place -> !seen.add(place)).isPresent()) {
            problems.add(checked.problem(
                    "to", "duplicate_recipient", "this address on this channel is tried by a step before"));
        }
        checkGoal(checked, problems);
        channel.ifPresent(c -> checkContent(checked, c, problems));
        return channel;
    }

    private static void checkAddress(Checked checked, Optional<ChannelRuntime> channel, List<Problem> problems) {
        Optional<String> to = checked.step().to();
        if (to.isEmpty()) {
            problems.add(checked.problem("to", "required", "to is required"));
        } else if (channel.isPresent() && place(channel, to).isEmpty()) {
            problems.add(checked.problem(
                    "to",
                    "invalid_address",
                    "must be " + channel.get().provider().addressFormat().description()));
        }
    }

    private static void checkGoal(Checked checked, List<Problem> problems) {
        FallbackDraft step = checked.step();
        boolean tells =
                checked.before().map(c -> c.provider().capabilities().reports()).orElse(true);
        if (step.goal().needsReports() && !tells) {
            problems.add(checked.problem(
                    "unless",
                    "no_reports",
                    "the channel before, " + checked.before().orElseThrow().id()
                            + ", gives no delivery reports; it can only tell accepted"));
        }
        if (step.time().compareTo(FallbackStep.SHORTEST) < 0 || step.time().compareTo(FallbackStep.LONGEST) > 0) {
            problems.add(checked.problem("within", "out_of_range", "within must be from PT1S to P3D"));
        }
    }

    /** What the content lacks for this channel; what is wrong with it anyway is said once, at its own place. */
    private void checkContent(Checked checked, ChannelRuntime channel, List<Problem> problems) {
        SendMessage command = checked.command();
        if (command.content().isEmpty()) {
            return;
        }
        var draft = new SubmissionRules.Draft(
                command.content(),
                command.adapt(),
                Options.NONE,
                Optional.empty(),
                Optional.empty(),
                command.onUnknown());
        List<Problem> anyway = rules.problems(draft, Optional.empty());
        rules.problems(draft, Optional.of(channel)).stream()
                .filter(problem -> !anyway.contains(problem))
                .map(problem -> checked.problem("channel", problem.code(), problem.detail()))
                .forEach(problems::add);
    }

    private static Optional<Place> place(Optional<ChannelRuntime> channel, Optional<String> to) {
        return channel.flatMap(
                c -> to.flatMap(c.provider().addressFormat()::canonical).map(address -> new Place(c, address)));
    }

    /** Call only when {@link #problems} found none. */
    List<FallbackStep> plan(SendMessage command) {
        return command.fallback().orElse(List.of()).stream().map(this::step).toList();
    }

    private FallbackStep step(FallbackDraft draft) {
        Place place = place(draft.channel().flatMap(channels::find), draft.to()).orElseThrow();
        return new FallbackStep(
                place.channel().account().id(), place.channel().id(), place.to(), draft.goal(), draft.time());
    }
}
