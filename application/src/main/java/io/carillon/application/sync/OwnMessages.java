package io.carillon.application.sync;

import io.carillon.application.channel.ChannelRuntime;
import io.carillon.domain.delivery.CallId;
import io.carillon.domain.delivery.CallState;
import io.carillon.domain.delivery.ListedMessage;
import io.carillon.domain.message.Adaptation;
import io.carillon.domain.message.Content;
import io.carillon.domain.message.Direction;
import io.carillon.domain.message.ProviderReference;
import io.carillon.ports.provider.SentMessageLookup;
import io.carillon.ports.store.ChatQueries.KnownChat;
import io.carillon.ports.store.ChatQueries.UnboundSend;
import io.carillon.ports.store.Chats.Ours;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells which of the messages that a provider lists are ones that we sent without learning their ids. What was taken for
 * certain is there for certain. What may have been taken is only recognised where nothing else could be meant: somebody at the
 * provider's own screen may have typed the same text. Used once; not safe for use by several threads.
 */
public final class OwnMessages {
    private final ChannelRuntime channel;
    private final KnownChat known;
    private final Map<ProviderReference, ListedMessage> free = new LinkedHashMap<>();
    private final Map<ProviderReference, Ours> ours = new HashMap<>();
    private final Map<CallId, Integer> candidates = new HashMap<>();
    private final Set<ProviderReference> disputed = new HashSet<>();

    private OwnMessages(ChannelRuntime channel, KnownChat known, List<ListedMessage> listed) {
        this.channel = channel;
        this.known = known;
        listed.stream()
                .filter(m -> m.direction() == Direction.OUTBOUND)
                .filter(m -> !known.messages().containsKey(m.reference()))
                .forEach(m -> free.putIfAbsent(m.reference(), m));
    }

    /** @param listed the chat as the provider lists it, oldest first */
    public static OwnMessages among(List<ListedMessage> listed, KnownChat known, ChannelRuntime channel) {
        OwnMessages told = new OwnMessages(channel, known, listed);
        if (channel.provider().lookup().isPresent() && !told.free.isEmpty()) {
            told.tell(channel.provider().lookup().get());
        }
        return told;
    }

    /** The deliveries that are recognised, by the provider's ids. */
    public Map<ProviderReference, Ours> ours() {
        return ours;
    }

    /** The messages that may yet turn out to be ours. */
    public Set<ProviderReference> disputed() {
        return disputed;
    }

    /** How many messages the unclear call could have made; one that is recognised counts. */
    public int candidates(CallId call) {
        return candidates.getOrDefault(call, 0);
    }

    private void tell(SentMessageLookup lookup) {
        // Those that came in first: each takes the oldest that it can be.
        of(CallState.ANSWERED).forEach(send -> {
            List<ProviderReference> possible = possible(send, lookup);
            if (!possible.isEmpty()) {
                take(send, possible.get(send.mark().isPresent() ? 0 : possible.size() - 1));
            }
        });
        of(CallState.OPEN).forEach(send -> disputed.addAll(possible(send, lookup)));
        recognise(of(CallState.UNRESOLVED), lookup);
        recognise(of(CallState.RESOLVED), lookup);
    }

    private List<UnboundSend> of(CallState state) {
        return known.unbound().stream().filter(send -> send.state() == state).toList();
    }

    private void recognise(List<UnboundSend> sends, SentMessageLookup lookup) {
        Map<UnboundSend, List<ProviderReference>> possible = new LinkedHashMap<>();
        sends.stream().filter(send -> send.mark().isPresent()).forEach(send -> {
            List<ProviderReference> some = possible(send, lookup);
            possible.put(send, some);
            candidates.put(send.call(), some.size());
        });
        while (takeOnlyCandidates(possible)) {
            // Each that is recognised may leave another with only one.
        }
        possible.values().forEach(disputed::addAll);
        disputed.retainAll(free.keySet());
    }

    /** @return whether any was recognised */
    private boolean takeOnlyCandidates(Map<UnboundSend, List<ProviderReference>> possible) {
        Map<ProviderReference, List<UnboundSend>> claims = new HashMap<>();
        possible.forEach((send, some) -> {
            List<ProviderReference> left = some.stream()
                    .filter(free::containsKey)
                    .filter(reference -> !disputed.contains(reference))
                    .toList();
            if (left.size() == 1) {
                claims.computeIfAbsent(left.get(0), r -> new ArrayList<>()).add(send);
            }
        });
        claims.values().removeIf(claimants -> claimants.size() > 1);
        claims.forEach((reference, claimants) -> {
            take(claimants.get(0), reference);
            possible.remove(claimants.get(0));
        });
        return !claims.isEmpty();
    }

    private List<ProviderReference> possible(UnboundSend send, SentMessageLookup lookup) {
        Content given = given(send.content());
        return free.values().stream()
                .filter(listed -> lookup.couldBe(listed, send.mark(), given))
                .map(ListedMessage::reference)
                .toList();
    }

    private Content given(Content asked) {
        Optional<Content> given =
                Adaptation.to(channel.provider().capabilities().contentTypes(), asked);
        return given.orElse(asked);
    }

    private void take(UnboundSend send, ProviderReference reference) {
        free.remove(reference);
        ours.put(reference, new Ours(send.delivery(), send.call()));
    }
}
