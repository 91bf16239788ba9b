package io.carillon.adapters.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** Reads the columns of a result's current row from left to right; each call takes the next one. */
final class Row {
    private final ResultSet result;
    private int column;

    Row(ResultSet result) {
        this.result = result;
    }

    /** How to read one row. */
    interface Reader<T> {
        T read(Row row) throws SQLException;
    }

    boolean next() throws SQLException {
        column = 0;
        return result.next();
    }

    /** 0 where the column is null. */
    long number() throws SQLException {
        return result.getLong(++column);
    }

    int small() throws SQLException {
        return result.getInt(++column);
    }

    Optional<Long> optionalNumber() throws SQLException {
        long value = number();
        return result.wasNull() ? Optional.empty() : Optional.of(value);
    }

    String text() throws SQLException {
        return result.getString(++column);
    }

    Optional<String> optionalText() throws SQLException {
        return Optional.ofNullable(text());
    }

    Instant time() throws SQLException {
        return Times.instant(number());
    }

    Optional<Instant> optionalTime() throws SQLException {
        return optionalNumber().map(Times::instant);
    }

    byte[] bytes() throws SQLException {
        return result.getBytes(++column);
    }

    void skip(int columns) {
        column += columns;
    }

    <E extends Enum<E>> E oneOf(E[] values) throws SQLException {
        return values[small()];
    }
}
