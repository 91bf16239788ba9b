package io.carillon.app.cli.bulk;

import io.carillon.app.cli.output.CommandFailed;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
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
        long rows = 0;
        try (InputStream in = new DigestInputStream(Files.newInputStream(path), digest);
                BulkRows all = new BulkRows(new CsvReader(text(in), separator()), columns)) {
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

    private char separator() throws IOException {
        Optional<Character> named = Delimiter.named(delimiter);
        if (named.isPresent()) {
            return named.get();
        }
        try (BufferedReader in = text(Files.newInputStream(path))) {
            return Delimiter.detected(in);
        }
    }

    /** Strict: a spoilt address or reference must not be sent. A byte order mark is no part of the text. */
    private BufferedReader text(InputStream in) throws IOException {
        Reader decoded = new InputStreamReader(
                in,
                encoding.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        BufferedReader reader = new BufferedReader(decoded);
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }
}
