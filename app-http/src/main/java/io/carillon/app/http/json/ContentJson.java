package io.carillon.app.http.json;

import io.carillon.domain.message.Content;
import io.carillon.domain.message.Options;
import java.io.IOException;
import java.util.Map;

/** {@code content} and {@code options} as on the wire. */
final class ContentJson {
    private ContentJson() {}

    static void content(String name, Content content, JsonOutput out) throws IOException {
        out.object(name, o -> members(content, o));
    }

    static void members(Content content, JsonOutput out) throws IOException {
        out.text("type", content.type());
        if (content instanceof Content.Text text) {
            out.text("text", text.text());
        } else if (content instanceof Content.Html html) {
            out.text("html", html.html());
        } else if (content instanceof Content.Media media) {
            out.text("url", media.url());
            out.text("thumbnail_url", media.thumbnailUrl());
            out.text("caption", media.caption());
        } else if (content instanceof Content.Link link) {
            out.text("url", link.url());
            out.text("title", link.title());
        } else if (content instanceof Content.Flow flow) {
            out.text("flow", flow.flow());
        } else {
            out.raw("data", ((Content.Custom) content).data());
        }
    }

    /** Options are kept as texts; those that read true or false were booleans. */
    static void options(String name, Options options, JsonOutput out) throws IOException {
        out.object(name, o -> {
            for (Map.Entry<String, String> option : options.values().entrySet()) {
                String value = option.getValue();
                if (value.equals("true") || value.equals("false")) {
                    o.truth(option.getKey(), Boolean.parseBoolean(value));
                } else {
                    o.text(option.getKey(), value);
                }
            }
        });
    }
}
