package io.carillon.app.cli.command;

import io.carillon.app.cli.json.Json;
import io.carillon.app.cli.output.Document;
import io.carillon.app.cli.output.ExitCode;
import io.carillon.app.cli.output.Terminal;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What the commands that ask the API have in common. */
abstract class ApiCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec;

    @Mixin
    Connecting connecting;

    @Option(names = "--json", description = "Print the API's document.")
    boolean json;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
    boolean help;

    @Override
    public final Integer call() {
        try (Session session = connecting.open(context())) {
            return run(session).code();
        }
    }

    abstract ExitCode run(Session session);

    Context context() {
        return ((CarillonCommand) spec.root().userObject()).context();
    }

    Terminal terminal() {
        return context().terminal();
    }

    /** Prints the document as JSON or line by line. */
    void print(Json document) {
        if (json) {
            terminal().out().println(document.write());
        } else {
            new Document(terminal()).print(document);
        }
    }

    /** Prints a page of a list, and how to get the next one. */
    void printPage(Json page, String... columns) {
        if (json) {
            terminal().out().println(page.write());
            return;
        }
        new Document(terminal()).printColumns(page.get("data").items(), List.of(columns));
        if (page.get("has_more").isTrue()) {
            terminal().err().println("more: --after " + Terminal.clean(page.get("next").orEmpty()));
        }
    }
}
