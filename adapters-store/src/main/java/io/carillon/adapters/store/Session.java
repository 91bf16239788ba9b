package io.carillon.adapters.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Select;

/** One connection with its prepared statements, which are kept. Not safe for use by several threads. */
final class Session implements AutoCloseable {
    private static final int MOST_STATEMENTS = 120;

    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new LinkedHashMap<>(64, 0.75f, true);

    final RecentRows recent;

    Session(Connection connection, RecentRows recent) {
        this.connection = connection;
        this.recent = recent;
    }

    <T> List<T> list(String sql, Row.Reader<T> reader, Object... values) throws SQLException {
        try (ResultSet result = bound(sql, values).executeQuery()) {
            List<T> rows = new ArrayList<>();
            Row row = new Row(result);
            while (row.next()) {
                rows.add(reader.read(row));
            }
            return rows;
        }
    }

    <T> Optional<T> first(String sql, Row.Reader<T> reader, Object... values) throws SQLException {
        try (ResultSet result = bound(sql, values).executeQuery()) {
            Row row = new Row(result);
            return row.next() ? Optional.of(reader.read(row)) : Optional.empty();
        }
    }

    /** The one number that a question such as {@code max} or {@code count} gives; 0 for null. */
    long number(String sql, Object... values) throws SQLException {
        return first(sql, Row::number, values).orElse(0L);
    }

    /** Runs a statement that was built with its values. */
    <T> List<T> list(Select<?> query, Row.Reader<T> reader) throws SQLException {
        return list(query.getSQL(), reader, query.getBindValues().toArray());
    }

    int update(String sql, Object... values) throws SQLException {
        return bound(sql, values).executeUpdate();
    }

    /** Runs a statement without parameters and without a result that is needed often, such as a commit. */
    void run(String sql) throws SQLException {
        bound(sql).execute();
    }

    /** Runs a statement without parameters that is not worth keeping. */
    void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private PreparedStatement bound(String sql, Object... values) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            dropEldest();
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        for (int i = 0; i < values.length; i++) {
            bind(statement, i + 1, values[i]);
        }
        return statement;
    }

    private static void bind(PreparedStatement statement, int index, Object value) throws SQLException {
        if (value instanceof Long number) {
            statement.setLong(index, number);
        } else if (value instanceof Integer number) {
            statement.setInt(index, number);
        } else if (value instanceof Enum<?> constant) {
            statement.setInt(index, constant.ordinal());
        } else if (value instanceof byte[] bytes) {
            statement.setBytes(index, bytes);
        } else {
            statement.setString(index, value == null ? null : value.toString());
        }
    }

    private void dropEldest() throws SQLException {
        if (statements.size() >= MOST_STATEMENTS) {
            var eldest = statements.entrySet().iterator();
            eldest.next().getValue().close();
            eldest.remove();
        }
    }

    /** Drops the prepared statements: one that failed, as with a full disk, may not work again. */
    void forgetStatements() throws SQLException {
        for (PreparedStatement statement : statements.values()) {
            statement.close();
        }
        statements.clear();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
