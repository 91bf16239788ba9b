package io.carillon.ports.store;

import io.carillon.domain.message.MessageId;
import java.util.List;

/**
 * A part of a batch of which everything was canceled that could be.
 *
 * @param next the place of the first recipient that was not looked at, from 0
 * @param done whether there is none
 * @param canceled the messages that waited before and are canceled by this; what was only made for it is not among them
 */
public record CanceledStretch(int next, boolean done, List<MessageId> canceled) {
    public CanceledStretch {
        canceled = List.copyOf(canceled);
    }
}
