package io.carillon.simulator.fault;

import com.fasterxml.jackson.annotation.JsonTypeName;
import io.carillon.adapters.wire.server.WireReply;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/**
 * These bytes instead of the provider's answer.
 *
 * @param body as text, written in the charset that the content type names, else UTF-8
 * @param bodyBase64 the bytes themselves, instead of {@code body}
 * @param contentType {@code text/xml; charset=utf-8} when absent
 * @param status 200 when absent
 * @param accepted whether the provider handles the request nevertheless; yes when absent
 */
@JsonTypeName("raw")
record RawAnswer(String body, String bodyBase64, String contentType, Integer status, Boolean accepted)
        implements Fault {
    RawAnswer {
        if ((body == null) == (bodyBase64 == null)) {
            throw new IllegalArgumentException("give body or body_base64");
        }
        contentType = contentType == null ? "text/xml; charset=utf-8" : contentType;
        status = status == null ? 200 : status;
        accepted = accepted == null || accepted;
        if (status < 200 || status > 599) {
            throw new IllegalArgumentException("status must be 200 to 599");
        }
        if (bodyBase64 == null) {
            charset(contentType);
        } else {
            Base64.getDecoder().decode(bodyBase64);
        }
    }

    @Override
    public boolean handled() {
        return accepted;
    }

    @Override
    public Answer applyTo(Answer answer, Target target) {
        return answer.withReply(new WireReply(status, contentType, bytes(), Map.of()));
    }

    private byte[] bytes() {
        return body == null ? Base64.getDecoder().decode(bodyBase64) : body.getBytes(charset(contentType));
    }

    private static Charset charset(String contentType) {
        int at = contentType.toLowerCase(java.util.Locale.ROOT).indexOf("charset=");
        return at < 0
                ? StandardCharsets.UTF_8
                : Charset.forName(contentType.substring(at + 8).strip());
    }
}
