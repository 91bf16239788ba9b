package io.carillon.adapters.apiusb.client;

import io.carillon.domain.delivery.Complaint;
import io.carillon.ports.provider.Answer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The account's access token. However many threads want one, one of them applies for it and the others wait for what comes of
 * that; while an old one is still good nobody waits. Safe for use by several threads.
 */
final class ApiusbTokens {
    /** After a renewal ahead of time failed, the old token is used for so long before the next attempt. */
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final ApiusbTokenDesk desk;
    private final Clock clock;
    private Optional<ApiusbToken> current;
    private Optional<CompletableFuture<Answer<ApiusbToken>>> running = Optional.empty();
    private long generation;

    ApiusbTokens(ApiusbTokenDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
        this.current = desk.given();
    }

    /** Whether another token can be had when one is refused. */
    boolean isRenewable() {
        return desk.canApply();
    }

    /** The token to use now, empty where none is wanted; applied for only where none is at hand. */
    Answer<ApiusbToken> token() {
        Answer<ApiusbToken> answer = outcome(turn(false));
        return answer.fold(token -> answer, failure -> stillGood().orElse(failure));
    }

    /** A token applied for after this call began, or together with others who wait for one. */
    Answer<ApiusbToken> renewed() {
        return desk.canApply() ? outcome(turn(true)) : token();
    }

    /** The provider refused it. Nothing happens to a younger one. */
    synchronized void drop(ApiusbToken refused) {
        if (desk.canApply()) {
            current = current.filter(token -> token.generation() != refused.generation());
        }
    }

    /** What a thread has to do for its token. @param mine whether it is the one that applies */
    private record Turn(CompletableFuture<Answer<ApiusbToken>> job, boolean mine) {}

    private synchronized Turn turn(boolean afresh) {
        Instant now = clock.instant();
        Optional<ApiusbToken> atHand =
                current.filter(token -> !afresh && token.isUsable(now) && (!token.isDue(now) || running.isPresent()));
        if (atHand.isPresent()) {
            return new Turn(CompletableFuture.completedFuture(new Answer.Answered<>(atHand.get())), false);
        }
        if (running.isPresent()) {
            return new Turn(running.get(), false);
        }
        CompletableFuture<Answer<ApiusbToken>> job = new CompletableFuture<>();
        running = Optional.of(job);
        return new Turn(job, true);
    }

    private Answer<ApiusbToken> outcome(Turn turn) {
        return turn.mine() ? apply() : await(turn.job());
    }

    /** A renewal ahead of time that fails harms nobody as long as the old token is good. */
    private synchronized Optional<Answer<ApiusbToken>> stillGood() {
        Instant now = clock.instant();
        current = current.map(token -> token.isDue(now) ? token.postponed(now, PAUSE) : token);
        return current.filter(token -> token.isUsable(now)).map(Answer.Answered::new);
    }

    private Answer<ApiusbToken> apply() {
        Answer<ApiusbToken> answer = new Answer.Unclear<>(Complaint.of("token_failed", "no token could be had"));
        try {
            answer = desk.apply(nextGeneration());
            return answer;
        } finally {
            finish(answer);
        }
    }

    private synchronized long nextGeneration() {
        return ++generation;
    }

    private synchronized void finish(Answer<ApiusbToken> answer) {
        current = answer.fold(Optional::of, failure -> current);
        running.ifPresent(waiting -> waiting.complete(answer));
        running = Optional.empty();
    }

    private Answer<ApiusbToken> await(CompletableFuture<Answer<ApiusbToken>> job) {
        try {
            return job.get(desk.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return unavailable("interrupted while waiting for a token");
        } catch (TimeoutException | ExecutionException e) {
            return unavailable("no token came in time");
        }
    }

    private static Answer<ApiusbToken> unavailable(String detail) {
        return new Answer.Unavailable<>(Optional.empty(), Complaint.of("token_failed", detail));
    }
}
