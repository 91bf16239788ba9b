package io.carillon.adapters.store;

import static io.carillon.adapters.store.schema.Tables.CONTENT;

import io.carillon.domain.message.Content;
import io.carillon.domain.message.Lane;
import io.carillon.domain.message.Options;
import io.carillon.domain.message.Submission;
import io.carillon.domain.message.UnknownPolicy;
import java.sql.SQLException;
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
        var parts = ContentParts.of(submission.content());
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
        Content content = ContentParts.read(row);
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
}
