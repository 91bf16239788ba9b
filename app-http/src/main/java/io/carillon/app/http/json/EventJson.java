package io.carillon.app.http.json;

import io.carillon.ports.usecase.event.FollowEvents.EventView;
import io.carillon.ports.usecase.event.FollowEvents.Events;
import java.io.IOException;
import java.util.Optional;

/** Events, oldest first; {@code next} is always there, because more may happen. */
public final class EventJson {
    private EventJson() {}

    public static byte[] of(Events events) {
        return JsonOutput.document(out -> {
            out.objects("data", events.events(), EventJson::event);
            out.truth("has_more", events.more());
            out.text("next", events.next().toString());
        });
    }

    public static byte[] of(EventView event) {
        return JsonOutput.document(out -> event(event, out));
    }

    private static void event(EventView event, JsonOutput out) throws IOException {
        out.text("id", event.id().toString());
        out.text("type", event.type());
        out.time("at", event.at());
        out.object("data", o -> {
            subject("message", event.message(), o);
            subject("conversation", event.conversation(), o);
            subject("subscriber", event.subscriber(), o);
            subject("channel", event.channel(), o);
            subject("address", event.address(), o);
            if (event.batch().isPresent()) {
                o.text("batch", event.batch().get().id());
                o.object(
                        "counts", counts -> BatchJson.counts(event.batch().get().counts(), counts));
            }
            o.text("from", event.from());
            o.text("to", event.to());
            o.text("reason", event.reason());
            o.truth("corrected", event.corrected());
        });
    }

    /** Only what an event is about is shown: a message received, for one, also has a conversation. */
    private static void subject(String name, Optional<String> id, JsonOutput out) throws IOException {
        if (id.isPresent()) {
            out.text(name, id);
        }
    }
}
