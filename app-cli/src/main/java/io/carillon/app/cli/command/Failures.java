package io.carillon.app.cli.command;

import io.carillon.app.cli.client.ApiAnswer.AnswerUnreadable;
import io.carillon.app.cli.client.Backend.CannotOpen;
import io.carillon.app.cli.client.CallFailed;
import io.carillon.app.cli.output.CommandFailed;
import io.carillon.app.cli.output.ExitCode;
import io.carillon.app.cli.output.ProblemText;
import io.carillon.app.cli.output.Terminal;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Turns every way to fail into an exit code and a text or document on standard error. */
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {
    private final Terminal terminal;

    Failures(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        boolean json = Arrays.asList(arguments).contains("--json");
        if (failure.getCause() instanceof CommandFailed cause) {
            return report(cause, json, pointer -> pointer);
        }
        var failed = CommandFailed.of(ExitCode.USAGE, "invalid_usage", failure.getMessage());
        int code = report(failed, json, pointer -> pointer);
        if (!json) {
            String name = failure.getCommandLine().getCommandSpec().qualifiedName();
            terminal.err().println("Try '" + name + " --help'.");
        }
        return code;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed) {
        Object command = line.getCommand();
        boolean json = command instanceof ApiCommand api && api.json
                || command instanceof ConfigCommand.Check check && check.json
                || command instanceof VerifyCommand.Durability trial && trial.json;
        UnaryOperator<String> optionOf = command instanceof NamesOptions names ? names::optionOf : pointer -> pointer;
        return report(classified(failure), json, optionOf);
    }

    private int report(CommandFailed failed, boolean json, UnaryOperator<String> optionOf) {
        if (json) {
            terminal.err().println(failed.problem().write());
        } else {
            ProblemText.print(failed.problem(), optionOf, terminal);
        }
        return failed.exitCode().code();
    }

    private static CommandFailed classified(Exception failure) {
        if (failure instanceof CommandFailed failed) {
            return failed;
        }
        if (failure instanceof CallFailed call) {
            return call.isUnclear()
                    ? CommandFailed.of(ExitCode.OUTCOME_UNKNOWN, "outcome_unknown", call.getMessage())
                    : CommandFailed.of(ExitCode.UNREACHABLE, "server_unreachable", call.getMessage());
        }
        if (failure instanceof CannotOpen cannot) {
            return cannot.isLocked()
                    ? CommandFailed.of(
                            ExitCode.UNREACHABLE,
                            "store_locked",
                            cannot.getMessage() + "; use --server to speak to the process that has it")
                    : CommandFailed.of(ExitCode.USAGE, "cannot_start", cannot.getMessage());
        }
        if (failure instanceof AnswerUnreadable unreadable) {
            return CommandFailed.of(ExitCode.UNREACHABLE, "not_our_api", unreadable.getMessage());
        }
        String detail = failure.getMessage() == null ? "" : ": " + failure.getMessage();
        return CommandFailed.of(
                ExitCode.INTERNAL, "internal_error", failure.getClass().getName() + detail);
    }
}
