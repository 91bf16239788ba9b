package io.carillon.testkit.store;

import io.carillon.ports.store.ChatQueries;
import io.carillon.ports.store.Chats;
import io.carillon.ports.store.ConversationQueries;
import io.carillon.ports.store.Conversations;
import io.carillon.ports.store.DispatchQueries;
import io.carillon.ports.store.IdempotencyKeys;
import io.carillon.ports.store.Intake;
import io.carillon.ports.store.IntakeQueries;
import io.carillon.ports.store.Ledger;
import io.carillon.ports.store.LogQueries;
import io.carillon.ports.store.MessageQueries;
import io.carillon.ports.store.Retention;
import io.carillon.ports.store.Store;
import io.carillon.ports.store.SubscriberQueries;
import io.carillon.ports.store.Subscribers;
import java.time.Clock;

/**
 * A store that keeps everything in memory. It follows the same rules as a durable one, with simple means: one lock, and
 * every operation is done when its future is returned. Safe for use by several threads.
 */
public final class InMemoryStore implements Store {
    private final MemoryState state;
    private final MemoryAccess access;

    public InMemoryStore(Clock clock) {
        this(new MemoryState(clock));
    }

    private InMemoryStore(MemoryState state) {
        this.state = state;
        this.access = new MemoryAccess(state);
    }

    /** What a restarted process would find: the committed data, in a new store. This one takes nothing more. */
    public InMemoryStore reopened() {
        close();
        return new InMemoryStore(state);
    }

    /** From now on writing fails, as with a full disk, or works again. */
    public void refuseWrites(boolean refuse) {
        access.refuseWrites(refuse);
    }

    @Override
    public Ledger ledger() {
        return new MemoryLedger(access);
    }

    @Override
    public Intake intake() {
        return new MemoryIntake(access);
    }

    @Override
    public Conversations conversations() {
        return new MemoryConversations(access);
    }

    @Override
    public IdempotencyKeys idempotencyKeys() {
        return new MemoryKeys(access);
    }

    @Override
    public DispatchQueries dispatch() {
        return new MemoryDispatchQueries(access);
    }

    @Override
    public MessageQueries messages() {
        return new MemoryMessageQueries(access);
    }

    @Override
    public ConversationQueries conversationQueries() {
        return new MemoryConversationQueries(access);
    }

    @Override
    public IntakeQueries intakeQueries() {
        return new MemoryIntakeQueries(access);
    }

    @Override
    public LogQueries log() {
        return new MemoryLogQueries(access);
    }

    @Override
    public Retention retention() {
        return new MemoryRetention(access);
    }

    @Override
    public boolean canWrite() {
        return access.canWrite();
    }

    @Override
    public void close() {
        access.close();
    }

    @Override
    public Chats chats() {
        return new MemoryChats(access);
    }

    @Override
    public ChatQueries chatQueries() {
        return new MemoryChatQueries(access);
    }

    @Override
    public Subscribers subscribers() {
        return new MemorySubscribers(access);
    }

    @Override
    public SubscriberQueries subscriberQueries() {
        return new MemorySubscriberQueries(access);
    }
}
