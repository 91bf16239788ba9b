package io.carillon.ports.usecase.message;

import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.conversation.Address;
import io.carillon.domain.delivery.PublicStatus;
import io.carillon.domain.event.LogEntry;
import io.carillon.ports.store.MessageQueries;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Everything known of a message: its calls, its history, and a sentence that says why it has its status.
 *
 * @param deliveries the ways that were taken, in order; mostly one
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
        List<LogEntry.OfDeliveries> history,
        List<StepView> deliveries) {
    /** One without further steps. */
    public Explanation(
            MessageView message,
            String why,
            String control,
            String evidence,
            int tries,
            Optional<Instant> nextTry,
            List<MessageQueries.CallRow> calls,
            List<LogEntry.OfDeliveries> history) {
        this(
                message,
                why,
                control,
                evidence,
                tries,
                nextTry,
                calls,
                history,
                List.of(new StepView(
                        0,
                        message.channel(),
                        message.to(),
                        message.status(),
                        message.reason(),
                        control,
                        evidence,
                        tries,
                        nextTry)));
    }

    /** One way that the message takes or took. @param step 0 for its own channel */
    public record StepView(
            int step,
            ChannelId channel,
            Address to,
            PublicStatus status,
            Optional<String> reason,
            String control,
            String evidence,
            int tries,
            Optional<Instant> nextTry) {}

    public Explanation {
        deliveries = List.copyOf(deliveries);
        calls = List.copyOf(calls);
        history = List.copyOf(history);
    }
}
