package io.carillon.app.cli.command;

import io.carillon.app.cli.bulk.BulkColumns;
import io.carillon.app.cli.bulk.BulkFile;
import io.carillon.app.cli.output.CommandFailed;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The file of recipients, and how to read it. */
final class BulkOptions {
    private static final int MOST_ROWS = 10_000;

    @Option(
            names = "--csv",
            required = true,
            paramLabel = "FILE",
            description = "Recipients, one per row; CSV with commas, semicolons or tabs.")
    Path csv;

    @Option(
            names = "--column",
            paramLabel = "COLUMN",
            description =
                    "Where the recipient stands: a name of the header or a number from 1; default: to, recipient, phone, mobile, number or address, else the first.")
    String column;

    @Option(
            names = "--reference-column",
            paramLabel = "COLUMN",
            description = "Where your reference of the message stands.")
    String referenceColumn;

    @Option(
            names = "--header",
            negatable = true,
            description = "The first row names the columns, or does not; default: if it holds the named columns.")
    Boolean header;

    @Option(
            names = "--delimiter",
            paramLabel = "NAME",
            description = "comma, semicolon, tab, pipe or a character; default: found out.")
    String delimiter;

    @Option(names = "--encoding", paramLabel = "NAME", description = "Of the file, such as GBK; default: UTF-8.")
    String encoding;

    @Option(
            names = "--batch-size",
            paramLabel = "N",
            defaultValue = "10000",
            description = "Recipients of each batch at most, 1 to 10000; default: 10000.")
    int batchSize;

    BulkFile file() {
        if (batchSize < 1 || batchSize > MOST_ROWS) {
            throw CommandFailed.usage("--batch-size", "must be 1 to " + MOST_ROWS);
        }
        return new BulkFile(csv, FileEncoding.of(encoding), delimiter, columns());
    }

    private BulkColumns columns() {
        return new BulkColumns(column, referenceColumn, header);
    }

    /** All that tells how the file is cut into requests. */
    String settings() {
        return String.join(
                " ",
                "size=" + batchSize,
                "reference=" + referenceColumn,
                "header=" + header,
                "delimiter=" + delimiter,
                "encoding=" + encoding);
    }
}
