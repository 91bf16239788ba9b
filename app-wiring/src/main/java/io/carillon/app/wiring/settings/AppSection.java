package io.carillon.app.wiring.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads {@code http} and {@code store}. */
record AppSection(ProblemList problems, Path folder) {
    private static final String SQLITE = "jdbc:sqlite:";
    private static final String DEFAULT_FILE = "carillon.db";

    record HttpKeys(String host, Integer port) {}

    record StoreKeys(String url) {}

    Settings.Http http(Node.Mapping mapping) {
        new KnownKeys(problems).check(mapping, "http", RecordBinding.keys(HttpKeys.class));
        HttpKeys keys = new RecordBinding(problems)
                .bind(HttpKeys.class, mapping, "http")
                .orElseThrow();
        int port = keys.port() == null ? Settings.Http.DEFAULT.port() : keys.port();
        String host = keys.host() == null ? Settings.Http.DEFAULT.host() : keys.host();
        if (port < 0 || port > 65_535) {
            problems.add("http.port", mapping.members().get("port"), "must be from 0 to 65535");
        }
        if (host.isBlank() || host.contains("/") || host.contains(" ")) {
            problems.add("http.host", mapping.members().get("host"), "must be a host name or an address");
        }
        return new Settings.Http(host, port);
    }

    Settings.Store store(Node.Mapping mapping) {
        new KnownKeys(problems).check(mapping, "store", RecordBinding.keys(StoreKeys.class));
        StoreKeys keys = new RecordBinding(problems)
                .bind(StoreKeys.class, mapping, "store")
                .orElseThrow();
        String url = keys.url() == null ? SQLITE + DEFAULT_FILE : keys.url();
        Optional<Path> file = file(url);
        if (file.isEmpty()) {
            problems.add("store.url", mapping.members().get("url"), "must be jdbc:sqlite: and the path of a file");
        }
        return new Settings.Store(file.orElse(folder));
    }

    private Optional<Path> file(String url) {
        String path = url.startsWith(SQLITE) ? url.substring(SQLITE.length()) : "";
        if (path.isBlank() || path.startsWith(":") || path.startsWith("file:") || path.contains("?")) {
            return Optional.empty();
        }
        try {
            return Optional.of(folder.resolve(path).toAbsolutePath().normalize());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
