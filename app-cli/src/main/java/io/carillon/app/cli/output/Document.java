package io.carillon.app.cli.output;

import io.carillon.app.cli.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Any document of the API for people: one line per member, a table per list of objects. Null and empty members are left out. */
public final class Document {
    private final Terminal terminal;

    public Document(Terminal terminal) {
        this.terminal = terminal;
    }

    public void print(Json document) {
        Table table = new Table("", "");
        List<Map.Entry<String, Json>> lists = new ArrayList<>();
        collect("", document, table, lists);
        table.printBody(terminal);
        for (var list : lists) {
            terminal.out().println();
            terminal.out().println(list.getKey());
            rows(list.getValue().items());
        }
    }

    /** A table with the members that any of the objects has. */
    private void rows(List<Json> items) {
        Set<String> columns = new LinkedHashSet<>();
        items.forEach(item -> columns.addAll(item.members().keySet()));
        columns.removeIf(column -> items.stream().allMatch(item -> flat(item.get(column)).isEmpty()));
        printColumns(items, List.copyOf(columns));
    }

    /** A table with the given members, nested ones written {@code error.code}. */
    public void printColumns(List<Json> items, List<String> columns) {
        Table table = new Table(columns.stream().map(Document::title).toArray(String[]::new));
        for (Json item : items) {
            table.row(columns.stream().map(column -> flat(at(item, column))).toArray(String[]::new));
        }
        table.print(terminal);
    }

    private static void collect(String prefix, Json object, Table table, List<Map.Entry<String, Json>> lists) {
        object.members().forEach((name, member) -> {
            String path = prefix.isEmpty() ? name : prefix + "." + name;
            if (!member.members().isEmpty()) {
                collect(path, member, table, lists);
            } else if (member.items().stream().anyMatch(item -> !item.members().isEmpty())) {
                lists.add(Map.entry(path, member));
            } else if (!flat(member).isEmpty()) {
                table.row(path, flat(member));
            }
        });
    }

    private static Json at(Json item, String path) {
        Json at = item;
        for (String name : path.split("\\.", -1)) {
            at = at.get(name);
        }
        return at;
    }

    /** A value in one cell. */
    private static String flat(Json value) {
        if (!value.items().isEmpty()) {
            return value.items().stream().map(Document::flat).collect(Collectors.joining(", "));
        }
        if (!value.members().isEmpty()) {
            return value.members().entrySet().stream()
                    .filter(e -> !flat(e.getValue()).isEmpty())
                    .map(e -> e.getKey() + "=" + flat(e.getValue()))
                    .collect(Collectors.joining(" "));
        }
        return value.orEmpty();
    }

    private static String title(String column) {
        return column.replace('.', ' ').replace('_', ' ').toUpperCase(java.util.Locale.ROOT);
    }
}
