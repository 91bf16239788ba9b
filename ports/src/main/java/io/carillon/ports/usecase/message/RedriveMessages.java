package io.carillon.ports.usecase.message;

import io.carillon.domain.message.MessageId;
import io.carillon.ports.usecase.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Tries dead letters again: messages that ended without having been sent. They keep their ids and their history. */
public interface RedriveMessages {

    /** How many dead letters of a channel one request may put back. */
    int MOST = 10_000;

    /** Completes after the commit. */
    CompletableFuture<Redriving> redrive(MessageId id, Terms terms);

    /** What {@link #redrive(MessageId, Terms)} would object to in the terms alone. */
    List<Problem> problems(Terms terms);

    /** Puts dead letters of a channel back, the oldest first. Blocks until all are committed, in parts. */
    ManyRedriving redrive(String channel, Many many);

    /** What {@link #redrive(String, Many)} would object to in the request alone. */
    List<Problem> problems(Many many);

    /**
     * @param expiresAt after which it shall no longer be sent; otherwise what was asked holds, or the usual time from now on
     *     where that is over
     * @param evenIfUnknown whether one that may have been sent is sent, perhaps a second time
     */
    record Terms(Optional<Instant> expiresAt, boolean evenIfUnknown) {}

    /**
     * @param status failed, rejected or expired
     * @param since only those accepted since then
     * @param limit 1 to {@link #MOST}
     */
    record Many(Optional<String> status, Optional<Instant> since, Optional<Instant> expiresAt, int limit) {}

    sealed interface Redriving {

        /** It waits again; or it is suppressed, where the recipient has opted out. */
        record Redriven(MessageView message) implements Redriving {}

        record Invalid(List<Problem> problems) implements Redriving {}

        /** @param why a sentence for people */
        record Refused(String why) implements Redriving {}

        /** It came in from a provider. */
        record NotOutgoing() implements Redriving {}

        record Missing() implements Redriving {}
    }

    sealed interface ManyRedriving {

        /** @param remaining how many there are that were not looked at, because of the limit */
        record Redriven(int redriven, long remaining) implements ManyRedriving {}

        record Invalid(List<Problem> problems) implements ManyRedriving {}

        record NoSuchChannel() implements ManyRedriving {}
    }
}
