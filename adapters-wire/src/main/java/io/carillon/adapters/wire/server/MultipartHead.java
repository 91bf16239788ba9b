package io.carillon.adapters.wire.server;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;

/** The head of one part of a multipart body. For one thread. */
final class MultipartHead {
    private Charset charset;
    private Optional<String> name = Optional.empty();

    MultipartHead(Charset charset) {
        this.charset = charset;
    }

    void add(String line) {
        int colon = line.indexOf(':');
        if (colon < 0) {
            return;
        }
        HeaderValue value = HeaderValue.parse(line.substring(colon + 1));
        switch (line.substring(0, colon).strip().toLowerCase(Locale.ROOT)) {
            case "content-disposition" -> name = fieldName(value);
            case "content-type" ->
                charset =
                        value.parameter("charset").flatMap(MultipartHead::known).orElse(charset);
            default -> {
                // Says nothing about a value.
            }
        }
    }

    /** Of the value; empty for an uploaded file. */
    Optional<String> name() {
        return name;
    }

    Charset charset() {
        return charset;
    }

    /** Browsers write these three characters of a name as percent escapes, and nothing else. */
    private static Optional<String> fieldName(HeaderValue disposition) {
        boolean file = disposition.parameter("filename").isPresent()
                || disposition.parameter("filename*").isPresent();
        return file
                ? Optional.empty()
                : disposition.parameter("name").map(text -> text.replace("%22", "\"")
                        .replace("%0D", "\r")
                        .replace("%0A", "\n"));
    }

    private static Optional<Charset> known(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }
}
