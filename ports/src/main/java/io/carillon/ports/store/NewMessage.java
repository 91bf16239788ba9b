package io.carillon.ports.store;

import io.carillon.domain.channel.AccountId;
import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.conversation.Address;
import io.carillon.domain.delivery.FallbackStep;
import io.carillon.domain.delivery.Timing;
import io.carillon.domain.message.MessageId;
import io.carillon.domain.message.Submission;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A message to one recipient, validated, about to be accepted.
 *
 * @param notBefore when the quiet hours of its recipient end, where they keep it
 * @param fallback where it goes next, in order, when a step fails or takes too long; at most {@link FallbackStep#MOST}
 */
public record NewMessage(
        MessageId id,
        AccountId account,
        ChannelId channel,
        Address to,
        Submission submission,
        Optional<String> clientReference,
        Instant createdAt,
        Optional<Instant> notBefore,
        List<FallbackStep> fallback) {
    public NewMessage {
        fallback = List.copyOf(fallback);
    }

    /** One that no quiet hours keep and that goes nowhere else. */
    public NewMessage(
            MessageId id,
            AccountId account,
            ChannelId channel,
            Address to,
            Submission submission,
            Optional<String> clientReference,
            Instant createdAt) {
        this(id, account, channel, to, submission, clientReference, createdAt, Optional.empty(), List.of());
    }

    public NewMessage goingOnTo(List<FallbackStep> steps) {
        return new NewMessage(id, account, channel, to, submission, clientReference, createdAt, notBefore, steps);
    }

    /** One that the quiet hours of its recipient keep until then. */
    public NewMessage notBefore(Instant end) {
        return new NewMessage(
                id, account, channel, to, submission, clientReference, createdAt, Optional.of(end), fallback);
    }

    /** When it falls due. */
    public Timing timing() {
        return Timing.of(submission, createdAt, notBefore);
    }
}
