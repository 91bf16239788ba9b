package io.carillon.adapters.afilnet.server;

import java.util.List;
import java.util.function.Function;

/** What a list method finds. */
public sealed interface AfilnetRows {
    <R> R fold(Function<Found, R> found, Function<Missing, R> missing);

    /** The rows, maybe none. */
    record Found(List<AfilnetMessage> messages) implements AfilnetRows {
        public Found {
            messages = List.copyOf(messages);
        }

        @Override
        public <R> R fold(Function<Found, R> found, Function<Missing, R> missing) {
            return found.apply(this);
        }
    }

    /** There is no such channel or chat. */
    record Missing(AfilnetError error) implements AfilnetRows {
        @Override
        public <R> R fold(Function<Found, R> found, Function<Missing, R> missing) {
            return missing.apply(this);
        }
    }
}
