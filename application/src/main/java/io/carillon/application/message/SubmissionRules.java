package io.carillon.application.message;

import io.carillon.application.channel.ChannelRuntime;
import io.carillon.domain.message.Adaptation;
import io.carillon.domain.message.Content;
import io.carillon.domain.message.Lane;
import io.carillon.domain.message.OptionRule;
import io.carillon.domain.message.Options;
import io.carillon.domain.message.Submission;
import io.carillon.domain.message.UnknownPolicy;
import io.carillon.ports.provider.Capabilities;
import io.carillon.ports.usecase.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What may be asked of a channel, checked before anything is stored. Finds everything that is wrong, not just the first thing.
 */
public final class SubmissionRules {
    /** A clock that is a little behind ours must not make "now" a time in the past. */
    private static final Duration TOLERANCE = Duration.ofSeconds(60);

    private static final Duration FARTHEST = Duration.ofDays(366);

    private final Clock clock;
    private final Duration expiry;

    public SubmissionRules(Clock clock, Duration expiry) {
        this.clock = clock;
        this.expiry = expiry;
    }

    /** The parts of a request that all its messages share. */
    public record Draft(
            Optional<Content> content,
            boolean adapt,
            Options options,
            Optional<Instant> sendAt,
            Optional<Instant> expiresAt,
            UnknownPolicy onUnknown) {}

    /** All objections to a draft; the channel's own are skipped where there is no channel. */
    public List<Problem> problems(Draft draft, Optional<ChannelRuntime> channel) {
        List<Problem> problems = new ArrayList<>();
        Optional<Capabilities> capabilities = channel.map(c -> c.provider().capabilities());
        if (draft.content().isEmpty()) {
            problems.add(new Problem("/content", "required", "content is required"));
        }
        draft.content().ifPresent(content -> checkContent(content, draft.adapt(), capabilities, problems));
        capabilities.ifPresent(c -> checkOptions(draft.options(), c, problems));
        checkTimes(draft, problems);
        return problems;
    }

    /** Call only when {@link #problems} found none. */
    public Submission submission(Draft draft, Lane lane) {
        Instant now = clock.instant();
        Instant expires = draft.expiresAt()
                .orElseGet(
                        () -> draft.sendAt().filter(now::isBefore).orElse(now).plus(expiry));
        return new Submission(
                draft.content().orElseThrow(), draft.options(), lane, draft.onUnknown(), draft.sendAt(), expires);
    }

    /** All objections to an end of a message's time. */
    List<Problem> expiryProblems(Optional<Instant> expiresAt) {
        List<Problem> problems = new ArrayList<>();
        expiresAt.ifPresent(at -> checkRange("/expires_at", at, clock.instant().plus(TOLERANCE), problems));
        return problems;
    }

    /** When the time of something that is taken, or put back, at {@code now} ends unless it is said. */
    Instant usualExpiry(Instant now) {
        return now.plus(expiry);
    }

    private static void checkContent(
            Content content, boolean adapt, Optional<Capabilities> capabilities, List<Problem> problems) {
        Optional<Content> adapted = capabilities.flatMap(c -> Adaptation.to(c.contentTypes(), content));
        boolean carried =
                capabilities.map(c -> c.contentTypes().contains(content.type())).orElse(true);
        if (!carried && (!adapt || adapted.isEmpty())) {
            problems.add(new Problem(
                    "/content/type", "content_not_supported", refusal(content, capabilities.get(), adapted)));
        } else {
            checkWords(adapted.orElse(content), content, capabilities, problems);
        }
    }

    private static String refusal(Content content, Capabilities capabilities, Optional<Content> adapted) {
        String refusal = "this channel does not carry " + content.type() + ", only "
                + String.join(
                        ", ", capabilities.contentTypes().stream().sorted().toList());
        return adapted.isPresent()
                ? refusal + "; with \"adapt\": true it is sent as text"
                : refusal + ", and it cannot be said in a text";
    }

    /** @param given what the channel is given; the place of a problem is that of what was {@code asked} */
    private static void checkWords(
            Content given, Content asked, Optional<Capabilities> capabilities, List<Problem> problems) {
        Optional<String> words = Optional.empty();
        if (given instanceof Content.Text text) {
            words = Optional.of(text.text());
        } else if (given instanceof Content.Html html) {
            words = Optional.of(html.html());
        } else if (given instanceof Content.Media media) {
            words = media.caption();
        }
        String member = asked instanceof Content.Media ? "caption" : asked.type();
        String pointer = asked instanceof Content.Link ? "/content" : "/content/" + member;
        if (words.isPresent() && words.get().isBlank() && !(asked instanceof Content.Media)) {
            problems.add(new Problem(pointer, "empty", member + " must not be empty"));
        }
        int longest = capabilities.map(Capabilities::maxTextLength).orElse(Integer.MAX_VALUE);
        words.filter(w -> w.length() > longest)
                .ifPresent(w -> problems.add(
                        new Problem(pointer, "too_long", member + " is longer than " + longest + " characters")));
    }

    private static void checkOptions(Options options, Capabilities capabilities, List<Problem> problems) {
        Options providers = options.without(Submission.IGNORE_QUIET_HOURS);
        for (Map.Entry<String, String> option : providers.values().entrySet()) {
            String pointer = "/options/" + option.getKey().replace("~", "~0").replace("/", "~1");
            Optional<OptionRule> rule = capabilities.options().stream()
                    .filter(r -> r.name().equals(option.getKey()))
                    .findFirst();
            if (rule.isEmpty()) {
                List<String> known = capabilities.options().stream()
                        .map(OptionRule::name)
                        .sorted()
                        .toList();
                String detail = known.isEmpty()
                        ? "this channel has no options"
                        : "this channel has the options " + String.join(", ", known);
                problems.add(new Problem(pointer, "unknown_option", detail));
            } else {
                rule.get()
                        .objection(option.getValue())
                        .ifPresent(detail -> problems.add(new Problem(pointer, "invalid_option", detail)));
            }
        }
    }

    private void checkTimes(Draft draft, List<Problem> problems) {
        Instant now = clock.instant();
        if (draft.options().get("schedule").isPresent() && draft.sendAt().isEmpty()) {
            problems.add(new Problem("/send_at", "required", "the option schedule needs send_at"));
        }
        draft.sendAt().ifPresent(at -> checkRange("/send_at", at, now, problems));
        draft.expiresAt().ifPresent(at -> {
            checkRange("/expires_at", at, now.plus(TOLERANCE), problems);
            if (draft.sendAt().filter(send -> !send.isBefore(at)).isPresent()) {
                problems.add(new Problem("/expires_at", "before_send_at", "expires_at must be after send_at"));
            }
        });
    }

    private static void checkRange(String pointer, Instant at, Instant now, List<Problem> problems) {
        String name = pointer.substring(1);
        if (at.isBefore(now.minus(TOLERANCE))) {
            problems.add(new Problem(pointer, "in_the_past", name + " is in the past"));
        } else if (at.isAfter(now.plus(FARTHEST))) {
            problems.add(new Problem(pointer, "too_far", name + " is more than a year ahead"));
        }
    }
}
