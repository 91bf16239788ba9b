package io.carillon.adapters.afilnet.client;

import io.carillon.domain.message.Content;
import io.carillon.domain.message.MediaKind;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;

/** What a listed row says. No member for files is documented; where those of {@code sendfile} come back, they are understood. */
final class AfilnetContents {
    private AfilnetContents() {}

    static Content of(AfilnetRow row) {
        Optional<String> words = row.text("message");
        return row.field("fileurl")
                .<Content>map(url -> new Content.Media(
                        kind(row), url, row.field("thumburl"), words.filter(Predicate.not(String::isBlank))))
                .orElseGet(() -> new Content.Text(words.orElse("")));
    }

    private static MediaKind kind(AfilnetRow row) {
        String word = row.field("type").orElse("");
        return Arrays.stream(MediaKind.values())
                .filter(kind -> kind.name().equalsIgnoreCase(word))
                .findFirst()
                .orElse(MediaKind.DOCUMENT);
    }
}
