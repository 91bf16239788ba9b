package io.carillon.app.cli.bulk;

import java.util.List;

/** @param line where it begins, from 1 */
record CsvRow(long line, List<String> fields) {

    /** Empty where the row is too short. */
    String field(int index) {
        return index < fields.size() ? fields.get(index) : "";
    }
}
