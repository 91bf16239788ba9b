package io.carillon.domain.message;

import java.util.Locale;
import java.util.Optional;

/** What a message says. Texts are kept exactly as given: nothing is trimmed, folded or normalised. */
public sealed interface Content {

    record Text(String text) implements Content {
        @Override
        public String type() {
            return "text";
        }
    }

    record Html(String html) implements Content {
        @Override
        public String type() {
            return "html";
        }
    }

    record Media(MediaKind kind, String url, Optional<String> thumbnailUrl, Optional<String> caption)
            implements Content {
        @Override
        public String type() {
            return kind.name().toLowerCase(Locale.ROOT);
        }
    }

    record Link(String url, Optional<String> title) implements Content {
        @Override
        public String type() {
            return "link";
        }
    }

    record Flow(String flow) implements Content {
        @Override
        public String type() {
            return "flow";
        }
    }

    /** @param data a JSON document, as text */
    record Custom(String data) implements Content {
        @Override
        public String type() {
            return "custom";
        }
    }

    /** The word by which the API, the configuration and capabilities name this kind of content. */
    String type();
}
