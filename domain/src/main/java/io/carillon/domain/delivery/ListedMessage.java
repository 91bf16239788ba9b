package io.carillon.domain.delivery;

import io.carillon.domain.conversation.Address;
import io.carillon.domain.message.Content;
import io.carillon.domain.message.Direction;
import io.carillon.domain.message.ProviderReference;
import java.time.Instant;
import java.util.Optional;

/**
 * A message of a conversation that lives at the provider, as the provider lists it. Whoever wrote it there: the other side,
 * Carillon, or somebody at the provider's own screen.
 *
 * @param with the other side, in canonical form
 * @param reference the provider's id of the message, unique within the conversation
 * @param content exactly as listed
 * @param status the provider's word for where it stands; empty when it gives none
 * @param evidence what that word proves of a message sent; {@link Evidence#NONE} for one that proves nothing, absent for a
 *     word that is not in the table
 * @param occurredAt the provider's own time, where it can be read
 */
public record ListedMessage(
        Address with,
        Direction direction,
        ProviderReference reference,
        Content content,
        String status,
        Optional<Evidence> evidence,
        Optional<Instant> occurredAt) {

    /** What it proves of a message sent: that it is listed proves that the provider took it. */
    public Evidence proves() {
        return evidence.orElse(Evidence.NONE).join(Evidence.ACCEPTED);
    }

    /** Differs when anything of it changed; to see whether a conversation moved. */
    public String stamp() {
        return reference + "|" + status + "|" + direction.ordinal();
    }
}
