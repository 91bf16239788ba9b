package io.carillon.adapters.jetchat.server;

import java.util.function.Function;

/** What became of a request whose form was right. */
public sealed interface JetchatOutcome<T> {
    <R> R fold(Function<? super T, ? extends R> done, Function<String, ? extends R> refused);

    static <T> JetchatOutcome<T> done(T value) {
        return new Done<>(value);
    }

    /** Nothing was changed. */
    static <T> JetchatOutcome<T> refused(String message) {
        return new Refused<>(message);
    }

    default <R> JetchatOutcome<R> map(Function<? super T, ? extends R> change) {
        return then(value -> done(change.apply(value)));
    }

    default <R> JetchatOutcome<R> then(Function<? super T, JetchatOutcome<R>> next) {
        return fold(next, JetchatOutcome::refused);
    }

    record Done<T>(T value) implements JetchatOutcome<T> {
        @Override
        public <R> R fold(Function<? super T, ? extends R> done, Function<String, ? extends R> refused) {
            return done.apply(value);
        }
    }

    record Refused<T>(String message) implements JetchatOutcome<T> {
        @Override
        public <R> R fold(Function<? super T, ? extends R> done, Function<String, ? extends R> refused) {
            return refused.apply(message);
        }
    }
}
