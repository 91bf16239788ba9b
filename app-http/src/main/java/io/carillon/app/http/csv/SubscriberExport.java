package io.carillon.app.http.csv;

import io.carillon.app.http.problem.ApiProblem;
import io.carillon.app.http.problem.ProblemCode;
import io.carillon.app.http.problem.ProblemException;
import io.carillon.ports.usecase.Listing;
import io.carillon.ports.usecase.subscriber.SubscriberView;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Everybody as comma-separated values, page by page: once to know the columns, once more to write. Nobody is held in memory.
 */
public final class SubscriberExport {
    private static final String END = "\r\n";

    private final Function<Optional<String>, Listing<SubscriberView>> pages;
    private final List<Column> columns;

    private SubscriberExport(Function<Optional<String>, Listing<SubscriberView>> pages, List<Column> columns) {
        this.pages = pages;
        this.columns = columns;
    }

    /** @param pages what stands behind a cursor @throws ProblemException when it would take too many columns */
    public static SubscriberExport of(Function<Optional<String>, Listing<SubscriberView>> pages) {
        ExportColumns columns = new ExportColumns();
        Optional<String> after = Optional.empty();
        do {
            Listing<SubscriberView> page = pages.apply(after);
            if (!page.items().stream().allMatch(columns::note)) {
                throw new ProblemException(ApiProblem.of(
                        ProblemCode.NOT_SUPPORTED,
                        "there are too many fields for one file; narrow it by tag or channel"));
            }
            after = page.next();
        } while (after.isPresent());
        return new SubscriberExport(pages, columns.all());
    }

    public void writeTo(Writer out) throws IOException {
        line(Column::header, out);
        Optional<String> after = Optional.empty();
        do {
            Listing<SubscriberView> page = pages.apply(after);
            for (SubscriberView subscriber : page.items()) {
                line(column -> ExportColumns.cell(column, subscriber), out);
            }
            after = page.next();
        } while (after.isPresent());
    }

    private void line(Function<Column, String> cell, Writer out) throws IOException {
        out.write(columns.stream().map(cell).map(Cells::written).collect(Collectors.joining(",")));
        out.write(END);
    }
}
