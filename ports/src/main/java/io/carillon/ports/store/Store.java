package io.carillon.ports.store;

/** Everything that a storage adapter offers, opened and closed together. */
public interface Store extends AutoCloseable {

    Ledger ledger();

    Intake intake();

    Conversations conversations();

    IdempotencyKeys idempotencyKeys();

    DispatchQueries dispatch();

    MessageQueries messages();

    ConversationQueries conversationQueries();

    IntakeQueries intakeQueries();

    Chats chats();

    ChatQueries chatQueries();

    Subscribers subscribers();

    SubscriberQueries subscriberQueries();

    LogQueries log();

    Retention retention();

    /** Whether writing works right now; used by the readiness check. */
    boolean canWrite();

    /** Finishes what was handed over, then closes. */
    @Override
    void close();
}
