package io.carillon.adapters.apiusb.server;

import java.util.List;

/** What one caller may do. Called from many threads at once. */
public interface ApiusbSession {
    /** Whether there is such a member. */
    boolean knows(String uuid);

    /** Takes a message whose form was checked. One row for each receiver it was taken for; who is unknown has none. */
    List<ApiusbSent> send(ApiusbSubmission submission);

    /** Part of a conversation, or of all of them. */
    List<ApiusbMessage> messages(ApiusbMessageQuery query);

    /**
     * All messages, newest first.
     *
     * @param page from 1
     */
    List<ApiusbMessage> allMessages(long page, int perPage);
}
