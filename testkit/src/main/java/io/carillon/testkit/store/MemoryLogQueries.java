package io.carillon.testkit.store;

import io.carillon.domain.event.LogEntry;
import io.carillon.ports.store.LogQueries;
import java.util.List;

/** The log in memory. Positions count from 1 without a gap. */
final class MemoryLogQueries implements LogQueries {
    private final MemoryAccess access;

    MemoryLogQueries(MemoryAccess access) {
        this.access = access;
    }

    @Override
    public List<LogEntry> from(long position, int most) {
        return access.read(
                s -> s.log.stream().skip(Math.max(0, position - 1)).limit(most).toList());
    }

    @Override
    public long lastPosition() {
        return access.read(s -> (long) s.log.size());
    }
}
