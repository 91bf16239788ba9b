package io.carillon.app.cli.command;

import io.carillon.app.cli.json.Json;
import io.carillon.app.cli.output.CommandFailed;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Whom a message goes to. */
final class Recipients {
    @Option(names = "--to", paramLabel = "ADDRESS", description = "A recipient; may be repeated.")
    List<String> to = List.of();

    @Option(
            names = "--to-file",
            paramLabel = "FILE",
            description = "Recipients, one per line, perhaps with a reference of yours behind a comma; - is standard input.")
    String file;

    @Parameters(arity = "0..1", paramLabel = "-", description = "Recipients from standard input, as with --to-file -.")
    String dash;

    /** Whether standard input holds the recipients and thus cannot hold the text. */
    boolean takeInput() {
        return "-".equals(file) || dash != null;
    }

    /** The only recipient; empty when there are several, or may be. */
    Optional<String> single() {
        return to.size() == 1 && file == null && dash == null ? Optional.of(to.get(0)) : Optional.empty();
    }

    /** The recipients as a batch names them, in the order given. */
    List<Json> read(InputStream in) {
        if (dash != null && !dash.equals("-")) {
            throw CommandFailed.usage(dash, "is not expected here; the text goes behind --text");
        }
        List<Json> all = new ArrayList<>();
        to.forEach(address -> all.add(new Json(address)));
        if (takeInput()) {
            all.addAll(lines(Input.all(in)));
        } else if (file != null) {
            all.addAll(fileLines());
        }
        if (all.isEmpty()) {
            throw CommandFailed.usage("--to", "at least one recipient is needed: --to, --to-file or -");
        }
        return all;
    }

    private List<Json> fileLines() {
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            return lines(Input.all(in));
        } catch (IOException e) {
            throw CommandFailed.usage("--to-file", "cannot be read: " + file);
        }
    }

    /** Empty lines and those that begin with # are skipped; a byte order mark too. */
    private static List<Json> lines(String text) {
        return text.replaceFirst("^\uFEFF", "").lines().map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(Recipients::line)
                .toList();
    }

    private static Json line(String line) {
        int comma = line.indexOf(',');
        return comma < 0
                ? new Json(line)
                : Json.of(Map.of(
                        "to", line.substring(0, comma).strip(),
                        "client_reference", line.substring(comma + 1).strip()));
    }
}
