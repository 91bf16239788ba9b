package io.carillon.app.http.problem;

import java.util.Arrays;
import java.util.Locale;

/** Every kind of problem that the API answers with. Each has a page under {@code /docs/problems/}. */
public enum ProblemCode {
    BAD_REQUEST(400, "The request is not valid HTTP", false),
    MALFORMED_JSON(400, "The body is not valid JSON", false),
    MALFORMED_CSV(400, "The body is not valid CSV", false),
    INVALID_IDEMPOTENCY_KEY(400, "The idempotency key cannot be used", false),
    UNAUTHORIZED(401, "The API key is missing or wrong", false),
    HOST_NOT_ALLOWED(403, "The Host header names another host", false),
    NOT_FOUND(404, "There is nothing at this path", false),
    MESSAGE_NOT_FOUND(404, "There is no such message", false),
    BATCH_NOT_FOUND(404, "There is no such batch", false),
    CONVERSATION_NOT_FOUND(404, "There is no such conversation", false),
    CHANNEL_NOT_FOUND(404, "There is no such channel", false),
    QUARANTINE_ENTRY_NOT_FOUND(404, "There is no such entry in quarantine", false),
    SUBSCRIBER_NOT_FOUND(404, "There is no such subscriber", false),
    PRODUCT_NOT_FOUND(404, "There is no such product", false),
    ORDER_NOT_FOUND(404, "There is no such order", false),
    METHOD_NOT_ALLOWED(405, "This method is not possible here", false),
    IDEMPOTENCY_IN_FLIGHT(409, "A request with this idempotency key is being handled", true),
    PHONE_TAKEN(409, "The phone number belongs to another subscriber", false),
    ADDRESS_TAKEN(409, "The address belongs to another subscriber", false),
    ALREADY_SENT(409, "The provider has the message", false),
    ALREADY_ENDED(409, "The message is not going to be sent", false),
    NOT_OUTGOING(409, "The message was not sent from here", false),
    NOT_REDRIVABLE(409, "The message cannot be tried again", false),
    /** Shares its word and its page with what a provider leaves open. */
    MESSAGE_OUTCOME_UNKNOWN(409, "The provider gave no clear answer", false, "outcome_unknown"),
    CURSOR_EXPIRED(410, "The events from there on are no longer kept", false),
    BODY_TOO_LARGE(413, "The body is too large", false),
    UNSUPPORTED_MEDIA_TYPE(415, "The body has another media type", false),
    INVALID_REQUEST(422, "The request is not valid", false),
    IDEMPOTENCY_KEY_REUSED(422, "The idempotency key was used for another request", false),
    NOT_SUPPORTED(422, "The provider cannot do this", false),
    STILL_UNREADABLE(422, "The answer can still not be read", false),
    TOO_MANY_REQUESTS(429, "Too many requests at once", true),
    HEADERS_TOO_LARGE(431, "The request headers are too large", false),
    INTERNAL_ERROR(500, "Something went wrong on our side", false),
    PROVIDER_REFUSED(502, "The provider refused the request", false),
    PROVIDER_REFUSED_ACCOUNT(502, "The provider refused the account", false),
    PROVIDER_UNAVAILABLE(503, "The provider cannot be reached", true),
    STORAGE_UNAVAILABLE(503, "The store cannot take or give anything now", true),
    OUTCOME_UNKNOWN(504, "The provider gave no clear answer", false);

    private final int status;
    private final String title;
    private final boolean retryable;
    private final String word;

    ProblemCode(int status, String title, boolean retryable) {
        this.status = status;
        this.title = title;
        this.retryable = retryable;
        this.word = name().toLowerCase(Locale.ROOT);
    }

    ProblemCode(int status, String title, boolean retryable, String word) {
        this.status = status;
        this.title = title;
        this.retryable = retryable;
        this.word = word;
    }

    /** The code that stands for an HTTP status which the server itself came to. */
    public static ProblemCode ofStatus(int status) {
        return Arrays.stream(values())
                .filter(code -> code.status == status)
                .findFirst()
                .orElse(status >= 500 ? INTERNAL_ERROR : BAD_REQUEST);
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** Whether the same request may succeed later. */
    public boolean retryable() {
        return retryable;
    }

    /** The word on the wire. */
    public String word() {
        return word;
    }

    /** The path of the page that explains it. */
    public String page() {
        return "/docs/problems/" + word();
    }
}
