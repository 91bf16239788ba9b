package io.carillon.app.http.csv;

import io.carillon.app.http.json.ImportJson.Refused;
import io.carillon.app.http.problem.ApiProblem;
import io.carillon.app.http.problem.ProblemException;
import io.carillon.ports.usecase.Problem;
import io.carillon.ports.usecase.subscriber.ImportSubscribers.BadRow;
import io.carillon.ports.usecase.subscriber.ImportSubscribers.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A file of subscribers, read. Rows have numbers from 1, the header not counted. */
public final class SubscriberFile {
    private static final int MOST_ROWS = 1_000;

    private final List<Row> rows = new ArrayList<>();
    private final List<Refused> flawed = new ArrayList<>();
    private final List<Long> lines = new ArrayList<>();

    private SubscriberFile() {}

    /** @throws ProblemException when the file as a whole cannot be taken */
    public static SubscriberFile read(byte[] body) {
        CsvText text = CsvText.of(body);
        Columns columns = text.next()
                .map(Columns::of)
                .orElseThrow(() -> invalid("missing", "the first row must name the columns"));
        SubscriberFile file = new SubscriberFile();
        for (Optional<CsvText.Line> line = text.next(); line.isPresent(); line = text.next()) {
            if (file.lines.size() == MOST_ROWS) {
                throw invalid("too_many", "there may be at most " + MOST_ROWS + " rows at a time");
            }
            file.add(line.get(), columns);
        }
        return file;
    }

    private void add(CsvText.Line line, Columns columns) {
        lines.add(line.line());
        long number = lines.size();
        RowReader reader = new RowReader().read(line, columns);
        if (reader.problems().isEmpty()) {
            rows.add(reader.row(number));
        } else {
            flawed.add(new Refused(number, line.line(), reader.problems()));
        }
    }

    /** Those that can be read. */
    public List<Row> rows() {
        return rows;
    }

    /** All rows that are not taken, in order, with the problems that were found elsewhere put in the words of the file. */
    public List<Refused> refused(List<BadRow> elsewhere) {
        List<Refused> all = new ArrayList<>(flawed);
        for (BadRow bad : elsewhere) {
            Row row = rows.stream()
                    .filter(one -> one.number() == bad.number())
                    .findFirst()
                    .orElseThrow();
            all.add(new Refused(
                    bad.number(),
                    lines.get((int) bad.number() - 1),
                    bad.problems().stream().map(problem -> named(problem, row)).toList()));
        }
        all.sort(Comparator.comparingLong(Refused::row));
        return all;
    }

    private static Problem named(Problem problem, Row row) {
        return new Problem(RowReader.columnOf(problem.pointer(), row), problem.code(), problem.detail());
    }

    private static ProblemException invalid(String code, String detail) {
        return new ProblemException(ApiProblem.invalid(List.of(new Problem("", code, detail))));
    }
}
