package io.carillon.adapters.sms.server;

/**
 * How replies are written. {@link #seed()} is what the platform's document says, {@link #live()} what running systems were
 * seen to answer (contract sms §B10).
 *
 * @param sucessTypo {@code Sucess} instead of {@code Success} in balance replies
 * @param extraFields {@code errorcode} and {@code extno} in reports, {@code extno} in replies
 * @param liveKeywordReply the longer answer of checkkeyword with other words
 * @param reportWords {@code DELIVRD} and {@code UNDELIV} instead of 10 and 20
 * @param contentType of replies, without charset
 * @param byteOrderMark before the XML declaration; UTF-8 only
 */
public record SmsDialect(
        boolean sucessTypo,
        OverageMeaning overageMeaning,
        DateStyle dateStyle,
        boolean extraFields,
        boolean liveKeywordReply,
        boolean reportWords,
        Encoding encoding,
        String contentType,
        boolean byteOrderMark,
        EmptyStyle emptyStyle) {

    /** What the {@code overage} element counts. */
    public enum OverageMeaning {
        SENT,
        REMAINING
    }

    /** How times are written, always in China's zone. */
    public enum DateStyle {
        PADDED("yyyy-MM-dd HH:mm:ss"),
        UNPADDED("yyyy-M-d H:mm:ss"),
        UNPADDED_SLASH("yyyy/M/d H:mm:ss"),
        ISO_T("yyyy-MM-dd'T'HH:mm:ss");

        private final String pattern;

        DateStyle(String pattern) {
            this.pattern = pattern;
        }

        String pattern() {
            return pattern;
        }
    }

    /** The encoding of replies. */
    public enum Encoding {
        UTF_8,
        GB2312
    }

    /** The answer of the two query pages when nothing waits (contract sms §B5). */
    public enum EmptyStyle {
        ELEMENT_PAIR,
        SELF_CLOSED,
        NO_BODY,
        NO_RECORD_ERROR
    }

    /** As documented. */
    public static SmsDialect seed() {
        return new SmsDialect(
                false,
                OverageMeaning.SENT,
                DateStyle.PADDED,
                false,
                false,
                false,
                Encoding.UTF_8,
                "text/xml",
                false,
                EmptyStyle.ELEMENT_PAIR);
    }

    /** As seen on running systems. */
    public static SmsDialect live() {
        return new SmsDialect(
                true,
                OverageMeaning.REMAINING,
                DateStyle.UNPADDED_SLASH,
                true,
                true,
                false,
                Encoding.UTF_8,
                "text/html",
                false,
                EmptyStyle.SELF_CLOSED);
    }
}
