package io.carillon.app.cli.command;

import io.carillon.app.cli.json.Json;
import java.util.Optional;

/**
 * How far the conversations of a channel are taken in.
 *
 * @param counted whether the provider's list was read to its end, so that {@code chats} is all of them
 */
record Progress(int done, int chats, boolean counted, boolean complete) {
    private static final int BAR = 24;

    /** Empty where the provider keeps no conversations. @param conversations as the API writes them */
    static Optional<Progress> of(Json conversations) {
        return conversations.members().isEmpty()
                ? Optional.empty()
                : Optional.of(new Progress(
                        conversations.get("done").count(),
                        conversations.get("chats").count(),
                        conversations.get("first_look_done_at").text().isPresent(),
                        conversations.get("complete").isTrue()));
    }

    String words() {
        return complete ? "all " + chats : done + " of " + chats + (counted ? "" : " or more");
    }

    /** A line with a bar that fills up. */
    String bar() {
        int filled = complete ? BAR : chats == 0 ? 0 : (int) Math.min(BAR - 1L, (long) done * BAR / chats);
        return "\u2501".repeat(filled) + "\u254c".repeat(BAR - filled) + "  " + words() + " chats";
    }
}
