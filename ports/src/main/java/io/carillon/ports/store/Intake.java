package io.carillon.ports.store;

import io.carillon.domain.channel.AccountId;
import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.conversation.IncomingReply;
import io.carillon.domain.delivery.CallId;
import io.carillon.domain.delivery.Complaint;
import io.carillon.domain.delivery.DeliveryId;
import io.carillon.domain.delivery.DeliveryReport;
import io.carillon.domain.delivery.Fact;
import io.carillon.domain.delivery.RawIntakeId;
import io.carillon.domain.message.MessageId;
import io.carillon.domain.message.ProviderReference;
import io.carillon.domain.subscriber.Consent;
import io.carillon.ports.provider.RawReply;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** What comes in from providers: raw bytes first, then what they mean. */
public interface Intake {

    /** Keeps the bytes of a provider's page before anybody reads them. */
    CompletableFuture<Void> keepRaw(Raw raw);

    /**
     * Enters reports from {@link Reports#from} on. Entering is idempotent on (raw, ordinal): ordinals below what was entered
     * already are passed over. With {@link Reports#last} the raw reply counts as done. Of a raw reply that was never kept, or
     * was discarded, nothing is entered.
     */
    CompletableFuture<Void> enter(Reports reports);

    /** Sets raw bytes aside that could not be read; they stay until somebody retries. */
    CompletableFuture<Void> quarantine(RawIntakeId raw, Complaint complaint, List<ChannelId> channels, Instant at);

    /** Marks a raw reply that holds nothing (an empty page, a refusal) as done; its bytes may be dropped. */
    CompletableFuture<Void> discard(RawIntakeId raw);

    /** Ties calls without a reference to references learnt from reports, as evidence that the provider took them. */
    CompletableFuture<Void> bind(List<Binding> bindings, Instant at);

    /** Enters reports that were kept unmatched, now that their delivery is known; each leaves the unmatched. */
    CompletableFuture<Void> match(List<Match> matches, Instant at);

    /**
     * Enters replies from {@link Replies#from} on: each becomes a message in the conversation of its channel and sender,
     * unread; the conversation is made, or opened again, as needed, and the log tells. A reply whose fingerprint and occurrence
     * are known already is passed over, as are ordinals that were entered before. With {@link Replies#last} the raw reply
     * counts as done. Of a raw reply that was never kept, or was discarded, nothing is entered.
     */
    CompletableFuture<Void> enterReplies(Replies replies);

    enum Kind {
        REPORTS,
        REPLIES,
        /** A page of a conversation that lives at the provider; kept only when it cannot be read. */
        CHATS
    }

    /**
     * @param from the ordinal of the first of {@code lines} within the raw reply, from 0
     * @param last whether the raw reply is done with these
     */
    record Replies(RawIntakeId raw, AccountId account, int from, List<ReplyLine> lines, boolean last, Instant at) {
        public Replies {
            lines = List.copyOf(lines);
        }
    }

    /**
     * @param message the id it gets if it is new
     * @param occurrence the how-manieth reply of this fingerprint it is within the raw reply, from 0
     * @param says whether the person thereby wants messages no more, or again; kept in the same commit, source "word"
     */
    record ReplyLine(
            MessageId message, ChannelId channel, IncomingReply reply, int occurrence, Optional<Consent> says) {}

    record Raw(RawIntakeId id, AccountId account, Kind kind, RawReply reply, Instant receivedAt) {}

    /**
     * @param from the ordinal of the first of {@code lines} within the raw reply, from 0
     * @param last whether the raw reply is done with these
     */
    record Reports(RawIntakeId raw, AccountId account, int from, List<Line> lines, boolean last, Instant at) {
        public Reports {
            lines = List.copyOf(lines);
        }
    }

    /** One report, and what it was tied to; an empty target keeps it unmatched. */
    record Line(DeliveryReport report, Optional<Target> target) {}

    record Target(DeliveryId delivery, CallId call, Fact.Source source) {}

    record Binding(CallId call, ProviderReference reference) {}

    /** @param unmatched the id under which the report was kept, see {@link IntakeQueries.Unmatched} */
    record Match(long unmatched, Target target) {}
}
