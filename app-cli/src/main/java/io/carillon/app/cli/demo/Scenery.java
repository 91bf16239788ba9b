package io.carillon.app.cli.demo;

import io.carillon.app.cli.client.ApiClient;
import io.carillon.app.cli.json.Json;
import java.util.Map;
import java.util.Optional;

/**
 * What a scene has at hand.
 *
 * @param provider the simulated providers' admin pages
 * @param page of the ledger, for this scene's provider
 */
record Scenery(Calls api, Calls provider, Page page, Board board) {

    Json message(String id) {
        return api.get(path("/v1/messages/", id));
    }

    /** The message that an event is about. */
    Json message(Json event) {
        return message(event.get("data").get("message").orEmpty());
    }

    /** Found as a user would, by the address. */
    Json conversation(Partner partner) {
        return api
                .get(
                        "/v1/conversations",
                        Map.of("q", Optional.of(partner.address()), "channel", Optional.of(partner.channel())))
                .get("data")
                .items()
                .stream()
                .filter(found -> found.get("address").orEmpty().equals(partner.address()))
                .findFirst()
                .orElse(Json.ABSENT);
    }

    Json reply(Json conversation, Map<String, String> content) {
        return api.post(path(conversation) + "/messages", Map.of("content", content));
    }

    void read(String what, Partner partner) {
        Json read = api.post(path(conversation(partner)) + "/read", Map.of());
        page.asked(what, partner.address(), "0", read.get("unread").orEmpty());
    }

    static String path(Json conversation) {
        return path("/v1/conversations/", conversation.get("id").orEmpty());
    }

    static String path(String collection, String id) {
        return collection + ApiClient.segment(id);
    }

    static Map<String, String> text(String text) {
        return Map.of("type", "text", "text", text);
    }
}
