package io.carillon.adapters.sms.server;

/** Why nothing is taken, with the platform's words (contract sms §B6, §B7). */
public enum SmsRefusal {
    EMPTY_CREDENTIALS(1, SmsTexts.EMPTY_CREDENTIALS),
    WRONG_CREDENTIALS(2, SmsTexts.WRONG_CREDENTIALS),
    NOT_ALLOWED(3, SmsTexts.NOT_ALLOWED),
    WRONG_PARAMETER(4, SmsTexts.WRONG_PARAMETER) {
        @Override
        String remark() {
            return SmsTexts.WRONG_QUERY;
        }
    },
    INSUFFICIENT_BALANCE(5, SmsTexts.INSUFFICIENT_BALANCE),
    OTHER(6, SmsTexts.OTHER),
    EMPTY_MOBILE(4, SmsTexts.EMPTY_MOBILE),
    EMPTY_CONTENT(4, SmsTexts.EMPTY_CONTENT),
    SQL_CHARACTERS(4, SmsTexts.SQL_CHARACTERS),
    FORBIDDEN_WORDS(4, SmsTexts.FORBIDDEN_PREFIX);

    private final int error;
    private final String message;

    SmsRefusal(int error, String message) {
        this.error = error;
        this.message = message;
    }

    /** For {@code /sms.aspx}. */
    String message() {
        return message;
    }

    /** The number on the two query pages; 5 and 6 are those of later versions. */
    int error() {
        return error;
    }

    /** For the two query pages. */
    String remark() {
        return message;
    }
}
