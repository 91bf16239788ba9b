package io.carillon.app.cli.command;

import io.carillon.app.cli.json.Json;
import io.carillon.app.cli.output.CommandFailed;
import java.io.InputStream;

/** A document of the API that a user writes. */
final class DocumentText {
    private DocumentText() {}

    /** @param text the document, or {@code -} for standard input */
    static Json read(String text, InputStream in) {
        Json document;
        try {
            document = Json.parse(text.equals("-") ? Input.all(in) : text);
        } catch (IllegalArgumentException e) {
            throw CommandFailed.usage("JSON", "is no JSON document");
        }
        if (document.members().isEmpty()) {
            throw CommandFailed.usage("JSON", "must be an object with members");
        }
        return document;
    }
}
