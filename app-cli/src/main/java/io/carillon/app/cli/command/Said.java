package io.carillon.app.cli.command;

import io.carillon.app.cli.json.Json;
import io.carillon.app.cli.output.CommandFailed;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** What a message says. */
final class Said {
    @Option(names = {"-t", "--text"}, paramLabel = "TEXT", description = "The text; default: standard input.")
    String text;

    @Option(
            names = "--content",
            paramLabel = "JSON",
            description = "Anything else than a text, as in the API: '{\"type\":\"image\",\"url\":\"https://...\"}'.")
    String content;

    /** @param inputTaken whether standard input holds something else */
    Json content(InputStream in, boolean inputTaken) {
        if (text != null && content != null) {
            throw CommandFailed.usage("--content", "cannot stand beside --text");
        }
        if (content != null) {
            return parsed();
        }
        if (text == null && inputTaken) {
            throw CommandFailed.usage("--text", "is needed when standard input holds the recipients");
        }
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("type", "text");
        plain.put("text", text == null ? Input.all(in) : readable(text));
        return Json.of(plain);
    }

    private Json parsed() {
        try {
            return Json.parse(readable(content));
        } catch (IllegalArgumentException e) {
            throw CommandFailed.usage("--content", "is " + e.getMessage());
        }
    }

    /** Refuses what the JVM could not decode; sending it would put question marks into somebody's message. */
    private static String readable(String argument) {
        if (argument.indexOf('\uFFFD') >= 0) {
            throw CommandFailed.usage("--text", "cannot be read in this locale; use a UTF-8 one, or standard input");
        }
        return argument;
    }

    String optionOf(List<String> steps) {
        boolean isText = content == null;
        return isText ? "--text" : "--content " + String.join("/", steps.subList(2, steps.size()));
    }
}
