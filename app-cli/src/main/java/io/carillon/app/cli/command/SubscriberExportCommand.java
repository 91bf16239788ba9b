package io.carillon.app.cli.command;

import io.carillon.app.cli.json.Json;
import io.carillon.app.cli.output.CommandFailed;
import io.carillon.app.cli.output.ExitCode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "export", description = "Write subscribers as CSV, fit to be imported again.")
final class SubscriberExportCommand extends ApiCommand {
    private static final String PATH = "/v1/subscribers/export";

    @Mixin
    SubscriberFilter filter;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write to this file, once all of it is there; default: standard output.")
    Path output;

    @Override
    ExitCode run(Session session) {
        try {
            if (output == null) {
                session.download(PATH, filter.query(), terminal().out());
                terminal().out().flush();
            } else {
                toFile(session);
            }
            return ExitCode.OK;
        } catch (IOException e) {
            throw CommandFailed.usage("--output", "cannot be written: " + e.getMessage());
        }
    }

    private void toFile(Session session) throws IOException {
        Path target = output.toAbsolutePath();
        Path part =
                Files.createTempFile(target.getParent(), target.getFileName().toString(), ".part");
        try {
            try (OutputStream out = Files.newOutputStream(part)) {
                session.download(PATH, filter.query(), out);
            }
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("file", target.toString());
        written.put("bytes", Files.size(target));
        print(Json.of(written));
    }
}
