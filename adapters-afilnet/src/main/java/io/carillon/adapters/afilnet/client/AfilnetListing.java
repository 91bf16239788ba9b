package io.carillon.adapters.afilnet.client;

import io.carillon.domain.delivery.ListedMessage;
import java.util.List;
import java.util.Set;

/**
 * The messages of a list, oldest first.
 *
 * @param flaws what had to be mended to read them
 */
record AfilnetListing(List<ListedMessage> messages, List<String> flaws) {
    static final String STRAY_ROW = "unreadable_row";
    static final String NO_DESTINATION = "row_without_destination";
    static final String OTHER_DESTINATION = "other_destination";
    static final String NO_ID = "row_without_messageid";
    static final String NO_DIRECTION = "direction_unknown";
    static final String NO_TIME = "unreadable_time";

    private static final Set<String> HIDING = Set.of(STRAY_ROW, NO_DIRECTION, OTHER_DESTINATION);

    AfilnetListing {
        messages = List.copyOf(messages);
        flaws = List.copyOf(flaws);
    }

    /** Whether a message that the account sent may be among these without being recognisable as such. */
    boolean mayHide() {
        return flaws.stream().anyMatch(HIDING::contains);
    }
}
