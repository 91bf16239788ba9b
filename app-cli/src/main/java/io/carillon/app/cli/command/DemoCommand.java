package io.carillon.app.cli.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "demo", description = "Show a tour on simulated providers; nothing leaves this machine.")
final class DemoCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec;

    @Option(names = "--once", description = "End after the tour; exit code 0 only if every line is as it must be.")
    boolean once;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    boolean help;

    @Override
    public Integer call() {
        Context context = ((CarillonCommand) spec.root().userObject()).context();
        return context.programs().demo(once, context.terminal());
    }
}
