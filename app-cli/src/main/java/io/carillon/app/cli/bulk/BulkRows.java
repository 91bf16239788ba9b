package io.carillon.app.cli.bulk;

import java.io.IOException;
import java.util.Optional;

/** Makes recipients of rows. One that stands in the file already is refused, so that nobody is written to twice. */
final class BulkRows implements AutoCloseable {
    private final CsvReader rows;
    private final BulkColumns columns;
    private final SeenTexts seen = new SeenTexts();
    private BulkColumns.Places places;

    BulkRows(CsvReader rows, BulkColumns columns) {
        this.rows = rows;
        this.columns = columns;
    }

    Optional<BulkRow> next() throws IOException, CsvBroken {
        Optional<CsvRow> row = rows.next();
        if (places == null && row.isPresent()) {
            places = columns.in(row.get());
            row = places.skipsFirst() ? rows.next() : row;
        }
        return row.map(this::recipient);
    }

    private BulkRow recipient(CsvRow row) {
        String reference =
                places.reference() < 0 ? "" : row.field(places.reference()).strip();
        BulkRow made = BulkRow.of(row.line(), row.field(places.to()).strip(), reference);
        return made.flaw().isEmpty() && !seen.add(made.to())
                ? made.refusedAs("duplicate_recipient", "is in the file already")
                : made;
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
