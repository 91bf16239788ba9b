package io.carillon.ports.provider;

import io.carillon.domain.conversation.Address;
import io.carillon.domain.delivery.SendOutcome;
import io.carillon.domain.message.Content;
import io.carillon.domain.message.Options;
import io.carillon.domain.message.ProviderReference;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Sends one content to one or more addresses in exactly one network request: it never repeats, redirects or splits by
 * itself, because no provider has an idempotency key.
 */
public interface MessageSender {

    /** Blocks until the provider answered or the time-out ran out; never throws for either. */
    Reply send(Request request);

    /**
     * What to send.
     *
     * @param recipients 1 to {@link Capabilities#maxRecipients} addresses, none twice
     * @param providerSchedule when the provider itself shall send it, where that option was asked for
     */
    record Request(List<Address> recipients, Content content, Options options, Optional<Instant> providerSchedule) {
        public Request {
            recipients = List.copyOf(recipients);
        }
    }

    /**
     * What came of it.
     *
     * @param reference the provider's reference of the whole call, where it gives one
     * @param remaining the account's balance after the call, where the reply tells
     * @param exchange what went over the wire, redacted, for the record of unclear outcomes
     */
    record Reply(
            Result result, Optional<ProviderReference> reference, Optional<BigDecimal> remaining, Exchange exchange) {}

    /** One outcome for the call as a whole, or one for each recipient. */
    sealed interface Result {

        /** The provider spoke of the call as a whole: all recipients share the outcome. */
        record Whole(SendOutcome outcome) implements Result {}

        /** The provider spoke of each recipient; in the order of the request, and of the same length. */
        record Each(List<SendOutcome> outcomes) implements Result {
            public Each {
                outcomes = List.copyOf(outcomes);
            }
        }

        default SendOutcome of(int recipient) {
            if (this instanceof Whole whole) {
                return whole.outcome();
            }
            return ((Each) this).outcomes().get(recipient);
        }
    }
}
