package io.carillon.adapters.sms.server;

import java.util.function.Function;

/** What became of a submission: all of it is taken or nothing. */
public sealed interface SmsReceipt {
    <R> R fold(Function<Accepted, R> accepted, Function<Refused, R> refused);

    /**
     * Taken.
     *
     * @param count of numbers taken
     * @param remaining points left; below zero for an account that pays afterwards
     */
    record Accepted(long taskId, int count, long remaining) implements SmsReceipt {
        @Override
        public <R> R fold(Function<Accepted, R> accepted, Function<Refused, R> refused) {
            return accepted.apply(this);
        }
    }

    /** Nothing was taken. */
    record Refused(SmsRefusal refusal) implements SmsReceipt {
        @Override
        public <R> R fold(Function<Accepted, R> accepted, Function<Refused, R> refused) {
            return refused.apply(this);
        }
    }
}
