package io.carillon.app.http.json;

import io.carillon.ports.usecase.channel.ConversationProgress;
import java.io.IOException;

/** How far the conversations of a channel are taken in. */
final class ConversationProgressJson {
    private ConversationProgressJson() {}

    static void members(ConversationProgress progress, JsonOutput out) throws IOException {
        out.number("chats", progress.chats());
        out.number("done", progress.chats() - progress.due());
        out.number("due", progress.due());
        out.truth("complete", progress.isComplete());
        out.text("first_look_done_at", progress.firstLookDone());
        out.text("last_polled_at", progress.lastPolledAt());
    }
}
