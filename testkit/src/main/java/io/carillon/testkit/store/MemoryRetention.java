package io.carillon.testkit.store;

import io.carillon.domain.id.TimeOrderedIds;
import io.carillon.ports.store.Retention;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Lets go of what is old, in memory. */
final class MemoryRetention implements Retention {
    private final MemoryAccess access;

    MemoryRetention(MemoryAccess access) {
        this.access = access;
    }

    @Override
    public CompletableFuture<Integer> sweep(Bounds bounds, int most) {
        return access.write(s -> bounds.log().map(b -> log(s, b, most)).orElse(0)
                + bounds.rawIntake().map(b -> rawIntake(s, b, most)).orElse(0)
                + bounds.exchanges().map(b -> exchanges(s, b, most)).orElse(0));
    }

    private static int log(MemoryState state, Instant before, int most) {
        int old = 0;
        while (old < most
                && old < state.log.size() - 1
                && state.log.get(old).at().isBefore(before)) {
            old++;
        }
        state.log.subList(0, old).clear();
        state.forgotten += old;
        return old;
    }

    private static int rawIntake(MemoryState state, Instant before, int most) {
        var old = state.raws.values().stream()
                .filter(kept -> kept.done && kept.raw.receivedAt().isBefore(before))
                .limit(most)
                .toList();
        old.forEach(kept -> state.raws.remove(kept.raw.id()));
        return old.size();
    }

    private static int exchanges(MemoryState state, Instant before, int most) {
        var old = state.calls.values().stream()
                .filter(call -> call.exchange.isPresent())
                .filter(call -> call.started.id().value() < TimeOrderedIds.lowestAt(before))
                .limit(most)
                .toList();
        old.forEach(call -> call.exchange = Optional.empty());
        return old.size();
    }
}
