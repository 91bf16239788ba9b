package io.carillon.app.cli;

import io.carillon.app.cli.command.CarillonCommand;
import io.carillon.app.cli.command.Context;
import io.carillon.app.cli.host.LocalPrograms;
import io.carillon.app.cli.output.Terminal;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

/** Where the process begins. */
public final class Main {
    private Main() {}

    /** Runs one command line and ends the process with its exit code. */
    public static void main(String[] arguments) {
        int code = CarillonCommand.run(context(), arguments);
        System.out.flush();
        System.exit(code);
    }

    private static Context context() {
        PrintStream out = stream(FileDescriptor.out);
        PrintStream err = stream(FileDescriptor.err);
        System.setOut(out);
        System.setErr(err);
        var environment = System.getenv();
        var terminal = Terminal.of(out, err, Boolean.getBoolean("carillon.interactive"), environment);
        var programs = new LocalPrograms(environment);
        return new Context(terminal, environment, System.in, Clock.systemUTC(), programs, programs);
    }

    /** Always UTF-8: what providers and people say is not limited to the locale of a container. */
    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
