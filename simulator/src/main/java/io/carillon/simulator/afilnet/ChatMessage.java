package io.carillon.simulator.afilnet;

import java.time.Instant;

/** One message of a chat. Guarded by its account. */
final class ChatMessage {
    private static final long NEVER = Long.MAX_VALUE;

    private final long id;
    private final boolean sent;
    private final String text;
    private final long atMs;
    private long deliveredMs = NEVER;
    private long readMs = NEVER;
    private boolean read;
    private String status;

    private ChatMessage(long id, boolean sent, String text, Instant at) {
        this.id = id;
        this.sent = sent;
        this.text = text;
        this.atMs = at.toEpochMilli();
    }

    /** From the other party, not read. */
    static ChatMessage received(long id, String text, Instant at) {
        return new ChatMessage(id, false, text, at);
    }

    /** To the other party; its status moves on as the settings of this moment say. */
    static ChatMessage sent(long id, String text, Instant at, AfilnetSettings settings) {
        ChatMessage message = new ChatMessage(id, true, text, at);
        message.deliveredMs = message.atMs + settings.deliveredDelayMs();
        message.readMs = settings.readDelayMs() < 0 ? NEVER : message.deliveredMs + settings.readDelayMs();
        return message;
    }

    /** It stays sent. */
    void neverArrives() {
        deliveredMs = NEVER;
        readMs = NEVER;
    }

    /** By the account's people. */
    void markRead() {
        read = true;
    }

    /** From now on it has this status, whatever happens. */
    void fix(String other) {
        status = other;
    }

    long id() {
        return id;
    }

    boolean isSent() {
        return sent;
    }

    String text() {
        return text;
    }

    Instant at() {
        return Instant.ofEpochMilli(atMs);
    }

    boolean unread() {
        return status == null ? !sent && !read : status.equals("unread");
    }

    String status(Instant now) {
        if (status != null) {
            return status;
        }
        if (!sent) {
            return read ? "read" : "unread";
        }
        long nowMs = now.toEpochMilli();
        if (nowMs >= readMs) {
            return "read";
        }
        return nowMs >= deliveredMs ? "delivered" : "sent";
    }
}
