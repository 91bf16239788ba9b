package io.carillon.application.scenario;

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
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.CompletableFuture;

/**
 * A store as a process uses it that dies at a crash point: the operation of that point is not begun, or its commit is never heard
 * of, and no other one begins from then on.
 *
 * @param marks whether a mark is committed before each request
 */
record CrashingStore(Store store, CrashPoint point, boolean marks, Crash crash) implements Store {

    @Override
    public Ledger ledger() {
        return (Ledger) dying(Ledger.class, store.ledger());
    }

    @Override
    public Intake intake() {
        return (Intake) dying(Intake.class, store.intake());
    }

    /** Every operation of the two completes with a future; to the proxy it is just what it hands back. */
    @SuppressWarnings("FutureReturnValueIgnored")
    private Object dying(Class<?> type, Object target) {
        return Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> run(target, method, arguments));
    }

    private CompletableFuture<?> run(Object target, Method method, Object[] arguments) throws Throwable {
        if (crash.hasBegun()) {
            return crash.never();
        }
        if (point.isBefore(method.getName(), arguments)) {
            return crash.die();
        }
        if (point.isAfter(method.getName(), arguments, marks)) {
            crash.begin();
            return called(target, method, arguments).thenCompose(committed -> crash.die());
        }
        return called(target, method, arguments);
    }

    private static CompletableFuture<?> called(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return (CompletableFuture<?>) method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @Override
    public Conversations conversations() {
        return store.conversations();
    }

    @Override
    public IdempotencyKeys idempotencyKeys() {
        return store.idempotencyKeys();
    }

    @Override
    public DispatchQueries dispatch() {
        return store.dispatch();
    }

    @Override
    public MessageQueries messages() {
        return store.messages();
    }

    @Override
    public ConversationQueries conversationQueries() {
        return store.conversationQueries();
    }

    @Override
    public IntakeQueries intakeQueries() {
        return store.intakeQueries();
    }

    @Override
    public Chats chats() {
        return store.chats();
    }

    @Override
    public ChatQueries chatQueries() {
        return store.chatQueries();
    }

    @Override
    public Subscribers subscribers() {
        return store.subscribers();
    }

    @Override
    public SubscriberQueries subscriberQueries() {
        return store.subscriberQueries();
    }

    @Override
    public LogQueries log() {
        return store.log();
    }

    @Override
    public Retention retention() {
        return store.retention();
    }

    @Override
    public boolean canWrite() {
        return store.canWrite();
    }

    @Override
    public void close() {
        store.close();
    }
}
