package io.carillon.adapters.store;

import static io.carillon.adapters.store.schema.Tables.CONTENT;

import io.carillon.domain.message.Content;
import io.carillon.domain.message.Lane;
import io.carillon.domain.message.MediaKind;
import io.carillon.domain.message.Options;
import io.carillon.domain.message.Submission;
import io.carillon.domain.message.UnknownPolicy;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

/** What was asked in one request: one row, under the id of its first message. */
final class Submissions {
    private static final String INSERT = Sql.insert(CONTENT);
    private static final String FIND = Sql.of(Sql.DIALECT
            .select(
                    CONTENT.KIND,
                    CONTENT.BODY,
                    CONTENT.TITLE,
                    CONTENT.THUMBNAIL,
                    CONTENT.OPTIONS,
                    CONTENT.LANE,
                    CONTENT.ON_UNKNOWN,
                    CONTENT.SEND_AT,
                    CONTENT.EXPIRES_AT)
            .from(CONTENT)
            .where(CONTENT.ID.eq(Sql.NUMBER)));
    private static final Lane[] LANES = Lane.values();
    private static final UnknownPolicy[] POLICIES = UnknownPolicy.values();

    private Submissions() {}

    static void insert(Session session, long id, Submission submission) throws SQLException {
        Parts parts = Parts.of(submission.content());
        session.update(
                INSERT,
                id,
                submission.content().type(),
                parts.body(),
                parts.title().orElse(null),
                parts.thumbnail().orElse(null),
                packed(submission.options()),
                submission.lane(),
                submission.onUnknown(),
                Times.micros(submission.sendAt()),
                Times.micros(submission.expiresAt()));
    }

    static Submission find(View view, long id) throws SQLException {
        Submission known = view.submissions.get(id);
        if (known == null) {
            known = view.session.first(FIND, Submissions::read, id).orElseThrow();
            view.submissions.put(id, known);
        }
        return known;
    }

    private static Submission read(Row row) throws SQLException {
        String kind = row.text();
        Content content = new Parts(row.text(), row.optionalText(), row.optionalText()).as(kind);
        Options options = unpacked(row.bytes());
        return new Submission(content, options, row.oneOf(LANES), row.oneOf(POLICIES), row.optionalTime(), row.time());
    }

    private static byte[] packed(Options options) {
        if (options.values().isEmpty()) {
            return null;
        }
        var out = new Packed.Writer().number(options.values().size());
        options.values().forEach((name, value) -> out.text(name).text(value));
        return out.done();
    }

    private static Options unpacked(byte[] packed) {
        if (packed == null) {
            return Options.NONE;
        }
        var in = new Packed.Reader(packed);
        var values = new TreeMap<String, String>();
        for (int left = in.small(); left > 0; left--) {
            values.put(in.text(), in.text());
        }
        return Options.of(values);
    }

    /** The columns that hold a content. */
    private record Parts(String body, Optional<String> title, Optional<String> thumbnail) {
        static Parts of(Content content) {
            if (content instanceof Content.Text text) {
                return only(text.text());
            } else if (content instanceof Content.Html html) {
                return only(html.html());
            } else if (content instanceof Content.Media media) {
                return new Parts(media.url(), media.caption(), media.thumbnailUrl());
            } else if (content instanceof Content.Link link) {
                return new Parts(link.url(), link.title(), Optional.empty());
            } else if (content instanceof Content.Flow flow) {
                return only(flow.flow());
            } else if (content instanceof Content.Custom custom) {
                return only(custom.data());
            }
            throw new IllegalArgumentException("no columns for " + content.type());
        }

        private static Parts only(String body) {
            return new Parts(body, Optional.empty(), Optional.empty());
        }

        Content as(String kind) {
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
}
