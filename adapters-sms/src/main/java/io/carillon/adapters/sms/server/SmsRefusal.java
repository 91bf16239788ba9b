package io.carillon.adapters.sms.server;

/** Why a backend takes nothing, with the platform's words (contract sms §B7). */
public enum SmsRefusal {
    INSUFFICIENT_BALANCE(SmsTexts.INSUFFICIENT_BALANCE),
    WRONG_PARAMETER(SmsTexts.WRONG_PARAMETER),
    OTHER(SmsTexts.OTHER);

    private final String message;

    SmsRefusal(String message) {
        this.message = message;
    }

    String message() {
        return message;
    }
}
