package io.carillon.adapters.apiusb.client;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.carillon.adapters.apiusb.ApiusbSettings.TextCodec;
import io.carillon.domain.message.Content;
import io.carillon.domain.message.MediaKind;
import java.util.Locale;
import java.util.Optional;

/**
 * A content as the provider knows it (contract apiusb §B7): a type and a text, which a sister of the service wants wrapped in
 * JSON.
 */
record ApiusbContent(String type, String data) {

    /** Empty for what the provider has no type for. A link's title and an image's thumbnail have no place on the wire. */
    static Optional<ApiusbContent> of(Content content, TextCodec codec) {
        if (content instanceof Content.Text text) {
            return Optional.of(new ApiusbContent("text", wrapped("content", text.text(), codec)));
        }
        if (content instanceof Content.Html html) {
            return Optional.of(new ApiusbContent("html", wrapped("content", html.html(), codec)));
        }
        if (content instanceof Content.Link link) {
            return Optional.of(new ApiusbContent("link", wrapped("url", link.url(), codec)));
        }
        if (content instanceof Content.Custom custom) {
            return Optional.of(new ApiusbContent("custom", custom.data()));
        }
        return content instanceof Content.Media media
                        && media.kind() == MediaKind.IMAGE
                        && media.caption().filter(words -> !words.isBlank()).isEmpty()
                ? Optional.of(new ApiusbContent("image", wrapped("url", media.url(), codec)))
                : Optional.empty();
    }

    /** What somebody wrote; an unknown type is taken for a text. */
    Content content(TextCodec codec) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "html" -> new Content.Html(unwrapped("content", codec));
            case "image" ->
                new Content.Media(MediaKind.IMAGE, unwrapped("url", codec), Optional.empty(), Optional.empty());
            case "link" -> new Content.Link(unwrapped("url", codec), Optional.empty());
            case "custom" -> new Content.Custom(data);
            default -> new Content.Text(unwrapped("content", codec));
        };
    }

    private static String wrapped(String member, String text, TextCodec codec) {
        return codec == TextCodec.PLAIN
                ? text
                : JsonNodeFactory.instance.objectNode().put(member, text).toString();
    }

    /** What is not wrapped stands for itself: others may write to us who do as they like. */
    private String unwrapped(String member, TextCodec codec) {
        return codec == TextCodec.PLAIN
                ? data
                : ApiusbReply.json(data)
                        .map(tree -> tree.path(member))
                        .filter(value -> value.isTextual())
                        .map(value -> value.asText())
                        .orElse(data);
    }
}
