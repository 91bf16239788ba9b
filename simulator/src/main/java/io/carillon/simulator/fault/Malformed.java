package io.carillon.simulator.fault;

import com.fasterxml.jackson.annotation.JsonTypeName;
import io.carillon.adapters.wire.server.WireReply;
import java.nio.charset.StandardCharsets;

/**
 * A body that is neither XML nor JSON, with status 200.
 *
 * @param style what is wrong with it; {@link Style#UNESCAPED} when absent
 * @param accepted whether the provider handles the request nevertheless; yes when absent
 */
@JsonTypeName("malformed")
record Malformed(Style style, Boolean accepted) implements Fault {
    private static final byte[] PAGE =
            "<html><body><h1>Server Error in '/' Application.<br></h1></body>".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] GARBAGE = {
        0, (byte) 0xff, (byte) 0xfe, 0x1b, '<', 'r', 'e', (byte) 0xc3, 0x28, '>', '&', (byte) 0x80, 0x7f, '<', '<'
    };

    enum Style {
        /** The answer, but the characters of its texts are not escaped; in JSON also the first name is not quoted. */
        UNESCAPED,
        /** Bytes that are no text. */
        GARBAGE,
        /** The error page of a web server. */
        HTML,
        /** No byte at all. */
        EMPTY
    }

    Malformed {
        style = style == null ? Style.UNESCAPED : style;
        accepted = accepted == null || accepted;
    }

    @Override
    public boolean handled() {
        return accepted;
    }

    @Override
    public Answer applyTo(Answer answer, Target target) {
        return switch (style) {
            case UNESCAPED -> answer.withBody(unescaped(answer.reply()));
            case GARBAGE -> answer.withBody(GARBAGE.clone());
            case HTML -> answer.withBody(PAGE.clone());
            case EMPTY -> answer.withBody(new byte[0]);
        };
    }

    /** Works on single bytes, so that it is right in every encoding of the provider. */
    private static byte[] unescaped(WireReply reply) {
        if (reply.contentType().contains("json")) {
            return unquoted(reply.body());
        }
        String text = new String(reply.body(), StandardCharsets.ISO_8859_1)
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The first member has lost its quotation marks, and where people wrote some they end the text. */
    private static byte[] unquoted(byte[] body) {
        String text = new String(body, StandardCharsets.ISO_8859_1)
                .replaceFirst("\"([^\"]*)\":", "$1:")
                .replace("\\\"", "\"");
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
