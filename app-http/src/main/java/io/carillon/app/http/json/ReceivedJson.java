package io.carillon.app.http.json;

import io.carillon.domain.message.Options;
import io.carillon.ports.usecase.message.MessageView.Confirmation;
import io.carillon.ports.usecase.message.ReceivedView;
import java.io.IOException;
import java.util.Locale;

/** A message received, with the members of one sent, so that clients need only one shape. */
final class ReceivedJson {
    private ReceivedJson() {}

    static void members(ReceivedView message, JsonOutput out) throws IOException {
        out.text("id", message.id().toString());
        out.text("direction", "inbound");
        out.text("status", "received");
        out.truth("final", true);
        out.nothing("reason");
        out.text("confirmation", Confirmation.NOT_SUPPORTED.name().toLowerCase(Locale.ROOT));
        out.truth("possible_duplicate", false);
        out.nothing("error");
        out.text("channel", message.channel().value());
        out.nothing("to");
        out.text("from", message.from().value());
        out.text("conversation", message.conversation().toString());
        out.nothing("batch");
        ContentJson.content("content", message.content(), out);
        ContentJson.options("options", Options.NONE, out);
        out.nothing("on_unknown");
        out.texts("provider_ids", message.providerIds());
        out.nothing("client_reference");
        out.nothing("send_at");
        out.nothing("expires_at");
        out.text("occurred_at", message.occurredAt());
        out.time("created_at", message.createdAt());
        out.time("updated_at", message.createdAt());
    }
}
