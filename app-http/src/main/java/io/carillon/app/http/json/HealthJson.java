package io.carillon.app.http.json;

import java.util.List;

/** {@code {"status", "findings"}}. */
public final class HealthJson {
    private HealthJson() {}

    public static byte[] of(boolean good, List<String> findings) {
        return JsonOutput.document(out -> {
            out.text("status", good ? "ok" : "not_ready");
            out.texts("findings", findings);
        });
    }
}
