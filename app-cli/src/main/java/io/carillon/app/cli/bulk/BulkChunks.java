package io.carillon.app.cli.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Cuts a file into requests: the same file into the same ones, so that each can be repeated. A request ends with so many
 * recipients, or before the API would find it too large.
 */
public final class BulkChunks implements BulkFile.Visitor {
    private static final int HEAVIEST = 1_600_000;

    private final int mostRows;
    private final Consumer<Chunk> chunks;
    private List<BulkRow> rows = new ArrayList<>();
    private int weight;
    private int number;

    /** @param number from 1 @param rows all that can be sent */
    public record Chunk(int number, List<BulkRow> rows) {}

    public BulkChunks(int mostRows, Consumer<Chunk> chunks) {
        this.mostRows = mostRows;
        this.chunks = chunks;
    }

    @Override
    public void visit(BulkRow row) {
        if (row.flaw().isPresent()) {
            return;
        }
        if (rows.size() == mostRows || weight + row.weight() > HEAVIEST) {
            finish();
        }
        rows.add(row);
        weight += row.weight();
    }

    /** Hands out what is left. */
    public void finish() {
        if (!rows.isEmpty()) {
            chunks.accept(new Chunk(++number, rows));
            rows = new ArrayList<>();
            weight = 0;
        }
    }
}
