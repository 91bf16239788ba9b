package io.carillon.app.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.app.cli.output.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;

final class HelpTest {

    /** Every command's words, found on the classes themselves. */
    static Stream<List<String>> commands() {
        return below(CarillonCommand.class, List.of());
    }

    private static Stream<List<String>> below(Class<?> group, List<String> words) {
        return Stream.of(group.getAnnotation(Command.class).subcommands()).flatMap(command -> {
            var name = command.getAnnotation(Command.class).name();
            var all = Stream.concat(words.stream(), Stream.of(name)).toList();
            return Stream.concat(Stream.of(all), below(command, all));
        });
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandShouldShowItsHelp(List<String> words) {
        Cli cli = new Cli();
        String[] arguments = Stream.concat(words.stream(), Stream.of("--help")).toArray(String[]::new);

        assertThat(cli.run(arguments)).isZero();

        assertThat(cli.out()).contains("Usage: carillon " + String.join(" ", words));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandShouldBeInTheManual(List<String> words) throws IOException {
        assertThat(manual()).contains("carillon " + String.join(" ", words));
    }

    @Test
    void exitCodesShouldBeTheSameInHelpAndManual() throws IOException {
        Cli cli = new Cli();
        assertThat(cli.run("help", "exit-codes")).isZero();
        for (ExitCode code : ExitCode.values()) {
            assertThat(cli.out()).containsPattern("(?m)^" + code.code() + " +" + java.util.regex.Pattern.quote(code.meaning().substring(0, 30)));
            assertThat(manual()).contains("| " + code.code() + " | " + code.meaning() + " |");
        }
    }

    @Test
    void helpShouldDescribeACommandWhenNamed() {
        Cli cli = new Cli();

        assertThat(cli.run("help", "messages", "list")).isZero();
        assertThat(cli.out()).contains("Usage: carillon messages list");
        assertThat(new Cli().run("help", "bells")).isEqualTo(2);
    }

    @Test
    void groupShouldEndWith2WhenNoCommandFollows() {
        Cli cli = new Cli();

        assertThat(cli.run("messages")).isEqualTo(2);
        assertThat(cli.err()).contains("list", "show", "explain");
        assertThat(new Cli().run()).isEqualTo(CommandLine.ExitCode.USAGE);
    }

    private static String manual() throws IOException {
        Path here = Path.of("").toAbsolutePath();
        Path home = Files.isDirectory(here.resolve("docs")) ? here : here.getParent();
        return Files.readString(home.resolve("docs/cli.md"));
    }
}
