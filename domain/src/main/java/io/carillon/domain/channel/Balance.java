package io.carillon.domain.channel;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What a provider says of an account's credit. A figure is present only where its meaning is known.
 *
 * @param raw the provider's own elements, by name, for whoever knows better
 */
public record Balance(
        Optional<BigDecimal> remaining,
        Optional<BigDecimal> sent,
        Optional<BigDecimal> total,
        Optional<Payment> payment,
        Map<String, String> raw,
        Instant checkedAt) {

    /** Whether the account pays before or after. */
    public enum Payment {
        PREPAID,
        POSTPAID
    }

    public Balance {
        raw = Map.copyOf(raw);
    }
}
