package io.carillon.app.http.csv;

import io.carillon.app.http.problem.ProblemCode;
import io.carillon.app.http.problem.ProblemException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cuts a text into the rows and cells of RFC 4180. Rows of blank cells are passed over. What the first row separates its cells with,
 * a comma, a semicolon or a tab, counts. Not safe for use by several threads.
 */
final class CsvText {
    private static final int MOST_CELLS = 1_000;
    private static final char QUOTE = '"';

    private final String text;
    private final char delimiter;
    private int at;
    private long line = 1;

    private CsvText(String text) {
        this.text = text;
        this.delimiter = delimiter(text);
    }

    /** @param line where it begins, from 1 */
    record Line(long line, List<String> cells) {
        /** Empty where the row is too short. */
        String cell(int index) {
            return index < cells.size() ? cells.get(index) : "";
        }
    }

    /** @throws ProblemException when the bytes are no UTF-8 */
    static CsvText of(byte[] body) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                throw new ProblemException(ProblemCode.MALFORMED_CSV, "the body holds the character NUL");
            }
            return new CsvText(text.startsWith("\ufeff") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            throw new ProblemException(ProblemCode.MALFORMED_CSV, "the body is not UTF-8");
        }
    }

    /** The next row; empty at the end. @throws ProblemException when the text cannot be read on */
    Optional<Line> next() {
        while (at < text.length()) {
            Line row = row();
            if (row.cells().stream().anyMatch(cell -> !cell.isBlank())) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    private Line row() {
        long begin = line;
        List<String> cells = new ArrayList<>();
        while (true) {
            if (cells.size() == MOST_CELLS) {
                throw broken(begin, "has more than " + MOST_CELLS + " cells");
            }
            cells.add(at < text.length() && text.charAt(at) == QUOTE ? quoted() : plain());
            if (at >= text.length() || text.charAt(at) != delimiter) {
                endLine();
                return new Line(begin, cells);
            }
            at++;
        }
    }

    private String plain() {
        int begin = at;
        while (at < text.length() && text.charAt(at) != delimiter && !isLineEnd(text.charAt(at))) {
            at++;
        }
        return text.substring(begin, at);
    }

    private String quoted() {
        long begin = line;
        StringBuilder cell = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == QUOTE && (at + 1 == text.length() || text.charAt(at + 1) != QUOTE)) {
                at++;
                return closed(cell.toString());
            }
            at += c == QUOTE ? 1 : 0;
            line += c == '\n' ? 1 : 0;
            cell.append(c);
        }
        throw broken(begin, "a quote is opened and never closed");
    }

    private String closed(String cell) {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        if (at < text.length() && text.charAt(at) != delimiter && !isLineEnd(text.charAt(at))) {
            throw broken(line, "text stands behind a closing quote");
        }
        return cell;
    }

    private void endLine() {
        if (at < text.length() && text.charAt(at) == '\r') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '\n') {
            at++;
        }
        line++;
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    private static char delimiter(String text) {
        String header = text.strip().lines().findFirst().orElse("");
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(header, candidate) > count(header, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String header, char c) {
        return header.chars().filter(one -> one == c).count();
    }

    private static ProblemException broken(long line, String what) {
        return new ProblemException(ProblemCode.MALFORMED_CSV, "line " + line + ": " + what);
    }
}
