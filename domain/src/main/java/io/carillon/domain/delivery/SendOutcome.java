package io.carillon.domain.delivery;

import io.carillon.domain.message.ProviderReference;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** What became of a send, for one recipient. There is no sixth case; {@link #fold} makes callers treat them all. */
public sealed interface SendOutcome {

    /** The provider took it. @param reference the provider's id of this recipient's message, where it gives one */
    record Accepted(Optional<ProviderReference> reference) implements SendOutcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.accepted().apply(this);
        }
    }

    /** Certainly not sent, and trying again would not help: this message's fault. */
    record Refused(RefusalReason reason, Complaint complaint) implements SendOutcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.refused().apply(this);
        }
    }

    /** Certainly not sent: the account's fault. Hold the account, keep the message. */
    record Blocked(AccountFault fault, Complaint complaint) implements SendOutcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.blocked().apply(this);
        }
    }

    /** Certainly not sent, and nobody's fault: try again, not before {@code retryAfter} where given. */
    record Unavailable(Optional<Duration> retryAfter, Complaint complaint) implements SendOutcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.unavailable().apply(this);
        }
    }

    /** It may have been sent: find out, never repeat blindly. */
    record Undetermined(Complaint complaint) implements SendOutcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.undetermined().apply(this);
        }
    }

    /** One function per case. */
    record Cases<R>(
            Function<Accepted, R> accepted,
            Function<Refused, R> refused,
            Function<Blocked, R> blocked,
            Function<Unavailable, R> unavailable,
            Function<Undetermined, R> undetermined) {}

    <R> R fold(Cases<R> cases);

    default <R> R fold(
            Function<Accepted, R> accepted,
            Function<Refused, R> refused,
            Function<Blocked, R> blocked,
            Function<Unavailable, R> unavailable,
            Function<Undetermined, R> undetermined) {
        return fold(new Cases<>(accepted, refused, blocked, unavailable, undetermined));
    }
}
