package io.carillon.adapters.store;

import io.carillon.ports.store.Retention;
import java.util.concurrent.CompletableFuture;

/** Hands the sweeping to the writer. */
final class SqliteRetention implements Retention {
    private final Writer writer;

    SqliteRetention(Writer writer) {
        this.writer = writer;
    }

    @Override
    public CompletableFuture<Integer> sweep(Bounds bounds, int most) {
        return writer.submit(w -> {
            var sweeping = new Sweeping(w.session);
            int gone = 0;
            if (bounds.log().isPresent()) {
                gone += sweeping.log(bounds.log().get(), most);
            }
            if (bounds.rawIntake().isPresent()) {
                gone += sweeping.rawIntake(bounds.rawIntake().get(), most);
            }
            if (bounds.exchanges().isPresent()) {
                gone += sweeping.exchanges(bounds.exchanges().get(), most);
            }
            return gone;
        });
    }
}
