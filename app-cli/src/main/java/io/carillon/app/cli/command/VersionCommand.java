package io.carillon.app.cli.command;

import io.carillon.app.cli.json.Json;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "version", description = "Show the version of Carillon and of Java.")
final class VersionCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec;

    @Option(names = "--json", description = "Print a document.")
    boolean json;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
    boolean help;

    @Override
    public Integer call() {
        String java = Runtime.version().toString();
        var out = ((CarillonCommand) spec.root().userObject()).context().terminal().out();
        out.println(
                json
                        ? Json.of(Map.of("version", Version.text(), "java", java)).write()
                        : "carillon " + Version.text() + " (Java " + java + ")");
        return 0;
    }
}
