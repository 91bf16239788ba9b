package io.carillon.adapters.apiusb.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.carillon.adapters.wire.Transfer;
import java.util.Optional;

/**
 * The envelope of every reply (contract apiusb §B3). The HTTP status beside it says nothing.
 *
 * @param ret 0 where it is missing or no number: PHP broke
 */
record ApiusbReply(int ret, JsonNode data, String message) {
    private static final int SUCCESS = 200;
    private static final int TOKEN_REFUSED = 406;
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Empty for what is no JSON object with one of the envelope's members, or did not come in full. */
    static Optional<ApiusbReply> of(Transfer transfer) {
        return transfer instanceof Transfer.Replied replied && !replied.truncated()
                ? of(replied.text())
                : Optional.empty();
    }

    static Optional<ApiusbReply> of(String text) {
        return json(text)
                .filter(tree -> tree.isObject() && (tree.has("ret") || tree.has("data") && tree.has("msg")))
                .map(tree -> new ApiusbReply(
                        ret(tree.path("ret")),
                        tree.path("data"),
                        tree.path("msg").asText("")));
    }

    /** A JSON document as a tree; empty when it is none. */
    static Optional<JsonNode> json(String text) {
        try {
            return Optional.of(MAPPER.readTree(text)).filter(tree -> !(tree instanceof MissingNode));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    boolean isSuccess() {
        return ret == SUCCESS;
    }

    boolean refusesTheToken() {
        return ret == TOKEN_REFUSED;
    }

    private static int ret(JsonNode ret) {
        String text = ret.isIntegralNumber() || ret.isTextual() ? ret.asText().trim() : "";
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
    }
}
