package io.carillon.app.cli.bulk;

import io.carillon.app.cli.output.CommandFailed;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A file of recipients. It is never held in memory: it is read once to know that all of it can be read, and again to send.
 *
 * @param delimiter null to find out
 */
public record BulkFile(Path path, Charset encoding, String delimiter, BulkColumns columns) {

    /** What the whole file is. @param digest of its bytes, in hex */
    public record Summary(String digest, long rows) {}

    /** Takes rows one by one. */
    public interface Visitor {
        void visit(BulkRow row);
    }

    /** Reads all of it. @throws CommandFailed when it cannot be read to its end */
    public Summary read(Visitor visitor) {
        MessageDigest digest = Sha256.fresh();
        CsvSource source = new CsvSource(path, encoding, delimiter);
        long rows = 0;
        try (InputStream in = new DigestInputStream(Files.newInputStream(path), digest);
                BulkRows all = new BulkRows(new CsvReader(source.text(in), source.separator()), columns)) {
            for (Optional<BulkRow> row = all.next(); row.isPresent(); row = all.next()) {
                visitor.visit(row.get());
                rows++;
            }
            in.transferTo(OutputStream.nullOutputStream());
        } catch (CsvBroken e) {
            throw CommandFailed.usage("--csv", e.getMessage());
        } catch (CharacterCodingException e) {
            throw CommandFailed.usage(
                    "--csv", "is not " + encoding + " throughout; say what it is with --encoding, such as GBK");
        } catch (IOException e) {
            throw CommandFailed.usage("--csv", "cannot be read: " + path);
        }
        return new Summary(HexFormat.of().formatHex(digest.digest()), rows);
    }
}
