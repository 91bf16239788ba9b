package io.carillon.adapters.store;

import static io.carillon.adapters.store.schema.Tables.HEARTBEAT;

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
import io.carillon.ports.store.StorageUnavailable;
import io.carillon.ports.store.Store;
import io.carillon.ports.store.SubscriberQueries;
import io.carillon.ports.store.Subscribers;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.flywaydb.core.api.FlywayException;

/**
 * A store in one SQLite file. A completed future means that the operation is on the disk. Safe for use by several threads; one
 * process at a time. Futures complete on a thread of the store: what depends on them must not wait for the store.
 */
public final class SqliteStore implements Store {
    private static final String PREFIX = "jdbc:sqlite:";
    private static final int READERS = 3;
    private static final int QUEUE = 8_192;
    private static final int CHECK_SECONDS = 3;
    private static final String BEAT = Sql.insert(HEARTBEAT);
    private static final String STOP_BEAT = Sql.of(Sql.DIALECT.deleteFrom(HEARTBEAT));

    private final Clock clock;
    private final ExclusiveLock lock;
    private final Transactions transactions;
    private final Writer writer;
    private final Readers readers;

    private SqliteStore(ExclusiveLock lock, Connections connections, Clock clock) throws SQLException {
        this.clock = clock;
        this.lock = lock;
        this.transactions = new Transactions(connections.writer(), clock);
        this.readers = new Readers(connections, READERS);
        this.writer = new Writer(transactions, QUEUE);
    }

    /**
     * Opens the store in {@code file}; makes it, readable by its owner alone, if it is missing.
     *
     * @throws StoreLocked when another process has it open
     * @throws StoreTooNew when a newer version of this program wrote it
     * @throws StorageUnavailable when it cannot be opened for another reason
     */
    public static SqliteStore open(Path file, Clock clock) {
        ExclusiveLock lock = ExclusiveLock.of(file);
        try {
            PrivateFiles.create(file);
            var connections = new Connections(file);
            Migrations.run(file, connections);
            return new SqliteStore(lock, connections, clock);
        } catch (IOException | SQLException | FlywayException e) {
            lock.close();
            throw new StorageUnavailable("the store " + file + " cannot be opened: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /**
     * The file that a setting such as {@code jdbc:sqlite:carillon.db} names. Only the path of a file is accepted: to SQLite's
     * driver {@code jdbc:sqlite:memory:x} is a file of that odd name, and {@code :memory:} keeps nothing.
     *
     * @throws IllegalArgumentException when it names no file
     */
    public static Path pathOf(String url) {
        String name = url.startsWith(PREFIX) ? url.substring(PREFIX.length()) : "";
        if (name.isBlank()
                || name.startsWith(":")
                || name.startsWith("memory:")
                || name.startsWith("file:")
                || name.contains("?")) {
            throw new IllegalArgumentException("a store's url is " + PREFIX + " and the path of a file");
        }
        return Path.of(name);
    }

    @Override
    public Ledger ledger() {
        return new SqliteLedger(writer);
    }

    @Override
    public Intake intake() {
        return new SqliteIntake(writer);
    }

    @Override
    public Conversations conversations() {
        return new SqliteConversations(writer);
    }

    @Override
    public IdempotencyKeys idempotencyKeys() {
        return new SqliteKeys(writer, readers);
    }

    @Override
    public DispatchQueries dispatch() {
        return new SqliteDispatchQueries(readers);
    }

    @Override
    public MessageQueries messages() {
        return new SqliteMessageQueries(readers);
    }

    @Override
    public ConversationQueries conversationQueries() {
        return new SqliteConversationQueries(readers);
    }

    @Override
    public IntakeQueries intakeQueries() {
        return new SqliteIntakeQueries(readers);
    }

    @Override
    public LogQueries log() {
        return new SqliteLogQueries(readers);
    }

    @Override
    public Retention retention() {
        return new SqliteRetention(writer);
    }

    /** Writes a row and says whether that worked within 3 seconds. */
    @Override
    public boolean canWrite() {
        var beat = writer.submit(w -> {
            w.session.update(STOP_BEAT);
            return w.session.update(BEAT, 1, Times.micros(clock.instant()));
        });
        try {
            return beat.get(CHECK_SECONDS, TimeUnit.SECONDS) == 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        }
    }

    @Override
    public void close() {
        writer.close();
        readers.close();
        transactions.close();
        lock.close();
    }

    @Override
    public Chats chats() {
        return new SqliteChats(writer);
    }

    @Override
    public ChatQueries chatQueries() {
        return new SqliteChatQueries(readers);
    }

    @Override
    public Subscribers subscribers() {
        return new SqliteSubscribers(writer);
    }

    @Override
    public SubscriberQueries subscriberQueries() {
        return new SqliteSubscriberQueries(readers);
    }
}
