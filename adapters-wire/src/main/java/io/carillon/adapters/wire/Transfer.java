package io.carillon.adapters.wire;

import io.carillon.ports.provider.RawReply;
import java.io.IOException;
import java.util.Optional;

/** What one HTTP call came to, before anybody judges it. */
public sealed interface Transfer {

    /**
     * A status line came, and perhaps a body.
     *
     * @param truncated whether the connection broke, time ran out or the size limit was met before the body's end
     */
    record Replied(Head head, byte[] body, boolean truncated) implements Transfer {
        public RawReply raw() {
            return new RawReply(body, head.contentType(), head.status(), truncated);
        }

        /** The body as text; see {@link WireText}. */
        public String text() {
            return WireText.decode(body, head.contentType());
        }

        @Override
        public String toString() {
            return "Replied[" + head.status() + ", " + body.length + " bytes" + (truncated ? ", truncated]" : "]");
        }
    }

    /**
     * No status line came.
     *
     * @param written whether any part of the request may have reached the other side
     */
    record Failed(boolean written, IOException cause) implements Transfer {}

    /**
     * What stood above the body.
     *
     * @param path the path asked for, against which a redirect is compared
     */
    record Head(
            int status,
            Optional<String> contentType,
            Optional<String> retryAfter,
            Optional<String> location,
            String path) {}
}
