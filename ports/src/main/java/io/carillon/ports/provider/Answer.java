package io.carillon.ports.provider;

import io.carillon.domain.delivery.AccountFault;
import io.carillon.domain.delivery.Complaint;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** What a provider answered to a question that sends nothing. */
public sealed interface Answer<T> {

    record Answered<T>(T value) implements Answer<T> {}

    /** The account is at fault. */
    record Blocked<T>(AccountFault fault, Complaint complaint) implements Answer<T> {}

    /** The question itself was refused. */
    record Refused<T>(Complaint complaint) implements Answer<T> {}

    /** Nobody is there, or the provider asks for patience. */
    record Unavailable<T>(Optional<Duration> retryAfter, Complaint complaint) implements Answer<T> {}

    /** Something came back that cannot be read, or nothing came back in time. */
    record Unclear<T>(Complaint complaint) implements Answer<T> {}

    /** Treats each case; the four failures get their complaint. */
    default <R> R fold(Function<T, R> answered, Function<Answer<T>, R> otherwise) {
        return this instanceof Answered<T> a ? answered.apply(a.value()) : otherwise.apply(this);
    }

    /** The same answer about something else; a failure stays what it is. */
    default <R> Answer<R> map(Function<T, R> change) {
        if (this instanceof Answered<T> a) {
            return new Answered<>(change.apply(a.value()));
        }
        if (this instanceof Blocked<T> b) {
            return new Blocked<>(b.fault(), b.complaint());
        }
        if (this instanceof Refused<T> r) {
            return new Refused<>(r.complaint());
        }
        if (this instanceof Unavailable<T> u) {
            return new Unavailable<>(u.retryAfter(), u.complaint());
        }
        return new Unclear<>(((Unclear<T>) this).complaint());
    }

    /** What was said against the question; empty when it was answered. */
    default Optional<Complaint> failure() {
        if (this instanceof Blocked<T> b) {
            return Optional.of(b.complaint());
        }
        if (this instanceof Refused<T> r) {
            return Optional.of(r.complaint());
        }
        if (this instanceof Unavailable<T> u) {
            return Optional.of(u.complaint());
        }
        if (this instanceof Unclear<T> u) {
            return Optional.of(u.complaint());
        }
        return Optional.empty();
    }
}
