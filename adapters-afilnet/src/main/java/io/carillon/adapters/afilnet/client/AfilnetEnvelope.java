package io.carillon.adapters.afilnet.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Locale;
import java.util.Optional;

/**
 * What every reply is wrapped in (contract afilnet §A2).
 *
 * @param error the vendor's word; empty when it succeeded or gives none
 * @param result whatever came with it; a missing node when nothing did
 */
record AfilnetEnvelope(boolean success, String error, JsonNode result) {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .build();

    /** Empty when the text is no reply of this API. Never throws. */
    static Optional<AfilnetEnvelope> parse(String text) {
        if (!text.startsWith("{")) {
            return Optional.empty();
        }
        try {
            return of(MAPPER.readTree(text));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /**
     * Whether the reply speaks clearly enough to be believed although its HTTP status says otherwise. It must be, because a
     * message that was taken and is sent again because of a status is sent twice.
     */
    boolean outweighsStatus() {
        return success || AfilnetErrorCodes.isKnown(error);
    }

    private static Optional<AfilnetEnvelope> of(JsonNode tree) {
        AfilnetRow members = new AfilnetRow(tree);
        String status = members.field("status").orElse("").toLowerCase(Locale.ROOT);
        return switch (status) {
            case "success" -> Optional.of(new AfilnetEnvelope(true, "", result(tree)));
            case "error" ->
                Optional.of(new AfilnetEnvelope(false, members.field("error").orElse(""), result(tree)));
            default -> Optional.empty();
        };
    }

    /** A list that stands beside the status, not below the result, must not be taken for no list. */
    private static JsonNode result(JsonNode tree) {
        JsonNode result = AfilnetRow.member(tree, "result");
        JsonNode found = result == null ? AfilnetRow.member(tree, "list") : result;
        return found == null ? MissingNode.getInstance() : found;
    }
}
