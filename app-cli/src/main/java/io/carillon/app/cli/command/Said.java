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
        List<ContentChoice> given = given();
        if (given.size() > 1) {
            throw CommandFailed.usage(
                    given.get(1).option(), "cannot stand beside " + given.get(0).option());
        }
        if (given.isEmpty() && inputTaken) {
            throw CommandFailed.usage("--text", "is needed when standard input holds the recipients");
        }
        // Before anybody is asked to type something in.
        refuseFurther(given.isEmpty() ? "text" : given.get(0).type());
        ContentChoice choice =
                given.isEmpty() ? new ContentChoice("--text", "text", "text", Input.all(in)) : given.get(0);
        if (choice.option().equals("--content")) {
            return choice.parsed();
        }
        return Json.of(members(choice.read(in, inputTaken)));
    }

    private Map<String, Object> members(ContentChoice choice) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", choice.type());
        members.put(choice.member(), choice.type().equals("custom") ? choice.parsed() : choice.value());
        if (title != null && choice.type().equals("link")) {
            members.put("title", ContentChoice.readable("--title", title));
        }
        if (attachment.isChosen()) {
            attachment.addTo(members);
        }
        return members;
    }

    /** What would be left out without a word. */
    private void refuseFurther(String type) {
        if (title != null && !type.equals("link")) {
            throw CommandFailed.usage("--title", "belongs to --link");
        }
        attachment.strayOption().ifPresent(stray -> {
            throw CommandFailed.usage(stray, "belongs to a file such as --image");
        });
    }

    private List<ContentChoice> given() {
        return Stream.concat(
                        Stream.of(
                                new ContentChoice("--text", "text", "text", text),
                                new ContentChoice("--html", "html", "html", html),
                                new ContentChoice("--link", "link", "url", link),
                                new ContentChoice("--flow", "flow", "flow", flow),
                                new ContentChoice("--custom", "custom", "data", custom),
                                new ContentChoice("--content", "", "", content)),
                        attachment.urls().entrySet().stream()
                                .map(file ->
                                        new ContentChoice("--" + file.getKey(), file.getKey(), "url", file.getValue())))
                .filter(choice -> choice.value() != null)
                .toList();
    }

    /** The option behind a place in the API's {@code content}. */
    String optionOf(List<String> steps) {
        String chosen = given().stream().map(ContentChoice::option).findFirst().orElse("--text");
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
