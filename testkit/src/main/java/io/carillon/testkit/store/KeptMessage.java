package io.carillon.testkit.store;

import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.conversation.Address;
import io.carillon.domain.conversation.ConversationId;
import io.carillon.domain.message.MessageId;
import io.carillon.domain.message.Submission;
import io.carillon.ports.store.DispatchQueries.Waiting;
import io.carillon.ports.store.MessageQueries.MessageRow;
import java.time.Instant;
import java.util.Optional;

/** A message and its delivery. */
final class KeptMessage {
    final MessageId id;
    final ChannelId channel;
    final Address to;
    Submission submission;
    /** Whether its end is its own and not the request's. */
    boolean postponed;

    final KeptDelivery delivery;
    final MessageRow admitted;

    /** @param admitted as it was when taken, with its conversation */
    KeptMessage(MessageRow admitted, ConversationId conversation) {
        this.id = admitted.id();
        this.channel = admitted.channel();
        this.to = admitted.to();
        this.submission = admitted.submission();
        this.delivery = new KeptDelivery(admitted.delivery());
        this.admitted = new MessageRow(
                id,
                admitted.batch(),
                channel,
                to,
                Optional.of(conversation),
                submission,
                admitted.clientReference(),
                admitted.createdAt(),
                admitted.delivery());
    }

    void postpone(Instant end) {
        submission = submission.expiringAt(end);
        postponed = true;
    }

    MessageRow row(MemoryState state) {
        return new MessageRow(
                id,
                admitted.batch(),
                channel,
                to,
                admitted.conversation(),
                submission,
                admitted.clientReference(),
                admitted.createdAt(),
                delivery.row(state));
    }

    ConversationId conversation() {
        return admitted.conversation().orElseThrow();
    }

    Waiting waiting() {
        return new Waiting(delivery.id, to, submission, delivery.due, delivery.tries);
    }
}
