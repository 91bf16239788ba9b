package io.carillon.app.http.json;

import io.carillon.domain.message.Submission;
import io.carillon.ports.usecase.Listing;
import io.carillon.ports.usecase.message.AnyMessageView;
import io.carillon.ports.usecase.message.IntakeView;
import io.carillon.ports.usecase.message.MessageView;
import java.io.IOException;
import java.util.Locale;

/** A message sent or received; both have the same members. */
public final class MessageJson {
    private MessageJson() {}

    public static byte[] of(AnyMessageView message) {
        return JsonOutput.document(out -> members(message, out));
    }

    public static byte[] of(Listing<AnyMessageView> listing) {
        return ListingJson.of(listing, MessageJson::members);
    }

    static void members(AnyMessageView message, JsonOutput out) throws IOException {
        if (message instanceof IntakeView received) {
            IntakeJson.members(received, out);
        } else {
            sent((MessageView) message, out);
        }
    }

    private static void sent(MessageView message, JsonOutput out) throws IOException {
        Submission submission = message.submission();
        out.text("id", message.id().toString());
        out.text("direction", "outbound");
        out.text("status", message.status().word());
        out.text("origin", "carillon");
        out.truth("final", message.isFinal());
        out.text("reason", message.reason());
        out.text("next_try_at", message.nextTryAt());
        out.text("confirmation", message.confirmation().name().toLowerCase(Locale.ROOT));
        out.truth("possible_duplicate", message.possibleDuplicate());
        out.object("error", message.error(), ComplaintJson::members);
        out.text("channel", message.channel().value());
        out.text("to", message.to().value());
        out.nothing("from");
        out.text("conversation", message.conversation());
        out.text("batch", message.batch());
        ContentJson.content("content", submission.content(), out);
        out.object("sent_as", message.sentAs(), ContentJson::members);
        ContentJson.options("options", submission.providerOptions(), out);
        out.truth("ignore_quiet_hours", submission.ignoresQuietHours());
        out.text("on_unknown", submission.onUnknown().name().toLowerCase(Locale.ROOT));
        out.texts("provider_ids", message.providerIds());
        FallbackJson.members(message, out);
        out.text("client_reference", message.clientReference());
        out.text("send_at", submission.sendAt());
        out.time("expires_at", submission.expiresAt());
        out.nothing("occurred_at");
        out.time("created_at", message.createdAt());
        out.time("updated_at", message.updatedAt());
    }
}
