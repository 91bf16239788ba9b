package io.carillon.ports.usecase.message;

import io.carillon.domain.event.LogEntry;
import io.carillon.ports.store.MessageQueries;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Everything known of a message: its calls, its history, and a sentence that says why it has its status.
 *
 * @param nextTry when it will be tried again, where it waits
 */
public record Explanation(
        MessageView message,
        String why,
        String control,
        String evidence,
        int tries,
        Optional<Instant> nextTry,
        List<MessageQueries.CallRow> calls,
        List<LogEntry.OfDeliveries> history) {
    public Explanation {
        calls = List.copyOf(calls);
        history = List.copyOf(history);
    }
}
