package io.carillon.adapters.jetchat.server;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * A list that can be searched by name.
 *
 * @param name part of it, in any case; empty for all
 */
public record JetchatListing(String name, JetchatPaging paging) {
    public <T> JetchatPage<T> page(List<T> all, Function<T, String> named) {
        String wanted = name.toLowerCase(Locale.ROOT);
        List<T> found = all.stream()
                .filter(one -> named.apply(one).toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
        return JetchatPage.of(found, paging);
    }
}
