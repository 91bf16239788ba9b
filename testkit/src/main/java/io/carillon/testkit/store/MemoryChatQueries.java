package io.carillon.testkit.store;

import io.carillon.domain.channel.AccountId;
import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.conversation.Address;
import io.carillon.domain.conversation.ConversationId;
import io.carillon.domain.delivery.CallState;
import io.carillon.domain.delivery.Evidence;
import io.carillon.ports.store.ChatQueries;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the conversation sync and the read-back ask, answered from memory. */
final class MemoryChatQueries implements ChatQueries {
    private static final int LATEST = 200;

    private final MemoryAccess access;

    MemoryChatQueries(MemoryAccess access) {
        this.access = access;
    }

    @Override
    public List<DueChat> due(ChannelId channel, int most) {
        return access.read(s -> s.chats.due(channel, most));
    }

    @Override
    public Progress progress(ChannelId channel) {
        return access.read(s -> s.chats.progress(channel));
    }

    @Override
    public KnownChat known(ChannelId channel, Address with) {
        return access.read(s -> s.conversations
                .find(new KeptConversations.Correspondence(channel, with))
                .map(c -> new KnownChat(s.references.messages(c.id), unbound(s, c.id)))
                .orElse(new KnownChat(Map.of(), List.of())));
    }

    private static List<UnboundSend> unbound(MemoryState s, ConversationId conversation) {
        return s.messages.descendingMap().values().stream()
                .flatMap(m -> m.legs.stream())
                .filter(m -> m.conversation().equals(conversation))
                .limit(LATEST)
                .filter(m -> m.delivery.reference.isEmpty())
                .flatMap(m -> unbound(s, m).stream())
                .sorted(Comparator.comparing(UnboundSend::call).thenComparing(UnboundSend::delivery))
                .toList();
    }

    private static Optional<UnboundSend> unbound(MemoryState s, KeptLeg message) {
        KeptDelivery delivery = message.delivery;
        boolean taken = delivery.registers.evidence().compareTo(Evidence.ACCEPTED) >= 0;
        return delivery.call
                .map(s.calls::get)
                .filter(c -> c.state != CallState.ANSWERED || taken)
                .map(c -> new UnboundSend(
                        delivery.id,
                        c.started.id(),
                        c.state == CallState.RESOLVED && taken ? CallState.ANSWERED : c.state,
                        c.endedAt,
                        c.mark,
                        message.submission.content()));
    }

    @Override
    public List<UnclearCall> unclear(AccountId account, int most) {
        return access.read(s -> s.calls.values().stream()
                .filter(c -> c.started.account().equals(account) && c.state == CallState.UNRESOLVED)
                .filter(c -> c.reference.isEmpty() && c.mark.isPresent() && c.members.size() == 1)
                .limit(most)
                .map(c -> unclear(s, c))
                .toList());
    }

    private static UnclearCall unclear(MemoryState s, KeptCall call) {
        KeptLeg message = s.leg(call.members.get(0));
        return new UnclearCall(
                call.started.id(),
                call.started.channel(),
                message.delivery.id,
                message.to,
                message.submission.content(),
                call.mark.orElseThrow(),
                call.started.startedAt(),
                call.endedAt.orElseThrow());
    }
}
