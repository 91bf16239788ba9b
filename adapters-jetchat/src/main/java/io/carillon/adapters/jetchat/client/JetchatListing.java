package io.carillon.adapters.jetchat.client;

import io.carillon.domain.delivery.ListedMessage;
import java.util.List;
import java.util.Set;

/**
 * The messages of a page, oldest first.
 *
 * @param flaws what had to be mended to read them
 */
record JetchatListing(List<ListedMessage> messages, List<String> flaws) {
    static final String STRAY_ROW = "unreadable_row";
    static final String NO_ID = "row_without_number";
    static final String OTHER_TYPE = "unknown_type";
    static final String NO_TIME = "unreadable_time";
    static final String NO_ADDRESS = "row_without_address";

    private static final Set<String> HIDING = Set.of(STRAY_ROW, NO_ID, OTHER_TYPE);

    JetchatListing {
        messages = List.copyOf(messages);
        flaws = List.copyOf(flaws);
    }

    /** Whether a message that the account sent may be among these without being recognisable as such. */
    boolean mayHide() {
        return flaws.stream().anyMatch(HIDING::contains);
    }
}
