package io.carillon.adapters.wire.server;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * One HTTP answer.
 *
 * @param contentType with its charset; empty to send none
 * @param body not copied
 * @param headers besides Content-Type and Content-Length
 */
public record WireReply(int status, String contentType, byte[] body, Map<String, String> headers) {
    public WireReply {
        headers = Map.copyOf(headers);
    }

    /** A text in UTF-8 with status 200; {@code contentType} should say so. */
    public static WireReply ok(String contentType, String text) {
        return new WireReply(200, contentType, text.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    @Override
    public String toString() {
        return "WireReply[" + status + ", " + contentType + ", " + body.length + " bytes]";
    }
}
