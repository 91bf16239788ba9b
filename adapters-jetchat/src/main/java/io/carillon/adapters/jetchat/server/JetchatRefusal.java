package io.carillon.adapters.jetchat.server;

import java.util.Locale;

/** Answers to a request of which nothing is taken (contract jetchat A4). */
public enum JetchatRefusal {
    /** A business failure; which HTTP status it has is the dialect's. */
    REJECTED(400, "The message could not be sent."),
    UNAUTHENTICATED(401, "Unauthenticated."),
    SCOPE(403, "The API key does not have the required scope."),
    NOT_FOUND(404, "The route could not be found."),
    METHOD_NOT_ALLOWED(405, "The method is not supported for this route."),
    INVALID(422, "The user ns field is required."),
    TOO_MANY_ATTEMPTS(429, "Too Many Attempts."),
    SERVER_ERROR(500, "Server Error");

    private final int status;
    private final String text;

    JetchatRefusal(int status, String text) {
        this.status = status;
        this.text = text;
    }

    /** Its name in fault rules. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    int status() {
        return status;
    }

    String text() {
        return text;
    }
}
