package io.carillon.app.cli.command;

import io.carillon.app.cli.json.Json;
import io.carillon.app.cli.output.ContentText;
import io.carillon.app.cli.output.ExitCode;
import io.carillon.app.cli.output.Table;
import io.carillon.app.cli.output.Terminal;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells what would become of a message. */
final class Preview {
    private final ApiCommand command;

    Preview(ApiCommand command) {
        this.command = command;
    }

    /** OK, but for a text that the provider would stop. */
    ExitCode report(Json preview) {
        if (command.json) {
            command.print(preview);
        } else {
            print(preview);
        }
        boolean blocked = preview.get("screening").get("verdict").orEmpty().equals("blocked");
        return blocked ? ExitCode.FAILURE : ExitCode.OK;
    }

    private void print(Json preview) {
        Table table = new Table("", "");
        row(
                table,
                "to",
                preview.get("to")
                        .text()
                        .map(to -> to + " on " + preview.get("channel").orEmpty()));
        row(table, "content", content(preview));
        row(table, "adapted to", preview.get("adapted_to").text());
        row(table, "text", preview.get("text").text());
        row(table, "segments", segments(preview.get("segments")));
        row(table, "screening", screening(preview.get("screening")));
        row(table, "send at", preview.get("send_at").text());
        row(table, "expires at", preview.get("expires_at").text());
        row(table, "waits for", Optional.of(waitsFor(preview)));
        for (Json step : preview.get("fallback").items()) {
            row(table, "then", Optional.of(step(step)));
        }
        row(table, "goes out at", preview.get("goes_out_at").text());
        table.printBody(command.terminal());
        for (Json warning : preview.get("warnings").items()) {
            command.terminal().out().println("warning: " + Terminal.clean(warning.orEmpty()));
        }
        command.terminal().out().println("Nothing was sent.");
    }

    private static String step(Json step) {
        return step.get("to").orEmpty() + " on " + step.get("channel").orEmpty() + " unless "
                + step.get("unless").orEmpty() + " within " + step.get("within").orEmpty();
    }

    private static void row(Table table, String name, Optional<String> value) {
        value.ifPresent(text -> table.row(name, text));
    }

    /** What was asked, where that is more than the text says. */
    private static Optional<String> content(Json preview) {
        Json content = preview.get("content");
        return Optional.of(content)
                .filter(asked -> !asked.get("type").orEmpty().equals("text"))
                .map(ContentText::of);
    }

    private static Optional<String> segments(Json segments) {
        return segments.get("count")
                .text()
                .map(count -> count + " ("
                        + segments.get("encoding").orEmpty() + ", "
                        + segments.get("units").orEmpty() + " units)");
    }

    private static Optional<String> screening(Json screening) {
        return screening.get("verdict").text().map(verdict -> {
            String detail = screening.get("detail").orEmpty();
            return detail.isEmpty() ? verdict : verdict + ": " + detail;
        });
    }

    private static String waitsFor(Json preview) {
        String all =
                preview.get("waits_for").items().stream().map(Json::orEmpty).collect(Collectors.joining(", "));
        return all.isEmpty() ? "nothing, it would go out at once" : all;
    }
}
