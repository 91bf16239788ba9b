package io.carillon.app.cli.command;

import io.carillon.app.cli.json.Json;
import io.carillon.app.cli.output.CommandFailed;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a message says: one content, of one kind. */
final class Said {
    /** A kind of content as the user named it. @param member what the API calls its value */
    private record Choice(String option, String type, String member, String value) {}

    @Option(
            names = {"-t", "--text"},
            paramLabel = "TEXT",
            description = "The text; default: standard input.")
    String text;

    @Option(names = "--html", paramLabel = "HTML", description = "A text with markup; - is standard input.")
    String html;

    @Option(names = "--link", paramLabel = "URL", description = "A page to open, perhaps with a --title.")
    String link;

    @Option(names = "--title", paramLabel = "TEXT", description = "What is shown for a --link.")
    String title;

    @Mixin
    Attachment attachment;

    @Option(names = "--flow", paramLabel = "FLOW", description = "Start this flow of the provider, by id or name.")
    String flow;

    @Option(
            names = "--custom",
            paramLabel = "JSON",
            description = "What only the provider understands; - is standard input.")
    String custom;

    @Option(
            names = "--content",
            paramLabel = "JSON",
            description = "Any content as in the API: '{\"type\":\"image\",\"url\":\"https://...\"}'.")
    String content;

    @Option(names = "--adapt", description = "Where the channel cannot carry this content, say it in a text.")
    boolean adapt;

    /** @param inputTaken whether standard input holds something else */
    void addTo(Map<String, Object> body, InputStream in, boolean inputTaken) {
        body.put("content", content(in, inputTaken));
        if (adapt) {
            body.put("adapt", true);
        }
    }

    private Json content(InputStream in, boolean inputTaken) {
        List<Choice> given = given();
        if (given.size() > 1) {
            throw CommandFailed.usage(
                    given.get(1).option(), "cannot stand beside " + given.get(0).option());
        }
        if (given.isEmpty() && inputTaken) {
            throw CommandFailed.usage("--text", "is needed when standard input holds the recipients");
        }
        Choice choice = given.isEmpty() ? new Choice("--text", "text", "text", Input.all(in)) : given.get(0);
        if (choice.option().equals("--content")) {
            refuseFurther(choice);
            return parsed(choice);
        }
        return Json.of(members(read(choice, in, inputTaken)));
    }

    private Map<String, Object> members(Choice choice) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", choice.type());
        members.put(choice.member(), choice.type().equals("custom") ? parsed(choice) : choice.value());
        if (title != null && choice.type().equals("link")) {
            members.put("title", readable("--title", title));
        }
        if (attachment.isChosen()) {
            attachment.addTo(members);
        }
        refuseFurther(choice);
        return members;
    }

    /** What would be left out without a word. */
    private void refuseFurther(Choice choice) {
        if (title != null && !choice.type().equals("link")) {
            throw CommandFailed.usage("--title", "belongs to --link");
        }
        attachment.strayOption().ifPresent(stray -> {
            throw CommandFailed.usage(stray, "belongs to a file such as --image");
        });
    }

    private List<Choice> given() {
        return Stream.concat(
                        Stream.of(
                                new Choice("--text", "text", "text", text),
                                new Choice("--html", "html", "html", html),
                                new Choice("--link", "link", "url", link),
                                new Choice("--flow", "flow", "flow", flow),
                                new Choice("--custom", "custom", "data", custom),
                                new Choice("--content", "", "", content)),
                        attachment.urls().entrySet().stream()
                                .map(file -> new Choice("--" + file.getKey(), file.getKey(), "url", file.getValue())))
                .filter(choice -> choice.value() != null)
                .toList();
    }

    /** A dash stands for standard input where people write more than a line. */
    private static Choice read(Choice choice, InputStream in, boolean inputTaken) {
        boolean fromInput = choice.value().equals("-")
                && (choice.type().equals("html") || choice.type().equals("custom"));
        if (fromInput && inputTaken) {
            throw CommandFailed.usage(choice.option(), "cannot be standard input, which holds the recipients");
        }
        String value = fromInput ? Input.all(in) : readable(choice.option(), choice.value());
        return new Choice(choice.option(), choice.type(), choice.member(), value);
    }

    private static Json parsed(Choice choice) {
        try {
            return Json.parse(readable(choice.option(), choice.value()));
        } catch (IllegalArgumentException e) {
            throw CommandFailed.usage(choice.option(), "is " + e.getMessage());
        }
    }

    /** Refuses what the JVM could not decode; sending it would put question marks into somebody's message. */
    static String readable(String option, String argument) {
        if (argument.indexOf('\uFFFD') >= 0) {
            throw CommandFailed.usage(option, "cannot be read in this locale; use a UTF-8 one, or standard input");
        }
        return argument;
    }

    /** The option behind a place in the API's {@code content}. */
    String optionOf(List<String> steps) {
        String chosen = given().stream().map(Choice::option).findFirst().orElse("--text");
        if (chosen.equals("--content")) {
            return "--content " + String.join("/", steps.subList(2, steps.size()));
        }
        return switch (steps.size() > 2 ? steps.get(2) : "") {
            case "title" -> "--title";
            case "caption" -> "--caption";
            case "thumbnail_url" -> "--thumbnail";
            default -> chosen;
        };
    }
}
