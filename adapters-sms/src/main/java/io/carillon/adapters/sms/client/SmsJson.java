package io.carillon.adapters.sms.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the JSON form of a reply: the XML's elements as members, numbers or texts, in any case (contract sms §B9). No vendor's
 * JSON page of reports is known, so a member that holds more than one value makes it unreadable.
 */
final class SmsJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private SmsJson() {}

    static Optional<SmsDocument> parse(String text) {
        try {
            JsonNode tree = MAPPER.readTree(text);
            Map<String, String> fields = new LinkedHashMap<>();
            for (Map.Entry<String, JsonNode> member : tree.properties()) {
                if (member.getValue().isContainerNode()) {
                    return Optional.empty();
                }
                fields.put(
                        member.getKey(),
                        member.getValue().isNull() ? "" : member.getValue().asText());
            }
            return fields.isEmpty() ? Optional.empty() : Optional.of(new SmsDocument(fields, List.of(), List.of()));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
