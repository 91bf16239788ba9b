package io.carillon.app.cli.bulk;

/** A file that is no CSV from some line on. */
final class CsvBroken extends Exception {
    private static final long serialVersionUID = 1;

    CsvBroken(long line, String what) {
        super("line " + line + ": " + what);
    }
}
