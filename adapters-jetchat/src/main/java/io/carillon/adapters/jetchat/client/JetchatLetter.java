package io.carillon.adapters.jetchat.client;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.carillon.domain.message.Content;
import io.carillon.domain.message.MediaKind;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A content as the vendor wants it, not yet addressed (contract jetchat §A9, §A11).
 *
 * @param operation the last segment of the path
 * @param members what stands in the document beside the recipient
 */
record JetchatLetter(String operation, ObjectNode members) {
    private static final Pattern NS = Pattern.compile("f\\d+[a-z]{1,2}[a-z0-9]*");
    private static final String BY_NS = "send-sub-flow";

    /** Empty for a content that the vendor has no message for. */
    static Optional<JetchatLetter> of(Content content) {
        if (content instanceof Content.Text text) {
            return Optional.of(new JetchatLetter("send-text", JetchatJson.object("content", text.text())));
        }
        if (content instanceof Content.Flow flow) {
            return Optional.of(flow(flow.flow().strip()));
        }
        if (content instanceof Content.Link link) {
            return Optional.of(messages(text(words(link))));
        }
        return content instanceof Content.Media media ? media(media) : Optional.empty();
    }

    /** Whether a text is the vendor's name of a part of the flow and not its owner's. */
    static boolean isNs(String text) {
        return NS.matcher(text).matches();
    }

    /** A title and an address, as people write them. */
    static String words(Content.Link link) {
        return Stream.concat(link.title().stream(), Stream.of(link.url()))
                .filter(Predicate.not(String::isBlank))
                .collect(Collectors.joining("\n"));
    }

    /** Whether one known by {@code user_id} only can be sent it at once. */
    boolean takesUserId() {
        return operation.equals(BY_NS);
    }

    JetchatRequest to(JetchatAddress address) {
        ObjectNode document = address.document();
        document.setAll(members);
        String last = address.isUserId() ? operation + "-by-user-id" : operation;
        return JetchatRequest.post(document, "subscriber", last);
    }

    private static JetchatLetter flow(String flow) {
        return isNs(flow)
                ? new JetchatLetter(BY_NS, JetchatJson.object("sub_flow_ns", flow))
                : new JetchatLetter("send-sub-flow-by-flow-name", JetchatJson.object("flow_name", flow));
    }

    private static Optional<JetchatLetter> media(Content.Media media) {
        return type(media.kind()).map(type -> {
            ObjectNode file = JetchatJson.object("type", type).put("url", media.url());
            return media.caption()
                    .filter(Predicate.not(String::isBlank))
                    .map(caption -> messages(file, text(caption)))
                    .orElseGet(() -> messages(file));
        });
    }

    private static Optional<String> type(MediaKind kind) {
        return switch (kind) {
            case IMAGE -> Optional.of("image");
            case VIDEO -> Optional.of("video");
            case AUDIO, VOICE -> Optional.of("audio");
            case DOCUMENT -> Optional.of("file");
            case CONTACT -> Optional.empty();
        };
    }

    private static ObjectNode text(String words) {
        return JetchatJson.object("type", "text").put("text", words);
    }

    private static JetchatLetter messages(ObjectNode... messages) {
        ObjectNode members = JetchatJson.object();
        ObjectNode data = members.putObject("data").put("version", "v1");
        ArrayNode list = data.putObject("content").putArray("messages");
        for (ObjectNode message : messages) {
            list.add(message);
        }
        return new JetchatLetter("send-content", members);
    }
}
