package io.carillon.ports.usecase.channel;

import java.time.Instant;
import java.util.Optional;

/**
 * How far the conversations of a channel are taken in.
 *
 * @param chats how many the provider listed
 * @param due how many of them are yet to be read
 * @param firstLookDone since when every chat of the first look is known; empty before
 * @param lastPolledAt when the provider's list was last read, since this process started
 */
public record ConversationProgress(
        long chats, long due, Optional<Instant> firstLookDone, Optional<Instant> lastPolledAt) {

    /** Whether everything that the provider listed is taken in. */
    public boolean isComplete() {
        return firstLookDone.isPresent() && due == 0;
    }
}
