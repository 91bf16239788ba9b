package io.carillon.adapters.apiusb.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.carillon.domain.delivery.Complaint;
import io.carillon.domain.delivery.SendOutcome;
import io.carillon.domain.message.ProviderReference;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a reply says of one recipient.
 *
 * @param uuid empty where it does not say whom it speaks of
 */
record ApiusbLine(String uuid, SendOutcome outcome) {
    private static final List<String> UUIDS = List.of("other_uuid", "uuid", "chat_message_to_uuid");
    private static final List<String> IDS = List.of("chat_message_id", "id");
    private static final Set<String> NO_IDS = Set.of("", "0", "false", "null");
    private static final int LONGEST_REFERENCE = 256;

    /** @param name the recipient by the place where the line stands; empty where that says nothing */
    static ApiusbLine of(JsonNode node, String name) {
        if (!node.isObject()) {
            String text = node.isTextual() ? node.asText().trim() : "";
            boolean names = name.isEmpty() && text.matches("[A-Za-z0-9]{32}");
            return names ? new ApiusbLine(text, accepted()) : new ApiusbLine(name, ofId(node));
        }
        String told = first(node, UUIDS).map(uuid -> uuid.asText("").trim()).orElse("");
        return new ApiusbLine(told.isEmpty() ? name : told, of(node));
    }

    /** Whether an object is one line, and no map of lines. */
    static boolean isLine(JsonNode node) {
        return node.isObject()
                && (first(node, UUIDS).isPresent() || first(node, IDS).isPresent() || node.has("err_code"));
    }

    /** What stands where an id should: an id, or what a failed insertion leaves in its place. */
    static SendOutcome ofId(JsonNode id) {
        if (id.isContainerNode() || NO_IDS.contains(id.asText().trim())) {
            return new SendOutcome.Undetermined(Complaint.of("no_message_id", "the reply has no id for the message"));
        }
        return id.isBoolean() ? accepted() : new SendOutcome.Accepted(reference(id));
    }

    static Optional<ProviderReference> reference(JsonNode id) {
        String text = id.isContainerNode() ? "" : id.asText().trim();
        return NO_IDS.contains(text) || text.length() > LONGEST_REFERENCE
                ? Optional.empty()
                : Optional.of(new ProviderReference(text));
    }

    /** A sister of the service reports failures beside the data of a success (contract apiusb §B7). */
    static Optional<SendOutcome> businessError(JsonNode node) {
        String code = node.path("err_code").asText("0").trim();
        return code.equals("0") || code.isEmpty()
                ? Optional.empty()
                : Optional.of(new SendOutcome.Undetermined(new Complaint(
                        "business_error", "err_code " + code, "a success that holds an error: it is not documented")));
    }

    private static SendOutcome of(JsonNode node) {
        return businessError(node)
                .or(() -> first(node, IDS).map(ApiusbLine::ofId))
                .orElseGet(ApiusbLine::accepted);
    }

    private static SendOutcome accepted() {
        return new SendOutcome.Accepted(Optional.empty());
    }

    private static Optional<JsonNode> first(JsonNode node, List<String> names) {
        return names.stream().filter(node::has).findFirst().map(node::get);
    }
}
