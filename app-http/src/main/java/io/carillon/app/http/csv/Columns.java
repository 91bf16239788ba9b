package io.carillon.app.http.csv;

import io.carillon.app.http.problem.ApiProblem;
import io.carillon.app.http.problem.ProblemException;
import io.carillon.ports.usecase.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The columns that a header names. */
record Columns(List<Column> columns) {

    /** @throws ProblemException with everything that is wrong with the header */
    static Columns of(CsvText.Line header) {
        List<Column> columns = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String cell : header.cells()) {
            Optional<Column> column = Column.of(Cells.read(cell));
            if (column.isEmpty()) {
                problems.add(
                        new Problem(
                                cell.strip(),
                                "unknown_column",
                                "there is no such column: known are "
                                        + "name, first_name, last_name, email, phone, tags, consent, field:NAME, address:CHANNEL"));
            } else if (!seen.add(column.get().header())) {
                problems.add(new Problem(cell.strip(), "duplicate_column", "this column is there twice"));
            }
            column.ifPresent(columns::add);
        }
        if (problems.isEmpty() && columns.stream().noneMatch(Columns::identifies)) {
            problems.add(new Problem("", "missing", "a column phone, email or address:CHANNEL is needed"));
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(ApiProblem.invalid(problems));
        }
        return new Columns(columns);
    }

    /** Whether a person is found again by it, so that repeating an import changes nothing. */
    private static boolean identifies(Column column) {
        return column instanceof Column.AddressOn
                || column instanceof Column.Part part
                        && Set.of("phone", "email").contains(part.part().word().toLowerCase(Locale.ROOT));
    }
}
