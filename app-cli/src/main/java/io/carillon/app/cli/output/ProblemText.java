package io.carillon.app.cli.output;

import io.carillon.app.cli.json.Json;
import java.util.function.UnaryOperator;

/** A problem document for people: a headline and one line for each thing that is wrong. */
public final class ProblemText {
    private ProblemText() {}

    /** @param optionOf turns a JSON pointer into what the user typed, such as {@code --to} */
    public static void print(Json problem, UnaryOperator<String> optionOf, Terminal terminal) {
        var errors = problem.get("errors").items();
        String headline = problem.get("detail").text().or(() -> problem.get("title").text()).orElse("failed");
        terminal.err().println("carillon: " + Terminal.clean(headline) + code(problem));
        for (Json error : errors) {
            String option = optionOf.apply(error.get("pointer").orEmpty());
            terminal.err()
                    .println("  " + (option.isEmpty() ? "" : Terminal.clean(option) + ": ")
                            + Terminal.clean(error.get("detail").orEmpty()) + code(error));
        }
        problem.get("request_id").text().ifPresent(id -> terminal.err().println("  request " + Terminal.clean(id)));
    }

    private static String code(Json holder) {
        return holder.get("code").text().map(code -> " (" + Terminal.clean(code) + ")").orElse("");
    }
}
