package io.carillon.adapters.sms.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.carillon.adapters.wire.server.WireReply;
import io.carillon.adapters.wire.server.WireRequest;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;

/** Requests of the demo account against one backend in one dialect. */
record Ask(OneAccountBackend backend, SmsDialect dialect) {
    static final String LOGIN = "userid=12&account=demo&password=demo";
    static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"utf-8\" ?>";

    static Ask ofSeed() {
        return new Ask(new OneAccountBackend(), SmsDialect.seed());
    }

    Ask in(SmsDialect other) {
        return new Ask(backend, other);
    }

    WireReply post(String path, String form) {
        byte[] body = form.getBytes(UTF_8);
        return answer(new WireRequest("POST", path, Map.of(), Map.of(), body));
    }

    WireReply get(String path, Map<String, List<String>> query) {
        return answer(new WireRequest("GET", path, query, Map.of(), new byte[0]));
    }

    String text(String path, String form) {
        return new String(post(path, form).body(), UTF_8);
    }

    /** A complete send with this content and these further parameters. */
    String send(String content, String more) {
        return text("/sms.aspx", LOGIN + "&action=send&mobile=13800000000&content=" + encode(content, UTF_8) + more);
    }

    static String encode(String text, Charset charset) {
        return URLEncoder.encode(text, charset);
    }

    private WireReply answer(WireRequest request) {
        return new SmsServer(backend, () -> dialect).answer(request);
    }
}
