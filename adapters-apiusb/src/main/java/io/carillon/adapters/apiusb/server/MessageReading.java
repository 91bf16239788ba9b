package io.carillon.adapters.apiusb.server;

import io.carillon.adapters.apiusb.server.Inspection.Bounds;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The two services that list messages (contract apiusb §B7). */
final class MessageReading {
    private static final int UUID_LENGTH = 32;
    private static final int USUAL_PAGE = 20;
    private static final Bounds PAGE_SIZE = new Bounds(1, 100);
    private static final Bounds FROM_ZERO = new Bounds(0, Long.MAX_VALUE);
    private static final Bounds FROM_ONE = new Bounds(1, Long.MAX_VALUE);
    private static final String OLDER = "up";
    private static final String NEWER = "down";

    private MessageReading() {}

    static Function<ApiusbSession, Outcome> conversation(Inspection inspection) {
        Optional<String> member = inspection.ofLength("chat_message_to_uuid", UUID_LENGTH);
        long lastId = inspection.whole("last_id", FROM_ZERO, 0);
        String direction = inspection.oneOf("direction", List.of(OLDER, NEWER), NEWER);
        int perPage = perPage(inspection);
        ApiusbMessageQuery query = new ApiusbMessageQuery(member, lastId, direction.equals(OLDER), perPage);
        return session -> Outcome.ok(MessageRows.data(session.messages(query)));
    }

    static Function<ApiusbSession, Outcome> all(Inspection inspection) {
        long page = inspection.whole("page", FROM_ONE, 1);
        int perPage = perPage(inspection);
        return session -> Outcome.ok(MessageRows.data(session.allMessages(page, perPage)));
    }

    /** Too large a number has been complained of; the rest fits. */
    private static int perPage(Inspection inspection) {
        return (int) inspection.whole("perpage", PAGE_SIZE, USUAL_PAGE);
    }
}
