package io.carillon.testkit.store;

import io.carillon.domain.delivery.Evidence;
import io.carillon.domain.delivery.ListedMessage;
import io.carillon.domain.event.LogEntry;
import io.carillon.domain.message.Direction;
import io.carillon.domain.message.MessageId;
import io.carillon.domain.subscriber.Reach;
import io.carillon.ports.store.Chats.ChatPage;
import io.carillon.ports.store.Chats.Entered;
import io.carillon.ports.store.Chats.Line;
import io.carillon.ports.store.Chats.Ours;
import io.carillon.ports.store.MessageQueries.IntakeRow;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/** Enters the messages of a chat, each once. */
final class MemoryChatEntry {
    private final MemoryState state;
    private final ChatPage page;
    private final KeptConversations.Correspondence correspondence;
    private final MemoryReadBack readBack;
    private int received;
    private int sent;

    MemoryChatEntry(MemoryState state, ChatPage page) {
        this.state = state;
        this.page = page;
        this.correspondence = new KeptConversations.Correspondence(page.channel(), page.with());
        this.readBack = new MemoryReadBack(state, page.at());
    }

    Entered enter() {
        page.lines().forEach(this::enter);
        readBack.finish();
        return new Entered(received, sent);
    }

    private void enter(Line line) {
        var known = state.conversations
                .find(correspondence)
                .flatMap(c -> state.references.find(c.id, line.listed().reference()));
        if (known.isPresent()) {
            seenAgain(known.get(), line.listed());
            return;
        }
        var ours = line.ours().filter(o -> isSent(line.listed()) && readBack.isCarried(o));
        ours.ifPresentOrElse(o -> readBack.found(o, line.listed()), () -> add(line));
    }

    private static boolean isSent(ListedMessage listed) {
        return listed.direction() == Direction.OUTBOUND;
    }

    private void seenAgain(KeptReferences.Known known, ListedMessage listed) {
        if (!isSent(listed)) {
            return;
        }
        var kept = state.messages.get(known.message());
        if (kept != null) {
            var leg = kept.legs.stream().filter(this::isHere).findFirst().orElse(kept);
            readBack.seenAgain(new Ours(leg.delivery.id, known.call().orElseThrow()), listed);
        } else {
            state.received.computeIfPresent(known.message(), (id, row) -> withEvidence(row, listed));
        }
    }

    private boolean isHere(KeptLeg leg) {
        return leg.channel.equals(page.channel()) && leg.to.equals(page.with());
    }

    private static IntakeRow withEvidence(IntakeRow row, ListedMessage listed) {
        return row.direction() == Direction.INBOUND
                ? row
                : new IntakeRow(
                        row.id(),
                        row.channel(),
                        row.with(),
                        row.conversation(),
                        row.direction(),
                        row.evidence().join(listed.proves()),
                        row.content(),
                        row.reference(),
                        row.occurredAt(),
                        row.createdAt());
    }

    private void add(Line line) {
        KeptConversation conversation = conversation();
        var row = row(state.free(line.message()), line.listed(), conversation);
        boolean isReceived = row.direction() == Direction.INBOUND;
        if (isReceived && page.news()) {
            conversation.become(conversation.status.afterInbound(), page.at(), state);
        }
        conversation.carry(row.id());
        conversation.stir(activity());
        if (isReceived && line.unread()) {
            conversation.await(row.id());
        }
        state.received.put(row.id(), row);
        state.references.bind(
                conversation.id, line.listed().reference(), new KeptReferences.Known(row.id(), Optional.empty()));
        state.log.add(
                new LogEntry.OfIntake(state.nextPosition(), page.at(), row.id(), conversation.id, row.direction()));
        if (isReceived) {
            MemoryConsents.heed(state, line.says(), new Reach(page.channel(), page.with()), page.at());
        }
        received += isReceived ? 1 : 0;
        sent += isReceived ? 0 : 1;
    }

    private IntakeRow row(MessageId id, ListedMessage listed, KeptConversation conversation) {
        return new IntakeRow(
                id,
                page.channel(),
                page.with(),
                conversation.id,
                listed.direction(),
                isSent(listed) ? listed.proves() : Evidence.NONE,
                listed.content(),
                Optional.of(listed.reference()),
                listed.occurredAt(),
                page.at());
    }

    /** Made now if need be; of a conversation that holds nothing but history the log does not tell. */
    private KeptConversation conversation() {
        return state.conversations.find(correspondence).orElseGet(() -> {
            var made = state.conversations.of(correspondence, page.at());
            made.lastActivityAt = activity();
            if (page.news() || page.lines().stream().anyMatch(l -> l.unread() && !isSent(l.listed()))) {
                made.note("opened", page.at(), state);
            }
            return made;
        });
    }

    /** News happen now; history happened when its latest message was written. */
    private Instant activity() {
        return page.news()
                ? page.at()
                : page.lines().stream()
                        .flatMap(l -> l.listed().occurredAt().stream())
                        .max(Comparator.naturalOrder())
                        .filter(page.at()::isAfter)
                        .orElse(page.at());
    }
}
