package io.carillon.adapters.afilnet.server;

import java.time.DateTimeException;
import java.time.ZoneId;

/**
 * How replies are written. No reply of a chat method was ever seen: {@link #usual()} is the likely one, the other values are
 * what PHP services also do (contract afilnet A4).
 *
 * @param listStyle where the rows of a list are
 * @param emptyStyle what stands there when there are none
 * @param singleObject one row alone stands there itself, without a list around it
 * @param ackStyle the result of a send
 * @param idStyle of messageid and platformid
 * @param flagStyle of sent and issent
 * @param flagName whether the two names are kept apart
 * @param envelopeCase of the status words
 * @param timeStyle of datetime
 * @param zone of datetime unless it is a number, like Europe/Madrid
 * @param noLogin the answer of the page for HTTP Basic to a request without its header
 * @param extraFields members that nobody has documented, in every object
 * @param escaped non-ASCII characters as escapes and slashes behind a backslash, as PHP does when nobody tells it not to
 * @param contentType of replies, without charset
 */
public record AfilnetDialect(
        ListStyle listStyle,
        EmptyStyle emptyStyle,
        boolean singleObject,
        AckStyle ackStyle,
        IdStyle idStyle,
        FlagStyle flagStyle,
        FlagName flagName,
        EnvelopeCase envelopeCase,
        TimeStyle timeStyle,
        String zone,
        NoLogin noLogin,
        boolean extraFields,
        boolean escaped,
        String contentType) {

    public AfilnetDialect {
        try {
            ZoneId.of(zone);
        } catch (DateTimeException | NullPointerException unknown) {
            throw new IllegalArgumentException("zone must be like UTC or Europe/Madrid", unknown);
        }
        if (contentType == null || contentType.isBlank()) {
            throw new IllegalArgumentException("content_type must not be empty");
        }
    }

    /** Where the rows of a list are. */
    public enum ListStyle {
        /** {@code result.list} is an array. */
        RESULT_LIST,
        /** {@code result} is an array. */
        BARE_ARRAY,
        /** {@code result} is an object with members "0", "1", … */
        KEYED_RESULT,
        /** {@code result.list} is such an object. */
        KEYED_LIST;

        boolean named() {
            return this == RESULT_LIST || this == KEYED_LIST;
        }

        boolean keyed() {
            return this == KEYED_RESULT || this == KEYED_LIST;
        }
    }

    /** What stands in the place of a list without rows. */
    public enum EmptyStyle {
        ARRAY,
        TEXT,
        NULL,
        ABSENT
    }

    /** The result of a method that answers no values. */
    public enum AckStyle {
        ABSENT,
        NULL,
        TEXT,
        ARRAY,
        OBJECT,
        TRUE
    }

    /** How ids are written; those that are no numbers are texts always. */
    public enum IdStyle {
        TEXT,
        NUMBER
    }

    /** How yes and no are written. */
    public enum FlagStyle {
        DIGIT_TEXT,
        DIGIT,
        BOOLEAN,
        BOOLEAN_TEXT,
        YES_NO
    }

    /** What the flag is called. */
    public enum FlagName {
        /** {@code issent} in unread messages, else {@code sent}. */
        DOCUMENTED,
        SENT,
        ISSENT
    }

    /** How the status words are written. */
    public enum EnvelopeCase {
        UPPER,
        LOWER
    }

    /** How times are written. */
    public enum TimeStyle {
        /** {@code yyyy-MM-dd HH:mm:ss} */
        DATETIME,
        /** With {@code T} and offset. */
        ISO,
        /** Seconds since 1970, a number. */
        EPOCH
    }

    /** The answer to a request without a login in its header. */
    public enum NoLogin {
        /** Status 401 with {@code WWW-Authenticate}. */
        UNAUTHORIZED,
        /** Status 200 with MISSING_USER. */
        MISSING_USER
    }

    /** What we take for the most likely. */
    public static AfilnetDialect usual() {
        return new AfilnetDialect(
                ListStyle.RESULT_LIST,
                EmptyStyle.ARRAY,
                false,
                AckStyle.ABSENT,
                IdStyle.TEXT,
                FlagStyle.DIGIT_TEXT,
                FlagName.DOCUMENTED,
                EnvelopeCase.UPPER,
                TimeStyle.DATETIME,
                "UTC",
                NoLogin.UNAUTHORIZED,
                false,
                false,
                "application/json");
    }
}
