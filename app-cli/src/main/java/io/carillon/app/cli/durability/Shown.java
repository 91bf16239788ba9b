package io.carillon.app.cli.durability;

import io.carillon.app.cli.json.Json;

/**
 * A message as the API shows it in the end.
 *
 * @param again whether it is sent again when its outcome is unclear
 */
record Shown(String id, Wanted wanted, String status, boolean again, boolean possibleDuplicate) {

    static Shown of(Json message) {
        return new Shown(
                message.get("id").orEmpty(),
                new Wanted(
                        message.get("channel").orEmpty(),
                        message.get("to").orEmpty(),
                        message.get("content").get("text").orEmpty()),
                message.get("status").orEmpty(),
                message.get("on_unknown").orEmpty().equals("at_least_once"),
                message.get("possible_duplicate").isTrue());
    }
}
