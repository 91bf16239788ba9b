package io.carillon.app.cli.command;

import io.carillon.app.cli.output.CommandFailed;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;

/** How the characters of a file are written. */
final class FileEncoding {
    private FileEncoding() {}

    /** UTF-8 for null. */
    static Charset of(String name) {
        try {
            return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw CommandFailed.usage("--encoding", "there is no encoding '" + name + "'");
        }
    }
}
