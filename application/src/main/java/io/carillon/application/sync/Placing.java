package io.carillon.application.sync;

import io.carillon.domain.delivery.ListedMessage;
import io.carillon.domain.id.TimeOrderedIds;
import io.carillon.domain.message.MessageId;
import io.carillon.ports.store.ChatQueries.KnownChat;
import java.util.List;
import java.util.Optional;

/**
 * Gives new messages of a chat ids that keep the provider's order, also where they lie between messages that have theirs: a
 * customer's question that is listed before our answer must not stand below it because it was seen later. Used once; not safe for
 * use by several threads.
 */
final class Placing {
    /** As much room as a minute's ids before the first message that has one. */
    private static final long ROOM = 60_000L << 20;

    /** Ids counted up within a millisecond, as batches reserve them, hardly reach the upper half of their room. */
    private static final long APART = 1L << 19;

    private static final long LEAST_STEP = 1L << 20;

    private final TimeOrderedIds ids;
    private final long[] places;
    private long lowest;
    private int passed;
    private int ahead;

    Placing(TimeOrderedIds ids, List<ListedMessage> listed, KnownChat known, OwnMessages own) {
        this.ids = ids;
        this.places = listed.stream()
                .mapToLong(message -> Optional.ofNullable(known.messages().get(message.reference()))
                        .or(() -> Optional.ofNullable(own.ours().get(message.reference()))
                                .map(ours -> ours.delivery().message()))
                        .map(MessageId::value)
                        .orElse(0L))
                .toArray();
    }

    /** The id of the message at a place; to be asked from the oldest to the newest. */
    MessageId place(int index) {
        for (; passed < index; passed++) {
            lowest = Math.max(lowest, places[passed]);
        }
        ahead = Math.max(ahead, index + 1);
        while (ahead < places.length && places[ahead] == 0) {
            ahead++;
        }
        places[index] = ahead == places.length ? ids.next() : between(places[ahead], ahead - index + 1);
        return new MessageId(places[index]);
    }

    private long between(long next, int gap) {
        long from = Math.max(lowest, Math.max(0, next - ROOM));
        long step = (next - from) / gap;
        // Out of order, or no room: at the end is better than on top of another.
        return next > from && step > LEAST_STEP ? (from + step - LEAST_STEP) | APART : ids.next();
    }
}
