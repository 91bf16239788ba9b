package io.carillon.app.cli.bulk;

import io.carillon.app.cli.output.CommandFailed;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file of subscribers, whose first row names the columns. It is never held in memory: it is read once to know that all of it can
 * be read, and again to send it in parts.
 *
 * @param delimiter null to find out
 */
public record PeopleFile(Path path, Charset encoding, String delimiter) {

    /** Takes a part of the file. */
    public interface Visitor {
        void visit(PeoplePart part);
    }

    /** How many rows there are below the header. @throws CommandFailed when the file cannot be read to its end */
    public long count() {
        long[] rows = new long[1];
        parts(Integer.MAX_VALUE, part -> rows[0] += part.rows(), false);
        return rows[0];
    }

    /** All of it, in parts of at most so many rows. @throws CommandFailed when the file cannot be read to its end */
    public void inParts(int most, Visitor visitor) {
        parts(most, visitor, true);
    }

    private void parts(int most, Visitor visitor, boolean kept) {
        CsvSource source = new CsvSource(path, encoding, delimiter);
        try (InputStream in = Files.newInputStream(path);
                CsvReader rows = new CsvReader(source.text(in), source.separator())) {
            CsvRow header = next(rows)
                    .orElseThrow(() -> CommandFailed.usage("FILE", "is empty; the first row must name the columns"));
            PeoplePart part = new PeoplePart(header, kept);
            for (Optional<CsvRow> row = next(rows); row.isPresent(); row = next(rows)) {
                if (part.rows() == most || part.isFull()) {
                    visitor.visit(part);
                    part = new PeoplePart(header, kept);
                }
                part.add(row.get());
            }
            if (part.rows() > 0) {
                visitor.visit(part);
            }
        } catch (CsvBroken e) {
            throw CommandFailed.usage("FILE", e.getMessage());
        } catch (CharacterCodingException e) {
            throw CommandFailed.usage(
                    "FILE", "is not " + encoding + " throughout; say what it is with --encoding, such as GBK");
        } catch (IOException e) {
            throw CommandFailed.usage("FILE", "cannot be read: " + path);
        }
    }

    /** The next row that holds anything. */
    private static Optional<CsvRow> next(CsvReader rows) throws IOException, CsvBroken {
        Optional<CsvRow> row = rows.next();
        while (row.isPresent() && row.get().fields().stream().allMatch(String::isBlank)) {
            row = rows.next();
        }
        return row;
    }
}
