package io.carillon.adapters.jetchat.server;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** From method and path to an operation. */
final class JetchatRoutes {
    private static final String BASE = "/api";
    private static final Map<String, JetchatOperation> PLAIN = new HashMap<>();
    private static final List<JetchatOperation> WITH_IDS = Arrays.stream(JetchatOperation.values())
            .filter(operation -> operation.path().contains("{"))
            .toList();

    static {
        for (JetchatOperation operation : JetchatOperation.values()) {
            if (operation != JetchatOperation.UNKNOWN && !WITH_IDS.contains(operation)) {
                PLAIN.put(operation.method() + operation.path(), operation);
            }
        }
    }

    /**
     * Where a request leads.
     *
     * @param ids in the path, by name
     * @param allowed the methods that lead somewhere on this path
     */
    record Route(JetchatOperation operation, Map<String, String> ids, List<String> allowed) {}

    private JetchatRoutes() {}

    static Route find(String method, String fullPath) {
        String path = shortened(fullPath);
        return operation(method, path)
                .map(found -> new Route(found, ids(found.path(), path).orElse(Map.of()), List.of()))
                .orElseGet(() -> new Route(JetchatOperation.UNKNOWN, Map.of(), allowed(path)));
    }

    /** Without the base path, which may be missing, and without a slash at the end. */
    private static String shortened(String path) {
        String whole = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return whole.startsWith(BASE + "/") ? whole.substring(BASE.length()) : whole;
    }

    private static Optional<JetchatOperation> operation(String method, String path) {
        JetchatOperation plain = PLAIN.get(method + path);
        return plain != null
                ? Optional.of(plain)
                : WITH_IDS.stream()
                        .filter(one -> one.method().equals(method)
                                && ids(one.path(), path).isPresent())
                        .findFirst();
    }

    private static List<String> allowed(String path) {
        TreeSet<String> methods = new TreeSet<>();
        for (JetchatOperation one : JetchatOperation.values()) {
            if (one != JetchatOperation.UNKNOWN && ids(one.path(), path).isPresent()) {
                methods.add(one.method());
            }
        }
        return List.copyOf(methods);
    }

    /** Empty when the path is another one; an id is a number. */
    private static Optional<Map<String, String>> ids(String template, String path) {
        String[] wanted = template.split("/");
        String[] given = path.split("/");
        if (wanted.length != given.length) {
            return Optional.empty();
        }
        Map<String, String> ids = new HashMap<>();
        for (int at = 0; at < wanted.length; at++) {
            boolean id = wanted[at].startsWith("{") && given[at].matches("[0-9]{1,18}");
            if (id) {
                ids.put(wanted[at].substring(1, wanted[at].length() - 1), given[at]);
            } else if (!wanted[at].equals(given[at])) {
                return Optional.empty();
            }
        }
        return Optional.of(ids);
    }
}
