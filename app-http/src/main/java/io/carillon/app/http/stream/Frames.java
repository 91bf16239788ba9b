package io.carillon.app.http.stream;

import io.carillon.app.http.json.EventJson;
import io.carillon.ports.usecase.event.FollowEvents.EventView;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The text of an event stream (WHATWG HTML, 9.2 Server-sent events). */
final class Frames {
    private static final String RETRY_MILLIS = "1000";

    private Frames() {}

    /** Sent at once, so that the client sees that it is connected. Has no data and is thus no event. */
    static ByteBuffer opening(StartingPoint start) {
        String id = start.told() ? "" : "id: " + start.cursor() + "\n";
        return bytes("retry: " + RETRY_MILLIS + "\n" + id + "\n");
    }

    static ByteBuffer comment() {
        return bytes(": still here\n\n");
    }

    static ByteBuffer of(List<EventView> events) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (EventView event : events) {
            all.writeBytes(
                    ("id: " + event.id() + "\nevent: " + event.type() + "\ndata: ").getBytes(StandardCharsets.UTF_8));
            all.writeBytes(EventJson.of(event));
            all.writeBytes(new byte[] {'\n', '\n'});
        }
        return ByteBuffer.wrap(all.toByteArray());
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }
}
