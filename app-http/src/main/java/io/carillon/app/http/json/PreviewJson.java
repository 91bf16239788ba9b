package io.carillon.app.http.json;

import io.carillon.domain.message.Segments;
import io.carillon.ports.usecase.message.PreviewMessage.Preview;
import java.io.IOException;
import java.util.Locale;

/** What would become of a message. */
public final class PreviewJson {
    private PreviewJson() {}

    public static byte[] of(Preview.Acceptable preview) {
        return JsonOutput.document(out -> {
            out.text("channel", preview.channel().value());
            out.text("to", preview.to().value());
            ContentJson.content("content", preview.submission().content(), out);
            out.text("adapted_to", preview.adaptedTo());
            out.text("send_at", preview.submission().sendAt());
            out.time("expires_at", preview.submission().expiresAt());
            out.text("text", preview.text());
            out.object("segments", preview.segments(), PreviewJson::segments);
            out.object("screening", o -> {
                o.text("verdict", preview.screening().verdict());
                o.text("detail", preview.screening().detail());
            });
            out.texts("warnings", preview.warnings());
            out.texts("waits_for", preview.waitsFor());
            if (!preview.fallback().isEmpty()) {
                out.objects("fallback", preview.fallback(), FallbackJson::preview);
            }
            out.text("goes_out_at", preview.goesOutAt());
        });
    }

    static void segments(Segments segments, JsonOutput out) throws IOException {
        out.text("encoding", segments.encoding().name().toLowerCase(Locale.ROOT));
        out.number("units", segments.units());
        out.number("count", segments.count());
    }
}
