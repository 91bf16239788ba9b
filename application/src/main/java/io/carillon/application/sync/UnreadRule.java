package io.carillon.application.sync;

import io.carillon.domain.delivery.ListedMessage;
import io.carillon.domain.message.Direction;
import io.carillon.domain.message.ProviderReference;
import io.carillon.ports.store.ChatQueries.Age;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/** Which of a chat's messages, new to us, nobody has read. What came in before our time counts as the provider says. */
final class UnreadRule {
    private UnreadRule() {}

    /** A test of places in the chat. */
    static IntPredicate of(Age age, ChatPages.Seen seen) {
        List<ListedMessage> listed = seen.listed();
        IntPredicate received = i -> listed.get(i).direction() == Direction.INBOUND;
        if (age == Age.KNOWN) {
            return received;
        }
        int lastSent = -1;
        for (int i = 0; i < listed.size(); i++) {
            lastSent = listed.get(i).direction() == Direction.OUTBOUND ? i : lastSent;
        }
        int answered = lastSent;
        Set<ProviderReference> said = seen.unread().orElse(Set.of());
        IntPredicate saidToBe = i -> said.contains(listed.get(i).reference());
        // What waits for an answer is unread, where the provider does not know better.
        IntPredicate waits = i -> i > answered;
        boolean providerDecides = age == Age.HISTORY && seen.unread().isPresent();
        return received.and(providerDecides ? saidToBe : saidToBe.or(waits));
    }
}
