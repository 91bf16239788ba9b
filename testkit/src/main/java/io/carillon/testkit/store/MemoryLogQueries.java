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
        return access.read(s -> s.log.stream()
                .skip(Math.max(0, position - 1 - s.forgotten))
                .limit(most)
                .toList());
    }

    @Override
    public long firstPosition() {
        return access.read(s -> s.log.isEmpty() ? 0 : s.forgotten + 1);
    }

    @Override
    public long lastPosition() {
        return access.read(s -> s.forgotten + s.log.size());
    }
}
