package io.carillon.testkit.store;

import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.conversation.Address;
import io.carillon.domain.conversation.ConversationId;
import io.carillon.domain.message.MessageId;
import io.carillon.domain.message.Submission;
import io.carillon.ports.store.DispatchQueries.Waiting;
import io.carillon.ports.store.MessageQueries.DeliveryRow;

/** One way of a message to its recipient: over its own channel, or a further step. */
class KeptLeg {
    final MessageId id;
    final ChannelId channel;
    final Address to;
    Submission submission;
    /** Whether its end is its own and not the request's. */
    boolean postponed;

    final KeptDelivery delivery;
    private final ConversationId conversation;

    /** Where it leads. */
    record Place(ChannelId channel, Address to, ConversationId conversation) {}

    /** @param delivery as it begins */
    KeptLeg(Place place, Submission submission, DeliveryRow delivery) {
        this.id = delivery.id().message();
        this.channel = place.channel();
        this.to = place.to();
        this.submission = submission;
        this.conversation = place.conversation();
        this.delivery = new KeptDelivery(delivery);
    }

    ConversationId conversation() {
        return conversation;
    }

    Waiting waiting() {
        return new Waiting(delivery.id, to, submission, delivery.due, delivery.tries);
    }
}
