package io.carillon.adapters.jetchat.client;

import io.carillon.domain.message.Content;
import io.carillon.domain.message.Direction;
import io.carillon.domain.message.MediaKind;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** One row of {@code chat-messages} (contract jetchat §A6). */
record JetchatMessage(JetchatRow row) {
    private static final Set<String> NOT_SAID = Set.of("note", "system", "event", "log");

    /** Whether it is a note of the staff or of the vendor's system, which nobody was sent. */
    boolean isAside() {
        return NOT_SAID.contains(type());
    }

    Optional<Direction> direction() {
        return switch (type()) {
            case "in" -> Optional.of(Direction.INBOUND);
            case "out", "agent", "bot" -> Optional.of(Direction.OUTBOUND);
            default -> Optional.empty();
        };
    }

    Content content() {
        JetchatRow payload = row.row("payload");
        Optional<String> url =
                payload.field("url").or(() -> row.field("content").filter(JetchatMessage::isUrl));
        Optional<MediaKind> kind = kind(row.field("msg_type").orElse("text").toLowerCase(Locale.ROOT));
        Optional<String> words = words();
        if (kind.isPresent() && url.isPresent()) {
            return new Content.Media(
                    kind.get(), url.get(), Optional.empty(), words.filter(Predicate.not(url.get()::equals)));
        }
        return words.<Content>map(Content.Text::new).orElseGet(this::wordless);
    }

    private String type() {
        return row.field("type").orElse("").toLowerCase(Locale.ROOT);
    }

    private Optional<String> words() {
        return row.text("content")
                .filter(Predicate.not(String::isBlank))
                .or(() -> row.row("payload").text("text").filter(Predicate.not(String::isBlank)));
    }

    /** A button, a card, a feed: what only the vendor understands is kept as it came. */
    private Content wordless() {
        JetchatRow payload = row.row("payload");
        return payload.node().isEmpty() || row.field("msg_type").orElse("text").equals("text")
                ? new Content.Text("")
                : new Content.Custom(payload.node().toString());
    }

    private static Optional<MediaKind> kind(String type) {
        return switch (type) {
            case "image" -> Optional.of(MediaKind.IMAGE);
            case "video" -> Optional.of(MediaKind.VIDEO);
            case "audio" -> Optional.of(MediaKind.AUDIO);
            case "voice" -> Optional.of(MediaKind.VOICE);
            case "file", "document" -> Optional.of(MediaKind.DOCUMENT);
            default -> Optional.empty();
        };
    }

    private static boolean isUrl(String text) {
        return text.matches("https?://\\S+");
    }
}
