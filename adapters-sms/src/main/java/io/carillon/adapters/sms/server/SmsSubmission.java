package io.carillon.adapters.sms.server;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A message to send.
 *
 * @param mobiles as the caller wrote them, at least one, repetitions kept
 * @param sendTime when to send; empty for now
 * @param checkContent whether the caller asked for the forbidden words to be looked for
 * @param extno extension of the sender's number; may be empty
 */
public record SmsSubmission(
        List<String> mobiles, String content, Optional<Instant> sendTime, boolean checkContent, String extno) {
    public SmsSubmission {
        mobiles = List.copyOf(mobiles);
    }
}
