package io.carillon.app.cli.command;

import io.carillon.app.cli.output.ExitCode;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The root of the command line. */
@Command(
        name = "carillon",
        description = "One keyboard, many bells: send messages through many providers and know what became of them.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            SendCommand.class,
            MessagesCommand.class,
            ConversationsCommand.class,
            BatchesCommand.class,
            DeadLettersCommand.class,
            SubscribersCommand.class,
            FlowCommand.class,
            ShopCommand.class,
            ChannelsCommand.class,
            BalanceCommand.class,
            ScreenCommand.class,
            EventsCommand.class,
            TailCommand.class,
            ServeCommand.class,
            DemoCommand.class,
            SimulateCommand.class,
            VerifyCommand.class,
            ConfigCommand.class,
            VersionCommand.class,
            HelpCommand.class
        })
public final class CarillonCommand implements Callable<Integer> {
    private final Context context;

    @Spec
    CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version.")
    boolean version;

    private CarillonCommand(Context context) {
        this.context = context;
    }

    /** Runs one command line and returns its exit code. Throws nothing. */
    public static int run(Context context, String... arguments) {
        var line = new CommandLine(new CarillonCommand(context))
                .setOut(writer(context.terminal().out()))
                .setErr(writer(context.terminal().err()))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(100)
                .setUsageHelpAutoWidth(false)
                .setColorScheme(CommandLine.Help.defaultColorScheme(
                        context.terminal().coloured() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
        line.getCommandSpec().version(Version.text());
        var failures = new Failures(context.terminal());
        line.setParameterExceptionHandler(failures);
        line.setExecutionExceptionHandler(failures);
        return line.execute(arguments);
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    Context context() {
        return context;
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(context.terminal().err());
        return ExitCode.USAGE.code();
    }
}
