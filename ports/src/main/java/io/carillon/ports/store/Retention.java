package io.carillon.ports.store;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Lets go of what has been kept long enough. What was not read yet, or set aside, stays whatever its age. */
public interface Retention {

    /**
     * Deletes what is older than the bounds, at most {@code most} rows of each sort, in one commit. Of the log the oldest
     * entries go first and the last one always stays, so that positions are never given twice.
     *
     * @return completes with how many rows went; less than {@code most} means that nothing more is that old
     */
    CompletableFuture<Integer> sweep(Bounds bounds, int most);

    /** Before which moments each sort goes; empty keeps it for ever. */
    record Bounds(Optional<Instant> log, Optional<Instant> rawIntake, Optional<Instant> exchanges) {}
}
