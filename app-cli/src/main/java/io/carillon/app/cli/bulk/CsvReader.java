package io.carillon.app.cli.bulk;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads comma-separated values (RFC 4180) a row at a time: quoted fields may hold delimiters, doubled quotes and line ends; a
 * line ends with CR, LF or both. Empty lines are skipped. What could mean two things is refused instead of guessed.
 */
final class CsvReader implements AutoCloseable {
    private static final int LONGEST_FIELD = 64 * 1024;
    private static final int MOST_FIELDS = 1_000;
    private static final int END = -1;
    private static final char QUOTE = '"';

    private final PushbackReader in;
    private final char delimiter;
    private long line = 1;

    CsvReader(Reader in, char delimiter) {
        this.in = new PushbackReader(in, 2);
        this.delimiter = delimiter;
    }

    /** The next row; empty at the end. @throws CsvBroken when the file cannot be read on */
    Optional<CsvRow> next() throws IOException, CsvBroken {
        int c = read();
        while (c == '\n') {
            c = read();
        }
        if (c == END) {
            return Optional.empty();
        }
        in.unread(c);
        return Optional.of(row());
    }

    private CsvRow row() throws IOException, CsvBroken {
        long begin = line;
        List<String> fields = new ArrayList<>();
        int after;
        do {
            if (fields.size() == MOST_FIELDS) {
                throw new CsvBroken(begin, "has more than " + MOST_FIELDS + " fields");
            }
            after = field(fields);
        } while (after == delimiter);
        return new CsvRow(begin, fields);
    }

    /** Reads one field; returns what stands behind it: the delimiter, a line's end or the file's. */
    private int field(List<String> fields) throws IOException, CsvBroken {
        int c = read();
        if (c == QUOTE) {
            fields.add(quoted());
            return behindQuote();
        }
        long begin = line;
        StringBuilder text = new StringBuilder();
        while (c != delimiter && c != '\n' && c != END) {
            append(text, c, begin);
            c = read();
        }
        fields.add(text.toString());
        return c;
    }

    private String quoted() throws IOException, CsvBroken {
        long begin = line;
        StringBuilder text = new StringBuilder();
        while (true) {
            int c = read();
            if (c == QUOTE) {
                int next = read();
                if (next != QUOTE) {
                    unread(next);
                    return text.toString();
                }
            } else if (c == END) {
                throw new CsvBroken(begin, "a quote is opened and never closed");
            }
            append(text, c, begin);
        }
    }

    private int behindQuote() throws IOException, CsvBroken {
        int c = read();
        while (c == ' ') {
            c = read();
        }
        if (c != delimiter && c != '\n' && c != END) {
            throw new CsvBroken(line, "text stands behind a closing quote");
        }
        return c;
    }

    private static void append(StringBuilder text, int c, long begin) throws CsvBroken {
        if (text.length() == LONGEST_FIELD) {
            throw new CsvBroken(begin, "a field is longer than 64 KiB; is a quote never closed?");
        }
        text.append((char) c);
    }

    /** The next character, line ends as one LF each. */
    private int read() throws IOException {
        int c = in.read();
        if (c == '\r') {
            int next = in.read();
            if (next != '\n' && next != END) {
                in.unread(next);
            }
            c = '\n';
        }
        if (c == '\n') {
            line++;
        }
        return c;
    }

    private void unread(int c) throws IOException {
        if (c != END) {
            in.unread(c);
            if (c == '\n') {
                line--;
            }
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
