package io.carillon.adapters.store;

import static io.carillon.adapters.store.schema.Tables.SEEN_REPLY;

import io.carillon.domain.channel.AccountId;
import io.carillon.ports.store.Intake.ReplyLine;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.Arrays;

/** Which replies were entered already. Each is kept as a mark of 16 bytes, whatever the size of its fields. */
final class SeenReplies {
    private static final int MARK_BYTES = 16;
    private static final String INSERT = Sql.of(Sql.DIALECT
            .insertInto(SEEN_REPLY)
            .columns(SEEN_REPLY.MARK, SEEN_REPLY.MESSAGE)
            .values(new byte[0], 0L)
            .onConflictDoNothing());

    private SeenReplies() {}

    /** @return false when it was seen before; then nothing changes */
    static boolean add(Session session, AccountId account, ReplyLine line) throws SQLException {
        return session.update(INSERT, mark(account, line), line.message().value()) > 0;
    }

    private static byte[] mark(AccountId account, ReplyLine line) {
        var fields = new Packed.Writer()
                .text(account.value())
                .number(line.occurrence())
                .text(line.reply().fingerprint())
                .done();
        try {
            return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(fields), MARK_BYTES);
        } catch (NoSuchAlgorithmException everyRuntimeHasIt) {
            throw new IllegalStateException(everyRuntimeHasIt);
        }
    }
}
