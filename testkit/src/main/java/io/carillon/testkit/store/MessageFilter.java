package io.carillon.testkit.store;

import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.conversation.Address;
import io.carillon.domain.conversation.ConversationId;
import io.carillon.domain.delivery.PublicStatus;
import io.carillon.domain.message.BatchId;
import io.carillon.domain.message.Direction;
import io.carillon.ports.store.MessageQueries.Filter;
import java.util.Optional;

/** Builds filters one wish at a time. */
record MessageFilter(Filter built) {
    MessageFilter channel(String name) {
        return new MessageFilter(new Filter(
                built.direction(),
                Optional.of(new ChannelId(name)),
                built.status(),
                built.to(),
                built.sinceId(),
                built.clientReference(),
                built.batch(),
                built.conversation()));
    }

    MessageFilter status(PublicStatus status) {
        return new MessageFilter(new Filter(
                built.direction(),
                built.channel(),
                Optional.of(status),
                built.to(),
                built.sinceId(),
                built.clientReference(),
                built.batch(),
                built.conversation()));
    }

    MessageFilter to(Address address) {
        return new MessageFilter(new Filter(
                built.direction(),
                built.channel(),
                built.status(),
                Optional.of(address),
                built.sinceId(),
                built.clientReference(),
                built.batch(),
                built.conversation()));
    }

    MessageFilter since(long id) {
        return new MessageFilter(new Filter(
                built.direction(),
                built.channel(),
                built.status(),
                built.to(),
                Optional.of(id),
                built.clientReference(),
                built.batch(),
                built.conversation()));
    }

    MessageFilter clientReference(String reference) {
        return new MessageFilter(new Filter(
                built.direction(),
                built.channel(),
                built.status(),
                built.to(),
                built.sinceId(),
                Optional.of(reference),
                built.batch(),
                built.conversation()));
    }

    MessageFilter batch(long id) {
        return new MessageFilter(new Filter(
                built.direction(),
                built.channel(),
                built.status(),
                built.to(),
                built.sinceId(),
                built.clientReference(),
                Optional.of(new BatchId(id)),
                built.conversation()));
    }

    MessageFilter direction(Direction direction) {
        return new MessageFilter(new Filter(
                Optional.of(direction),
                built.channel(),
                built.status(),
                built.to(),
                built.sinceId(),
                built.clientReference(),
                built.batch(),
                built.conversation()));
    }

    MessageFilter conversation(ConversationId id) {
        return new MessageFilter(new Filter(
                built.direction(),
                built.channel(),
                built.status(),
                built.to(),
                built.sinceId(),
                built.clientReference(),
                built.batch(),
                Optional.of(id)));
    }
}
