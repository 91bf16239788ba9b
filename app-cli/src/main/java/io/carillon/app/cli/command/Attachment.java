package io.carillon.app.cli.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import picocli.CommandLine.Option;

/** A file that a message shows, by its address: the provider fetches it. */
final class Attachment {
    @Option(names = "--image", paramLabel = "URL", description = "A picture.")
    String image;

    @Option(names = "--video", paramLabel = "URL", description = "A video.")
    String video;

    @Option(names = "--audio", paramLabel = "URL", description = "A sound.")
    String audio;

    @Option(names = "--voice", paramLabel = "URL", description = "A voice message.")
    String voice;

    @Option(names = "--document", paramLabel = "URL", description = "Any other file.")
    String document;

    @Option(names = "--contact", paramLabel = "URL", description = "A contact card.")
    String contact;

    @Option(names = "--caption", paramLabel = "TEXT", description = "The words beside a file.")
    String caption;

    @Option(names = "--thumbnail", paramLabel = "URL", description = "A small picture of a file.")
    String thumbnail;

    /** The address given for each kind; null where none is. */
    Map<String, String> urls() {
        Map<String, String> urls = new LinkedHashMap<>();
        urls.put("image", image);
        urls.put("video", video);
        urls.put("audio", audio);
        urls.put("voice", voice);
        urls.put("document", document);
        urls.put("contact", contact);
        return urls;
    }

    boolean isChosen() {
        return urls().values().stream().anyMatch(Objects::nonNull);
    }

    /** An option that says something about a file although there is none. */
    Optional<String> strayOption() {
        if (isChosen()) {
            return Optional.empty();
        }
        return caption != null
                ? Optional.of("--caption")
                : Optional.ofNullable(thumbnail).map(url -> "--thumbnail");
    }

    void addTo(Map<String, Object> content) {
        if (thumbnail != null) {
            content.put("thumbnail_url", ContentChoice.readable("--thumbnail", thumbnail));
        }
        if (caption != null) {
            content.put("caption", ContentChoice.readable("--caption", caption));
        }
    }
}
