package io.carillon.application.dispatch;

import io.carillon.domain.conversation.Address;
import io.carillon.domain.delivery.DeliveryId;
import io.carillon.domain.message.Content;
import io.carillon.domain.message.Lane;
import io.carillon.domain.message.MessageId;
import io.carillon.domain.message.Options;
import io.carillon.domain.message.Submission;
import io.carillon.domain.message.UnknownPolicy;
import io.carillon.ports.store.DispatchQueries.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Deliveries for tests; all expire an hour after {@link #NOW}. */
record Queued(long id, String to, String text, Lane lane, UnknownPolicy policy) {
    static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    static final Instant EXPIRY = NOW.plus(Duration.ofHours(1));

    static Waiting of(long id, String to, String text, Lane lane) {
        return new Queued(id, to, text, lane, UnknownPolicy.AT_MOST_ONCE).waiting(EXPIRY);
    }

    static Waiting of(long id, String to) {
        return of(id, to, "hello", Lane.BULK);
    }

    Waiting waiting(Instant expiry) {
        Submission submission =
                new Submission(new Content.Text(text), Options.NONE, lane, policy, Optional.empty(), expiry);
        return new Waiting(DeliveryId.of(new MessageId(id), 0), new Address(to), submission, NOW, 0);
    }
}
