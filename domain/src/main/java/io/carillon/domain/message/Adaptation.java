package io.carillon.domain.message;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a content is said in a text, for channels that cannot carry it as it is. Pure: the same content gives the same text, so
 * it is done again at every sending and never stored.
 */
public final class Adaptation {
    private Adaptation() {}

    /** What a channel that carries {@code types} is given: the content itself, or a text; empty when no text says the same. */
    public static Optional<Content> to(Set<String> types, Content content) {
        if (types.contains(content.type())) {
            return Optional.of(content);
        }
        return types.contains("text") ? asText(content).map(Content.Text::new) : Optional.empty();
    }

    /** Empty for contents that only their provider understands, and for those without a word. */
    private static Optional<String> asText(Content content) {
        String text = "";
        if (content instanceof Content.Html html) {
            text = new HtmlWords(html.html()).text();
        } else if (content instanceof Content.Link link) {
            text = lines(link.title(), link.url());
        } else if (content instanceof Content.Media media) {
            text = lines(media.caption(), media.url());
        }
        return Optional.of(text).filter(Predicate.not(String::isBlank));
    }

    private static String lines(Optional<String> words, String url) {
        return Stream.of(words.orElse(""), url)
                .filter(Predicate.not(String::isBlank))
                .collect(Collectors.joining("\n"));
    }
}
