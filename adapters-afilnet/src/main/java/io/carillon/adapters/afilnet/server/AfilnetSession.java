package io.carillon.adapters.afilnet.server;

import java.util.List;
import java.util.Optional;

/** What one account may do. Called from many threads at once. */
public interface AfilnetSession {
    /** The account's active channels. */
    List<AfilnetChannel> channels();

    /** Takes a message whose form was checked and answers nothing, or says why not: no such channel, no such chat. */
    Optional<AfilnetError> send(AfilnetSubmission submission);

    /** What a list method asks for, oldest first. Whether reading changes anything is the backend's choice. */
    AfilnetRows list(AfilnetQuery query);
}
