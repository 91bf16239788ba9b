package io.carillon.adapters.jetchat.server;

import io.carillon.adapters.wire.server.WireRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One request, read: which operation it calls, with which key and members. */
public final class JetchatCall {
    /**
     * Every page a server of this protocol answers, as patterns with a star for the rest; the base path may be missing. The last
     * one takes what other servers on the same port do not.
     */
    public static final List<String> PATHS =
            List.of("/flow/*", "/subscriber/*", "/subscribers", "/shop/*", "/me", "/api/*");

    private static final Pattern BEARER = Pattern.compile("(?i)bearer +(\\S+)");
    private static final Set<String> OVERRIDES = Set.of("DELETE", "PUT", "PATCH");

    private final JetchatRoutes.Route route;
    private final Optional<String> key;
    private final JetchatInput input;
    private final String address;

    private JetchatCall(WireRequest request) {
        this.route = JetchatRoutes.find(method(request), request.path());
        this.key = request.header("Authorization")
                .map(String::strip)
                .map(BEARER::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1));
        this.input = JetchatInput.read(request);
        this.address = address(request);
    }

    /** Never fails. */
    public static JetchatCall read(WireRequest request) {
        return new JetchatCall(request);
    }

    public JetchatOperation operation() {
        return route.operation();
    }

    /** The key of the header; empty when there is none or it is of another scheme. A secret. */
    public Optional<String> key() {
        return key;
    }

    JetchatInput input() {
        return input;
    }

    /** An id of the path. */
    long id(String name) {
        return Long.parseLong(route.ids().get(name));
    }

    List<String> allowedMethods() {
        return route.allowed();
    }

    /** Where the request went, as the caller sees it, without query. */
    String address() {
        return address;
    }

    /** Some clients cannot send a body with DELETE (contract jetchat A2). */
    private static String method(WireRequest request) {
        String other =
                request.header("X-HTTP-Method-Override").orElse("").strip().toUpperCase(Locale.ROOT);
        return request.method().equals("POST") && OVERRIDES.contains(other) ? other : request.method();
    }

    private static String address(WireRequest request) {
        String scheme = request.header("X-Forwarded-Proto").orElse("http");
        return scheme + "://" + request.header("Host").orElse("localhost") + request.path();
    }

    /** Keys and personal data are not printed. */
    @Override
    public String toString() {
        return "JetchatCall[" + operation() + "]";
    }
}
