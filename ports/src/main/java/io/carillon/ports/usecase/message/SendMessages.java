package io.carillon.ports.usecase.message;

import io.carillon.domain.delivery.FallbackStep;
import io.carillon.domain.delivery.Goal;
import io.carillon.domain.message.Content;
import io.carillon.domain.message.Options;
import io.carillon.domain.message.UnknownPolicy;
import io.carillon.ports.usecase.IdempotencyKey;
import io.carillon.ports.usecase.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Takes a message for one recipient. */
public interface SendMessages {

    /** Completes after the commit: an accepted message survives any crash. */
    CompletableFuture<Sending> send(SendMessage command, Optional<IdempotencyKey> key);

    /** All that {@link #send} would object to, without sending; for callers that found problems of their own. */
    List<Problem> problems(SendMessage command);

    /**
     * What is absent from the request is empty here and named as a problem where it is needed.
     *
     * @param fallback where it goes next, in order
     * @param adapt whether a content that the channel cannot carry may be said in a text instead of being refused
     */
    record SendMessage(
            Optional<String> channel,
            Optional<String> to,
            Optional<Content> content,
            boolean adapt,
            Options options,
            Optional<Instant> sendAt,
            Optional<Instant> expiresAt,
            Optional<String> clientReference,
            UnknownPolicy onUnknown,
            Optional<List<FallbackDraft>> fallback) {
        /** One that goes nowhere else. */
        public SendMessage(
                Optional<String> channel,
                Optional<String> to,
                Optional<Content> content,
                boolean adapt,
                Options options,
                Optional<Instant> sendAt,
                Optional<Instant> expiresAt,
                Optional<String> clientReference,
                UnknownPolicy onUnknown) {
            this(channel, to, content, adapt, options, sendAt, expiresAt, clientReference, onUnknown, Optional.empty());
        }

        public SendMessage goingOnTo(Optional<List<FallbackDraft>> steps) {
            return new SendMessage(
                    channel, to, content, adapt, options, sendAt, expiresAt, clientReference, onUnknown, steps);
        }
    }

    /**
     * A further step as the sender wrote it.
     *
     * @param unless what the step before must have reached; delivered where absent
     * @param within how long it has for that; 60 s where absent
     */
    record FallbackDraft(
            Optional<String> channel, Optional<String> to, Optional<Goal> unless, Optional<Duration> within) {
        public Goal goal() {
            return unless.orElse(FallbackStep.USUAL_GOAL);
        }

        public Duration time() {
            return within.orElse(FallbackStep.USUAL_TIME);
        }
    }

    sealed interface Sending {

        /** @param replayed whether an earlier request with the same key had sent it */
        record Accepted(MessageView message, boolean replayed) implements Sending {}

        record Invalid(List<Problem> problems) implements Sending {}

        /** The idempotency key was used for another request. */
        record KeyReused() implements Sending {}
    }
}
