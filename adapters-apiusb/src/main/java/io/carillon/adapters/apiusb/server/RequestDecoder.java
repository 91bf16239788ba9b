package io.carillon.adapters.apiusb.server;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.carillon.adapters.wire.server.FormCodec;
import io.carillon.adapters.wire.server.WireRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Query, then form, then a JSON object in the body, each over the one before, whatever the method and the type
 * (contract apiusb §B2). Never fails: what cannot be read is not there.
 */
final class RequestDecoder {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final WireRequest request;
    private final RequestValues values = new RequestValues();

    private RequestDecoder(WireRequest request) {
        this.request = request;
    }

    static RequestValues read(WireRequest request) {
        RequestDecoder decoder = new RequestDecoder(request);
        request.query().forEach(decoder::last);
        decoder.form()
                .forEach((name, texts) -> decoder.last(
                        asSent(name), texts.stream().map(RequestDecoder::asSent).toList()));
        decoder.json();
        return decoder.values;
    }

    /** One character for each byte: which charset they are in is decided for each value. */
    private Map<String, List<String>> form() {
        String type = request.header("Content-Type").orElse("").strip();
        String lower = type.toLowerCase(Locale.ROOT);
        if (lower.startsWith("multipart/")) {
            return MultipartForm.decode(request.body(), type);
        }
        boolean declared = lower.startsWith("application/x-www-form-urlencoded");
        boolean undeclared = type.isEmpty() || lower.startsWith("text/plain");
        return declared || (undeclared && !looksLikeJson())
                ? FormCodec.decode(request.body(), StandardCharsets.ISO_8859_1)
                : Map.of();
    }

    private boolean looksLikeJson() {
        for (byte one : request.body()) {
            if (one > ' ') {
                return one == '{' || one == '[';
            }
        }
        return false;
    }

    private void json() {
        if (!looksLikeJson()) {
            return;
        }
        try {
            JSON.readTree(request.body()).properties().forEach(member -> json(member.getKey(), member.getValue()));
        } catch (IOException notJson) {
            // The framework ignores it too: what query and form say stands.
        }
    }

    private void json(String name, JsonNode value) {
        if (value.isNull()) {
            values.remove(name);
        } else if (value.isContainerNode()) {
            values.putStructure(name);
        } else if (value.isBoolean()) {
            values.put(name, value.booleanValue() ? "1" : "");
        } else if (value.isFloatingPointNumber()) {
            values.put(name, PhpNumbers.text(value.doubleValue()));
        } else {
            values.put(name, value.asText());
        }
    }

    /** PHP keeps the last of several, and makes an array of {@code name[]}. */
    private void last(String name, List<String> texts) {
        int bracket = name.indexOf('[');
        if (bracket > 0 && name.indexOf(']', bracket) > 0) {
            values.putStructure(name.substring(0, bracket));
        } else {
            values.put(name, texts.get(texts.size() - 1));
        }
    }

    /** UTF-8 or, when it is none, Latin-1: the Java SDK writes that. */
    private static String asSent(String bytes) {
        byte[] raw = bytes.getBytes(StandardCharsets.ISO_8859_1);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw))
                    .toString();
        } catch (CharacterCodingException latin) {
            return bytes;
        }
    }
}
