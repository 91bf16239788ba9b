package io.carillon.adapters.wire.server;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One HTTP request.
 *
 * @param method in upper case
 * @param path decoded, with a leading slash, without the query
 * @param query the decoded parameters behind the question mark
 * @param headers names are found whatever their case
 * @param body as it came; empty when there is none; not copied
 * @param caller the address of the other end of the connection; empty when nobody knows it
 */
public record WireRequest(
        String method,
        String path,
        Map<String, List<String>> query,
        Map<String, List<String>> headers,
        byte[] body,
        String caller) {
    public WireRequest {
        query = ignoringCase(query);
        headers = ignoringCase(headers);
    }

    /** From a caller whose address nobody knows. */
    public WireRequest(
            String method,
            String path,
            Map<String, List<String>> query,
            Map<String, List<String>> headers,
            byte[] body) {
        this(method, path, query, headers, body, "");
    }

    /** The first value of a header. */
    public Optional<String> header(String name) {
        return headers.getOrDefault(name, List.of()).stream().findFirst();
    }

    /**
     * The body read as {@code multipart/form-data} when its Content-Type says so, else as
     * {@code application/x-www-form-urlencoded}; names are found whatever their case. Never throws.
     */
    public Map<String, List<String>> form(Charset charset) {
        String type = header("Content-Type").orElse("");
        return MultipartCodec.reads(type)
                ? MultipartCodec.decode(body, type, charset)
                : FormCodec.decode(body, charset);
    }

    /**
     * Query and form together, names found whatever their case; where both have a name, the query's values come first, as
     * ASP.NET reads them. Form values in {@code charset}.
     */
    public Map<String, List<String>> parameters(Charset charset) {
        Map<String, List<String>> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        query.forEach((name, values) ->
                all.computeIfAbsent(name, any -> new ArrayList<>()).addAll(values));
        form(charset).forEach((name, values) -> all.computeIfAbsent(name, any -> new ArrayList<>())
                .addAll(values));
        return Collections.unmodifiableMap(all);
    }

    /** Parameters may be credentials: neither they nor the body are printed. */
    @Override
    public String toString() {
        return method + " " + path + " (" + body.length + " bytes)";
    }

    private static Map<String, List<String>> ignoringCase(Map<String, List<String>> values) {
        Map<String, List<String>> merged = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        values.forEach((name, list) ->
                merged.computeIfAbsent(name, any -> new ArrayList<>()).addAll(list));
        return Collections.unmodifiableMap(merged);
    }
}
