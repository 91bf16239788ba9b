package io.carillon.app.http.json;

import io.carillon.domain.message.Direction;
import io.carillon.domain.message.Options;
import io.carillon.ports.usecase.message.IntakeView;
import io.carillon.ports.usecase.message.MessageView.Confirmation;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/** A message that came in from a provider, with the members of one that we sent, so that clients need only one shape. */
final class IntakeJson {
    private IntakeJson() {}

    static void members(IntakeView message, JsonOutput out) throws IOException {
        out.text("id", message.id().toString());
        out.text("direction", message.direction().name().toLowerCase(Locale.ROOT));
        out.text("status", message.status());
        out.text("origin", "provider");
        out.truth("final", true);
        out.nothing("reason");
        out.nothing("next_try_at");
        out.text("confirmation", Confirmation.NOT_SUPPORTED.name().toLowerCase(Locale.ROOT));
        out.truth("possible_duplicate", false);
        out.nothing("error");
        out.text("channel", message.channel().value());
        boolean inbound = message.direction() == Direction.INBOUND;
        out.text("to", Optional.of(message.with().value()).filter(a -> !inbound));
        out.text("from", Optional.of(message.with().value()).filter(a -> inbound));
        out.text("conversation", message.conversation().toString());
        out.nothing("batch");
        ContentJson.content("content", message.content(), out);
        out.nothing("sent_as");
        ContentJson.options("options", Options.NONE, out);
        out.nothing("ignore_quiet_hours");
        out.nothing("on_unknown");
        out.texts("provider_ids", message.providerIds());
        out.nothing("delivered_via");
        out.nothing("client_reference");
        out.nothing("send_at");
        out.nothing("expires_at");
        out.text("occurred_at", message.occurredAt());
        out.time("created_at", message.createdAt());
        out.time("updated_at", message.createdAt());
    }
}
