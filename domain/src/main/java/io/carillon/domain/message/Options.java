package io.carillon.domain.message;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a sender asked of the provider beyond the content, by option name; equal options coalesce. Values are canonical texts. */
public record Options(SortedMap<String, String> values) {
    public static final Options NONE = new Options(Collections.emptySortedMap());

    public Options {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    public static Options of(Map<String, String> values) {
        return values.isEmpty() ? NONE : new Options(new TreeMap<>(values));
    }

    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    public Options with(String name, String value) {
        SortedMap<String, String> more = new TreeMap<>(values);
        more.put(name, value);
        return new Options(more);
    }

    public Options without(String name) {
        if (!values.containsKey(name)) {
            return this;
        }
        SortedMap<String, String> fewer = new TreeMap<>(values);
        fewer.remove(name);
        return of(fewer);
    }

    /** Whether the option is present and {@code true}. */
    public boolean isOn(String name) {
        return "true".equals(values.get(name));
    }
}
