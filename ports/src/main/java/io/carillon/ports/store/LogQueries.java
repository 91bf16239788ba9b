package io.carillon.ports.store;

import io.carillon.domain.event.LogEntry;
import java.util.List;

/** The one durable log, read forward. */
public interface LogQueries {

    /** Entries from {@code position} on, inclusive, in order; at most {@code most} entries (each may cover many deliveries). */
    List<LogEntry> from(long position, int most);

    /** The position of the first entry that is still kept; 0 when there is none. */
    long firstPosition();

    /** The position of the last committed entry; 0 when there is none. */
    long lastPosition();
}
