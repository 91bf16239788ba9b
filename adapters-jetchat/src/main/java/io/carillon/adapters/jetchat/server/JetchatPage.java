package io.carillon.adapters.jetchat.server;

import java.util.List;

/**
 * One page of a list.
 *
 * @param total of all pages
 */
public record JetchatPage<T>(List<T> rows, long total) {
    public JetchatPage {
        rows = List.copyOf(rows);
    }

    /** The page of a list that is there as a whole. */
    public static <T> JetchatPage<T> of(List<T> all, JetchatPaging paging) {
        int from = (int) Math.min(paging.offset(), all.size());
        int to = Math.min(from + paging.limit(), all.size());
        return new JetchatPage<>(all.subList(from, to), all.size());
    }
}
