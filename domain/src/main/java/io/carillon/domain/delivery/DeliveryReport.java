package io.carillon.domain.delivery;

import io.carillon.domain.conversation.Address;
import io.carillon.domain.message.ProviderReference;
import java.time.Instant;
import java.util.Optional;

/**
 * One line of a provider's report, not yet tied to a delivery.
 *
 * @param reference the provider's reference of the call or message it speaks of, where it gives one
 * @param address the recipient, canonical; empty where the provider's text is no address
 * @param evidence what it proves; {@link Evidence#NONE} for a code that is not in the table
 * @param providerCode the provider's own code, as given
 */
public record DeliveryReport(
        Optional<ProviderReference> reference,
        Optional<Address> address,
        Evidence evidence,
        String providerCode,
        Optional<String> detail,
        Optional<Instant> occurredAt) {}
