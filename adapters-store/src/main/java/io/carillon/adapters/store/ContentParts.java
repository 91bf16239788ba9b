package io.carillon.adapters.store;

import io.carillon.domain.message.Content;
import io.carillon.domain.message.MediaKind;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;

/** The columns that hold a content, next to its kind. */
record ContentParts(String body, Optional<String> title, Optional<String> thumbnail) {
    static ContentParts of(Content content) {
        if (content instanceof Content.Text text) {
            return only(text.text());
        } else if (content instanceof Content.Html html) {
            return only(html.html());
        } else if (content instanceof Content.Media media) {
            return new ContentParts(media.url(), media.caption(), media.thumbnailUrl());
        } else if (content instanceof Content.Link link) {
            return new ContentParts(link.url(), link.title(), Optional.empty());
        } else if (content instanceof Content.Flow flow) {
            return only(flow.flow());
        } else if (content instanceof Content.Custom custom) {
            return only(custom.data());
        }
        throw new IllegalArgumentException("no columns for " + content.type());
    }

    private static ContentParts only(String body) {
        return new ContentParts(body, Optional.empty(), Optional.empty());
    }

    /** Reads kind, body, title and thumbnail. */
    static Content read(Row row) throws SQLException {
        String kind = row.text();
        return new ContentParts(row.text(), row.optionalText(), row.optionalText()).as(kind);
    }

    private Content as(String kind) {
        return switch (kind) {
            case "text" -> new Content.Text(body);
            case "html" -> new Content.Html(body);
            case "link" -> new Content.Link(body, title);
            case "flow" -> new Content.Flow(body);
            case "custom" -> new Content.Custom(body);
            default -> new Content.Media(MediaKind.valueOf(kind.toUpperCase(Locale.ROOT)), body, thumbnail, title);
        };
    }
}
