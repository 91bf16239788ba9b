package io.carillon.app.http.json;

import io.carillon.domain.delivery.Goal;
import io.carillon.ports.usecase.message.SendMessages.FallbackDraft;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the further steps of a message. Not safe for use by several threads. */
final class FallbackReader {
    private static final int LONGEST_WORD = 64;

    private final JsonInput input;

    FallbackReader(JsonInput input) {
        this.input = input;
    }

    Optional<List<FallbackDraft>> read(String pointer) throws IOException {
        if (input.isNull()) {
            return Optional.empty();
        }
        List<FallbackDraft> steps = new ArrayList<>();
        return input.array(pointer, at -> steps.add(new StepReader().read(at))) ? Optional.of(steps) : Optional.empty();
    }

    private final class StepReader {
        private Optional<String> channel = Optional.empty();
        private Optional<String> to = Optional.empty();
        private Optional<Goal> unless = Optional.empty();
        private Optional<Duration> within = Optional.empty();

        FallbackDraft read(String pointer) throws IOException {
            input.object(pointer, this::member);
            return new FallbackDraft(channel, to, unless, within);
        }

        private boolean member(String name, String pointer) throws IOException {
            switch (name) {
                case "channel" -> channel = input.text(pointer, SubmissionReader.LONGEST_CHANNEL);
                case "to" -> to = input.text(pointer, SendMessageReader.LONGEST_RECIPIENT);
                case "unless" -> unless = goal(pointer);
                case "within" -> within = duration(pointer);
                default -> {
                    return false;
                }
            }
            return true;
        }

        private Optional<Goal> goal(String pointer) throws IOException {
            Optional<String> word = input.text(pointer, LONGEST_WORD);
            Optional<Goal> goal = word.flatMap(Goal::parse);
            if (word.isPresent() && goal.isEmpty()) {
                input.add(pointer, "invalid_value", "must be accepted, sent, delivered or read");
            }
            return goal;
        }

        private Optional<Duration> duration(String pointer) throws IOException {
            Optional<String> text = input.text(pointer, LONGEST_WORD);
            Optional<Duration> duration = text.flatMap(FallbackReader::parsed);
            if (text.isPresent() && duration.isEmpty()) {
                input.add(pointer, "invalid_duration", "must be a length of time such as PT60S, PT5M or P1D");
            }
            return duration;
        }
    }

    private static Optional<Duration> parsed(String text) {
        try {
            return Optional.of(Duration.parse(text));
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }
}
