package io.carillon.adapters.apiusb.client;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which page of the list of messages to ask for next. The list keeps what was read, and its order is not documented (contract
 * apiusb §B7). Newest first: a glance at the beginning shows whether a message of last time is still among them; if not, full
 * pages are read until one is. Oldest first: the last page is read, and the one after it once it is full. Thus an unchanged
 * page costs one small request, and what came while we were away is read. Safe for use by several threads.
 */
final class ApiusbPaging {
    /** What the provider takes at most. A page of so many rows is followed by another pull at once. */
    static final int FULL = 100;

    /** The provider's own default; must be less than {@link #FULL}, so that a glance is not followed by another. */
    private static final int GLANCE = 20;

    private static final Page BEGINNING = new Page(1, FULL);

    private final int mostPages;
    private Page next = BEGINNING;
    private boolean oldestFirst;
    private Set<String> known = Set.of();
    private Set<String> beginning = Set.of();

    ApiusbPaging(int mostPages) {
        this.mostPages = mostPages;
    }

    /** A page by its number, from 1, and the size on which the number depends. */
    record Page(int number, int size) {}

    /** A row by what makes it known again, and its place in time where it can be told. */
    record Row(String mark, Optional<Long> place) {}

    synchronized Page next() {
        return next;
    }

    /** To be called when what was pulled is safe. */
    synchronized void taken(Page page, List<Row> rows) {
        isOldestFirst(rows).ifPresent(told -> oldestFirst = told);
        next = oldestFirst ? forwards(page, rows.size()) : backwards(page, rows);
    }

    private static Page forwards(Page page, int rows) {
        if (page.size() != FULL) {
            return BEGINNING;
        }
        if (rows >= FULL) {
            return new Page(page.number() + 1, FULL);
        }
        // Rows may have been deleted, so that the page before is the last one now.
        return rows == 0 && page.number() > 1 ? new Page(page.number() - 1, FULL) : page;
    }

    private Page backwards(Page page, List<Row> rows) {
        Set<String> marks = new HashSet<>();
        rows.forEach(row -> marks.add(row.mark()));
        if (page.number() == 1) {
            beginning = marks;
        }
        boolean mayHaveMissed = rows.size() >= page.size() && Collections.disjoint(marks, known);
        if (mayHaveMissed && page.size() == GLANCE) {
            return BEGINNING;
        }
        if (mayHaveMissed && page.number() < mostPages) {
            return new Page(page.number() + 1, FULL);
        }
        known = beginning;
        return new Page(1, GLANCE);
    }

    private static Optional<Boolean> isOldestFirst(List<Row> rows) {
        if (rows.size() < 2) {
            return Optional.empty();
        }
        Optional<Long> first = rows.get(0).place();
        Optional<Long> last = rows.get(rows.size() - 1).place();
        return first.isEmpty() || last.isEmpty() || first.equals(last)
                ? Optional.empty()
                : Optional.of(first.get() < last.get());
    }
}
