package io.carillon.app.cli.command;

import io.carillon.app.cli.json.Json;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes channels for a configuration file, each with a name that is still free. Not safe for use by several threads. */
final class ChannelLines {
    private static final int LONGEST = 63;
    private static final int ROOM_FOR_NUMBER = 8;

    private final String account;
    private final Set<String> taken;

    /** @param taken names of channels that there are */
    ChannelLines(String account, Collection<String> taken) {
        this.account = account;
        this.taken = new HashSet<>(taken);
    }

    /** @param entry of the directory, as the API writes it */
    String line(Json entry) {
        Map<String, Json> route = entry.get("route").members();
        String keys = Stream.concat(
                        Stream.of("account: " + YamlText.of(account)),
                        route.entrySet().stream()
                                .map(key -> YamlText.of(key.getKey()) + ": "
                                        + YamlText.of(key.getValue().orEmpty())))
                .collect(Collectors.joining(", "));
        return "  " + name(entry.get("name").orEmpty(), route) + ": {" + keys + "}";
    }

    /** From what its owner calls it, and from what selects it where that does not do. */
    private String name(String called, Map<String, Json> route) {
        List<String> selected = route.values().stream().map(Json::orEmpty).toList();
        String first = selected.stream().findFirst().orElse("");
        String all = String.join(" ", selected);
        List<String> names = Stream.of(called, called + " " + first, called + " " + all, account + " " + all)
                .flatMap(text -> slug(text).stream())
                .toList();
        String name = names.stream()
                .filter(candidate -> !taken.contains(candidate))
                .findFirst()
                .orElseGet(() -> numbered(names.get(0)));
        taken.add(name);
        return name;
    }

    private String numbered(String name) {
        return IntStream.iterate(2, number -> number + 1)
                .mapToObj(number -> name + "-" + number)
                .filter(candidate -> !taken.contains(candidate))
                .findFirst()
                .orElseThrow();
    }

    /** As channels are named: lower case, from a letter on; accents are left out, and so is what has no counterpart. */
    private static Optional<String> slug(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^[^a-z]+", "");
        String cut = plain.substring(0, Math.min(LONGEST - ROOM_FOR_NUMBER, plain.length()));
        return Optional.of(cut.replaceAll("-+$", "")).filter(name -> !name.isEmpty());
    }
}
