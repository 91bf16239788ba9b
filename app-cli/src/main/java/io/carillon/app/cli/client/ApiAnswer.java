package io.carillon.app.cli.client;

import io.carillon.app.cli.json.Json;

/**
 * What the API answered.
 *
 * @param body the document, as it came
 */
public record ApiAnswer(int status, String body) {

    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /**
     * The document.
     *
     * @throws AnswerUnreadable when the other side does not speak our API
     */
    public Json json() {
        try {
            return Json.parse(body);
        } catch (IllegalArgumentException e) {
            throw new AnswerUnreadable(status);
        }
    }

    /** What answered is no Carillon: a proxy's page, or another server. */
    public static final class AnswerUnreadable extends RuntimeException {
        private static final long serialVersionUID = 1;

        private AnswerUnreadable(int status) {
            super("the server answered " + status + " with something that is not JSON; is this the address of Carillon?");
        }
    }
}
