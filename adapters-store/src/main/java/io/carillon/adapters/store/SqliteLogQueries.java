package io.carillon.adapters.store;

import static io.carillon.adapters.store.schema.Tables.LOG;

import io.carillon.domain.event.LogEntry;
import io.carillon.ports.store.LogQueries;
import java.util.List;
import org.jooq.impl.DSL;

/** The log on SQLite. */
final class SqliteLogQueries implements LogQueries {
    static final String FROM = Sql.of(LogReading.select()
            .where(LOG.POSITION.ge(Sql.NUMBER))
            .orderBy(LOG.POSITION)
            .limit(DSL.val(0)));
    private static final String LAST =
            Sql.of(Sql.DIALECT.select(DSL.max(LOG.POSITION)).from(LOG));

    private static final String FIRST =
            Sql.of(Sql.DIALECT.select(DSL.min(LOG.POSITION)).from(LOG));

    private final Readers readers;

    SqliteLogQueries(Readers readers) {
        this.readers = readers;
    }

    @Override
    public List<LogEntry> from(long position, int most) {
        return readers.read(view -> view.session.list(FROM, LogReading::read, position, most));
    }

    @Override
    public long firstPosition() {
        return readers.read(view -> view.session.number(FIRST));
    }

    @Override
    public long lastPosition() {
        return readers.read(view -> view.session.number(LAST));
    }
}
