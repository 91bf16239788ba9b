package io.carillon.adapters.wire;

import io.carillon.domain.delivery.SendOutcome;
import io.carillon.ports.provider.Answer;
import java.util.Optional;

/** Says to one who asked what {@link SendOutcome} says to one who sent. */
public final class Answers {
    private Answers() {}

    /** The failure as an answer; {@code Accepted} is none and is not allowed here. */
    public static <T> Answer<T> failed(SendOutcome failure) {
        return failure.fold(
                accepted -> {
                    throw new IllegalArgumentException("an accepted send is no failure");
                },
                refused -> new Answer.Refused<>(refused.complaint()),
                blocked -> new Answer.Blocked<>(blocked.fault(), blocked.complaint()),
                unavailable -> new Answer.Unavailable<>(unavailable.retryAfter(), unavailable.complaint()),
                undetermined -> new Answer.Unclear<>(undetermined.complaint()));
    }

    /** The same failure for another kind of question. */
    public static <T, R> Answer<R> as(Answer<T> failure) {
        if (failure instanceof Answer.Blocked<T> blocked) {
            return new Answer.Blocked<>(blocked.fault(), blocked.complaint());
        }
        if (failure instanceof Answer.Unavailable<T> unavailable) {
            return new Answer.Unavailable<>(unavailable.retryAfter(), unavailable.complaint());
        }
        Optional<Answer<R>> other = failure.failure()
                .map(complaint -> failure instanceof Answer.Refused<T>
                        ? new Answer.Refused<>(complaint)
                        : new Answer.Unclear<>(complaint));
        return other.orElseThrow(() -> new IllegalArgumentException("an answer is no failure"));
    }
}
