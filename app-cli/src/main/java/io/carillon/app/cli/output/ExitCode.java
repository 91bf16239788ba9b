package io.carillon.app.cli.output;

/** What a command's exit code says, for scripts. Codes never change their meaning. */
public enum ExitCode {
    OK(0, "done; the message is accepted, sent, delivered or on its way"),
    FAILURE(1, "the answer is a failure: rejected, undelivered, failed, expired, canceled, suppressed, blocked"),
    USAGE(2, "wrong usage, an invalid request or an invalid configuration; every problem is listed"),
    UNREACHABLE(3, "the server cannot be reached, or another process has the local store"),
    NOT_AUTHORISED(4, "the key is missing, wrong or not allowed to do this"),
    NOT_FOUND(5, "there is no such message, batch, channel or entry"),
    UNAVAILABLE(6, "the provider or the server cannot answer now; try again later"),
    OUTCOME_UNKNOWN(7, "it may or may not have been carried out: look before you repeat it"),
    UNSETTLED(8, "accepted and kept, but still waiting when --wait was over"),
    CONFLICT(9, "the request contradicts an earlier one or the present state"),
    INTERNAL(70, "a defect in Carillon or its installation");

    private final int code;
    private final String meaning;

    ExitCode(int code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    public int code() {
        return code;
    }

    public String meaning() {
        return meaning;
    }

    /** The code for an HTTP answer that is not a success. @param problemCode the problem's {@code code} */
    public static ExitCode ofProblem(int status, String problemCode) {
        return switch (problemCode) {
            case "outcome_unknown" -> OUTCOME_UNKNOWN;
            case "still_unreadable", "provider_refused", "provider_refused_account" -> FAILURE;
            default -> ofHttpStatus(status);
        };
    }

    private static ExitCode ofHttpStatus(int status) {
        return switch (status) {
            case 401, 403 -> NOT_AUTHORISED;
            case 404 -> NOT_FOUND;
            case 409 -> CONFLICT;
            case 429, 502, 503, 504 -> UNAVAILABLE;
            default -> status >= 400 && status < 500 ? USAGE : INTERNAL;
        };
    }

    /** The code for a message's public status. */
    public static ExitCode ofStatus(String status) {
        return switch (status) {
            case "rejected", "undelivered", "failed", "expired", "canceled", "suppressed" -> FAILURE;
            case "unknown" -> OUTCOME_UNKNOWN;
            default -> OK;
        };
    }
}
