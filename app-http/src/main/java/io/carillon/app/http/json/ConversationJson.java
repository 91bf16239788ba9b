package io.carillon.app.http.json;

import io.carillon.ports.usecase.Listing;
import io.carillon.ports.usecase.conversation.ConversationView;
import java.io.IOException;

/** A conversation. */
public final class ConversationJson {
    private ConversationJson() {}

    public static byte[] of(ConversationView conversation) {
        return JsonOutput.document(out -> members(conversation, out));
    }

    public static byte[] of(Listing<ConversationView> listing) {
        return ListingJson.of(listing, ConversationJson::members);
    }

    private static void members(ConversationView conversation, JsonOutput out) throws IOException {
        out.text("id", conversation.id().toString());
        out.text("channel", conversation.channel().value());
        out.text("address", conversation.address().value());
        out.text("subscriber", conversation.subscriber());
        out.text("status", conversation.status().word());
        out.text("assignee", conversation.assignee());
        out.number("unread", conversation.unread());
        out.object("last_message", conversation.lastMessage(), MessageJson::members);
        out.time("last_activity_at", conversation.lastActivityAt());
        out.time("created_at", conversation.createdAt());
    }
}
