package io.carillon.app.http.json;

import io.carillon.domain.message.Content;
import io.carillon.domain.message.MediaKind;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code content}; the type may stand anywhere among its members. Not safe for use by several threads. */
final class ContentReader {
    private static final int LONGEST_URL = 2048;
    private static final int LONGEST_LABEL = 4096;
    private static final Set<String> MEDIA = Set.of("url", "thumbnail_url", "caption");
    private static final Set<String> ADDRESSES = Set.of("url", "thumbnail_url");
    private static final Map<String, Set<String>> MEMBERS = members();
    private static final Map<String, Integer> LONGEST = Map.of(
            "type",
            64,
            "text",
            Integer.MAX_VALUE,
            "html",
            Integer.MAX_VALUE,
            "url",
            LONGEST_URL,
            "thumbnail_url",
            LONGEST_URL,
            "caption",
            LONGEST_LABEL,
            "title",
            LONGEST_LABEL,
            "flow",
            256);

    private final JsonInput input;
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, String> pointers = new HashMap<>();

    ContentReader(JsonInput input) {
        this.input = input;
    }

    Optional<Content> read(String pointer) throws IOException {
        if (input.isNull()) {
            return Optional.empty();
        }
        int token = input.token().id();
        input.object(pointer, this::member);
        return token == com.fasterxml.jackson.core.JsonTokenId.ID_START_OBJECT ? assemble(pointer) : Optional.empty();
    }

    private boolean member(String name, String pointer) throws IOException {
        boolean known = name.equals("data") || LONGEST.containsKey(name);
        if (known) {
            pointers.put(name, pointer);
            Optional<String> value = name.equals("data") ? input.json(pointer) : input.text(pointer, LONGEST.get(name));
            value.ifPresent(text -> texts.put(name, text));
        }
        return known;
    }

    private Optional<Content> assemble(String pointer) {
        String type = texts.get("type");
        if (type == null) {
            require("type", pointer);
            return Optional.empty();
        }
        Set<String> allowed = MEMBERS.get(type);
        if (allowed == null) {
            String types = String.join(", ", new java.util.TreeSet<>(MEMBERS.keySet()));
            input.add(pointer + "/type", "unknown_content_type", "must be one of " + types);
            return Optional.empty();
        }
        pointers.forEach((name, at) -> {
            if (!name.equals("type") && !allowed.contains(name)) {
                input.add(at, "unknown_member", "there is no such member in a content of type " + type);
            } else if (ADDRESSES.contains(name)
                    && !optional(name).map(WebAddress::isOne).orElse(true)) {
                input.add(at, "invalid_url", WebAddress.DEMAND);
            }
        });
        return content(type, pointer);
    }

    private Optional<Content> content(String type, String pointer) {
        return switch (type) {
            case "text" -> require("text", pointer).map(Content.Text::new);
            case "html" -> require("html", pointer).map(Content.Html::new);
            case "link" -> require("url", pointer).map(url -> new Content.Link(url, optional("title")));
            case "flow" -> named(require("flow", pointer), pointer).map(Content.Flow::new);
            case "custom" -> require("data", pointer).map(Content.Custom::new);
            default ->
                require("url", pointer)
                        .map(url -> new Content.Media(
                                MediaKind.valueOf(type.toUpperCase(Locale.ROOT)),
                                url,
                                optional("thumbnail_url"),
                                optional("caption")));
        };
    }

    private Optional<String> optional(String name) {
        return Optional.ofNullable(texts.get(name));
    }

    private Optional<String> named(Optional<String> flow, String pointer) {
        if (flow.filter(String::isBlank).isPresent()) {
            input.add(pointer + "/flow", "empty", "must be the id or the name of a flow");
        }
        return flow;
    }

    /** A member that was there but could not be read has been complained about already, unless it was null. */
    private Optional<String> require(String name, String pointer) {
        String at = pointer + "/" + name;
        if (!texts.containsKey(name) && !input.hasProblemAt(at)) {
            input.add(at, "missing", "is missing");
        }
        return optional(name);
    }

    private static Map<String, Set<String>> members() {
        Map<String, Set<String>> members = new HashMap<>(Map.of(
                "text", Set.of("text"),
                "html", Set.of("html"),
                "link", Set.of("url", "title"),
                "flow", Set.of("flow"),
                "custom", Set.of("data")));
        for (MediaKind kind : MediaKind.values()) {
            members.put(kind.name().toLowerCase(Locale.ROOT), MEDIA);
        }
        return Map.copyOf(members);
    }
}
