package io.carillon.app.cli.demo;

import io.carillon.app.cli.json.Json;
import io.carillon.app.cli.output.Table;
import io.carillon.app.cli.output.Terminal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was sent or asked, what must come of it and what did: a page for each provider. Not safe for use by several threads. */
final class Ledger {
    private final Map<String, Page> pages = new LinkedHashMap<>();

    /** The page of that provider; a new one when there is none. */
    Page page(String provider) {
        return pages.computeIfAbsent(provider, Page::new);
    }

    Collection<Page> pages() {
        return List.copyOf(pages.values());
    }

    /** Notes what an event says of a message of the tour. */
    void take(Json event) {
        pages.values().forEach(page -> page.take(event));
    }

    boolean hasAllMessages() {
        return pages.values().stream().allMatch(Page::hasAllMessages);
    }

    boolean isAsItMustBe() {
        return lines().stream().allMatch(Page.Line::isAsItMustBe);
    }

    void print(Terminal terminal) {
        Table table = new Table("PROVIDER", "WHAT", "TO", "EXPECTED", "ACTUAL", "");
        for (Page page : pages.values()) {
            for (String[] cells : page.rows()) {
                table.row(page.provider(), cells[0], cells[1], cells[2], cells[3], cells[4]);
            }
        }
        terminal.out().println();
        table.print(terminal);
        terminal.out().println();
        terminal.out().println(verdict());
    }

    /** All of it in one sentence. */
    String verdict() {
        List<Page.Line> lines = lines();
        long wrong = lines.stream().filter(line -> !line.isAsItMustBe()).count();
        return wrong == 0
                ? "All " + lines.size() + " lines are as they must be."
                : wrong + " of " + lines.size() + " lines are NOT OK.";
    }

    private List<Page.Line> lines() {
        return pages.values().stream().flatMap(page -> page.lines().stream()).toList();
    }
}
