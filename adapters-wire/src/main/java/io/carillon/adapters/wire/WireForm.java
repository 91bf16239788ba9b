package io.carillon.adapters.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Map;
import java.util.stream.Collectors;
import okhttp3.MediaType;
import okhttp3.RequestBody;

/** A form body in UTF-8 whose Content-Type says so, which Retrofit's own does not. */
public final class WireForm {
    private static final MediaType TYPE = MediaType.get("application/x-www-form-urlencoded; charset=UTF-8");

    private WireForm() {}

    /** The form as a request body, in the map's order. */
    public static RequestBody body(Map<String, String> fields) {
        return RequestBody.create(encode(fields).getBytes(US_ASCII), TYPE);
    }

    /** The form as text: ASCII, space as a plus sign. */
    public static String encode(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field ->
                        URLEncoder.encode(field.getKey(), UTF_8) + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }
}
