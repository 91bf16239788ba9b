package io.carillon.adapters.afilnet.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.carillon.adapters.wire.server.FormCodec;
import io.carillon.adapters.wire.server.WireReply;
import io.carillon.adapters.wire.server.WireRequest;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Requests of user {@code demo} against one backend in one dialect. */
record Ask(OneChannelBackend backend, AfilnetDialect dialect) {
    static final String LOGIN = "class=chat&user=demo&password=demo";
    static final String ROUTE = "&platform=whatsapp&platformid=100";
    static final String FORM = "application/x-www-form-urlencoded";

    static Ask usual() {
        return new Ask(new OneChannelBackend(), AfilnetDialect.usual());
    }

    Ask in(AfilnetDialect other) {
        return new Ask(backend, other);
    }

    /** The answer to a form posted to {@code /api/http/}. */
    String text(String form) {
        return new String(post("/api/http/", FORM, form).body(), UTF_8);
    }

    WireReply post(String pathAndQuery, String type, String body) {
        return answer("POST", pathAndQuery, Map.of("Content-Type", List.of(type)), body);
    }

    WireReply get(String pathAndQuery) {
        return answer("GET", pathAndQuery, Map.of(), "");
    }

    WireReply basic(String authorization, String form) {
        return answer("POST", "/api/basic/", Map.of("Authorization", List.of(authorization)), form);
    }

    static String login(String userAndPassword) {
        return "Basic " + Base64.getEncoder().encodeToString(userAndPassword.getBytes(UTF_8));
    }

    static String encode(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    WireReply answer(String method, String pathAndQuery, Map<String, List<String>> headers, String body) {
        String[] parts = pathAndQuery.split("\\?", 2);
        var query = parts.length == 1 ? Map.<String, List<String>>of() : FormCodec.decode(parts[1], UTF_8);
        return new AfilnetServer(backend, () -> dialect)
                .answer(new WireRequest(method, parts[0], query, headers, body.getBytes(UTF_8), "127.0.0.1"));
    }
}
