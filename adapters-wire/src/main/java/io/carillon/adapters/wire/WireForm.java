package io.carillon.adapters.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Map;
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
        var form = new StringBuilder(256);
        fields.forEach((name, value) -> {
            form.append(form.length() == 0 ? "" : "&");
            form.append(URLEncoder.encode(name, UTF_8)).append('=').append(URLEncoder.encode(value, UTF_8));
        });
        return form.toString();
    }
}
