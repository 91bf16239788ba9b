package io.carillon.domain.conversation;

import io.carillon.domain.message.Content;
import io.carillon.domain.message.ProviderReference;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that a person wrote, as a provider hands it out, not yet in a conversation.
 *
 * @param from the sender in canonical form; where the provider's text is no address, that text as it is
 * @param content exactly as written
 * @param occurredAt the provider's own time, where it gave one
 * @param reference the provider's reference of the message, or of what it answers
 * @param fingerprint all of the provider's fields, so that the same row handed out twice is recognised; equal fields within
 *     one raw reply are different messages and are told apart by their occurrence
 */
public record IncomingReply(
        Address from,
        Content content,
        Optional<Instant> occurredAt,
        Optional<ProviderReference> reference,
        String fingerprint) {}
