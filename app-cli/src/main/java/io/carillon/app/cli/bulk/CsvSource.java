package io.carillon.app.cli.bulk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A file of comma-separated values, as text. @param delimiter null to find out */
record CsvSource(Path path, Charset encoding, String delimiter) {

    char separator() throws IOException {
        Optional<Character> named = Delimiter.named(delimiter);
        if (named.isPresent()) {
            return named.get();
        }
        try (BufferedReader in = text(Files.newInputStream(path))) {
            return Delimiter.detected(in);
        }
    }

    /** Strict: a spoilt address must not be used. A byte order mark is no part of the text. */
    BufferedReader text(InputStream in) throws IOException {
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
