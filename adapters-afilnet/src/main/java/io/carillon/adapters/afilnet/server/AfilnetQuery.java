package io.carillon.adapters.afilnet.server;

/**
 * What a list method asks for.
 *
 * @param kind which rows
 * @param destination the other party; empty for all chats
 */
public record AfilnetQuery(Kind kind, AfilnetRoute route, String destination) {
    /** The three lists of messages. */
    public enum Kind {
        /** The last message of each chat. */
        CHATS,
        /** All messages of one chat. */
        MESSAGES,
        /** The messages of one chat that the other party wrote and nobody has read. */
        UNREAD
    }
}
