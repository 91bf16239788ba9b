package io.carillon.adapters.jetchat.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Set;

/** The member of a document that says how it went (contract jetchat §A3, §A4). */
final class JetchatStatus {
    private static final Set<String> BAD = Set.of("error", "fail", "failed");

    private JetchatStatus() {}

    static boolean isOk(JsonNode document) {
        String status = word(document);
        return status.equals("ok")
                || status.equals("success")
                || document.path("success").asBoolean(false);
    }

    /** A thing with an id may have a status of its own. */
    static boolean isBad(JsonNode document) {
        boolean denied = document.has("success") && !document.get("success").asBoolean(true);
        return denied || (BAD.contains(word(document)) && !document.has("id"));
    }

    private static String word(JsonNode document) {
        return document.path("status").asText("").trim().toLowerCase(Locale.ROOT);
    }
}
