package io.carillon.adapters.store;

import io.carillon.ports.store.StorageUnavailable;
import java.sql.SQLException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A small pool of connections for questions; each question sees one consistent state of the data. */
final class Readers implements AutoCloseable {
    private static final int LONGEST_WAIT_SECONDS = 30;

    private final BlockingQueue<Session> idle = new LinkedBlockingQueue<>();
    private final Names names = new Names();
    private final int size;
    private volatile boolean closed;

    /** A question to the store. */
    interface Question<T> {
        T ask(View view) throws SQLException;
    }

    Readers(Connections connections, int size) throws SQLException {
        this.size = size;
        for (int i = 0; i < size; i++) {
            idle.add(connections.reader());
        }
    }

    <T> T read(Question<T> question) {
        Session session = borrow();
        try {
            session.run("begin");
            try {
                return question.ask(new View(session, names));
            } finally {
                session.run("commit");
            }
        } catch (SQLException e) {
            throw new StorageUnavailable("the store cannot be read: " + e.getMessage(), e);
        } finally {
            idle.add(session);
        }
    }

    private Session borrow() {
        if (closed) {
            throw new StorageUnavailable("the store is closed");
        }
        return await();
    }

    private Session await() {
        try {
            Session session = idle.poll(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
            if (session == null) {
                throw new StorageUnavailable("every reader is busy");
            }
            return session;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StorageUnavailable("interrupted while waiting for a reader", e);
        }
    }

    /** Waits for running questions, then closes. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        for (int i = 0; i < size; i++) {
            try {
                await().close();
            } catch (SQLException e) {
                throw new StorageUnavailable("a reader does not close", e);
            }
        }
    }
}
