package io.carillon.domain.channel;

import java.time.Instant;

/**
 * A standing order to send nothing within a scope.
 *
 * @param detail what the provider or the operator said; never a secret; may be empty
 */
public record Hold(HoldScope scope, HoldCause cause, String detail, Instant since) {}
