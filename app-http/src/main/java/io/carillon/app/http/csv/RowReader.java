package io.carillon.app.http.csv;

import io.carillon.app.http.json.FieldCell;
import io.carillon.domain.subscriber.FieldValue;
import io.carillon.domain.subscriber.ProfilePart;
import io.carillon.ports.usecase.Problem;
import io.carillon.ports.usecase.subscriber.ImportSubscribers.Row;
import io.carillon.ports.usecase.subscriber.ManageSubscribers.AddressDraft;
import io.carillon.ports.usecase.subscriber.ManageSubscribers.Draft;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Makes a subscriber of one row. For one row. */
final class RowReader {
    private final List<Problem> problems = new ArrayList<>();
    private final Map<ProfilePart, String> profile = new EnumMap<>(ProfilePart.class);
    private final List<AddressDraft> addresses = new ArrayList<>();
    private final Set<String> tags = new LinkedHashSet<>();
    private final Map<String, FieldValue> fields = new TreeMap<>();
    private String consent = "";

    RowReader read(CsvText.Line line, Columns columns) {
        List<Column> all = columns.columns();
        for (int i = 0; i < all.size(); i++) {
            String cell = Cells.read(line.cell(i));
            if (!cell.isBlank()) {
                take(all.get(i), cell);
            }
        }
        if (line.cells().stream().skip(all.size()).anyMatch(cell -> !cell.isBlank())) {
            problems.add(new Problem("", "too_many_cells", "the row has more cells than the header"));
        }
        if (addresses.isEmpty() && !profile.containsKey(ProfilePart.PHONE) && !profile.containsKey(ProfilePart.EMAIL)) {
            problems.add(new Problem(
                    "", "missing", "a phone number, an e-mail address or an address on a channel is needed"));
        }
        return this;
    }

    private void take(Column column, String cell) {
        if (column instanceof Column.Part part) {
            profile.put(part.part(), cell.strip());
        } else if (column instanceof Column.Tags) {
            tags.addAll(Cells.split(cell));
        } else if (column instanceof Column.AddressOn on) {
            Cells.split(cell).forEach(address -> addresses.add(new AddressDraft(on.channel(), address)));
        } else if (column instanceof Column.Said) {
            consent(cell.strip());
        } else if (column instanceof Column.Field field) {
            FieldCell.read(field.type(), cell)
                    .ifPresentOrElse(
                            value -> fields.put(field.name(), value),
                            () -> problems.add(
                                    new Problem(column.header(), "invalid_value", FieldCell.demand(field.type()))));
        }
    }

    private void consent(String word) {
        if (word.equals("opted_in") || word.equals("opted_out")) {
            consent = word;
        } else {
            problems.add(new Problem(Column.CONSENT, "invalid_value", "must be opted_in, opted_out or empty"));
        }
    }

    List<Problem> problems() {
        return problems;
    }

    Row row(long number) {
        return new Row(number, new Draft(profile, addresses, tags, fields), consent);
    }

    /** The column that a pointer into the row's draft stands for; as it is where there is none. */
    static String columnOf(String pointer, Row row) {
        String[] steps = pointer.split("/", -1);
        if (steps.length < 2) {
            return pointer;
        }
        String of = steps.length > 2 ? steps[2].replace("~1", "/").replace("~0", "~") : "";
        return switch (steps[1]) {
            case "addresses" ->
                row.draft().addresses().stream()
                        .skip(of.matches("\\d{1,4}") ? Integer.parseInt(of) : 0)
                        .findFirst()
                        .map(address -> Column.ADDRESS + address.channel())
                        .orElse("");
            case "fields" ->
                of.isEmpty() || !row.draft().fields().containsKey(of)
                        ? Column.FIELD
                        : new Column.Field(of, row.draft().fields().get(of).type()).header();
            default -> steps[1];
        };
    }
}
