package io.carillon.app.cli.command;

import io.carillon.app.cli.output.ExitCode;
import io.carillon.app.cli.output.Table;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "help", description = "Show the help of a command, or 'exit-codes'.")
final class HelpCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
    boolean help;

    @Parameters(paramLabel = "TOPIC", arity = "0..*", description = "A command such as 'messages list', or 'exit-codes'.")
    List<String> topic = List.of();

    @Override
    public Integer call() {
        var terminal = ((CarillonCommand) spec.root().userObject()).context().terminal();
        if (topic.equals(List.of("exit-codes"))) {
            Table table = new Table("CODE", "MEANING");
            for (ExitCode code : ExitCode.values()) {
                table.row(String.valueOf(code.code()), code.meaning());
            }
            table.print(terminal);
            return ExitCode.OK.code();
        }
        CommandLine line = spec.root().commandLine();
        for (String name : topic) {
            line = line.getSubcommands().get(name);
            if (line == null) {
                throw new ParameterException(spec.commandLine(), "no such topic: " + String.join(" ", topic));
            }
        }
        line.usage(terminal.out());
        return ExitCode.OK.code();
    }
}
