package io.carillon.app.cli.command;

import io.carillon.app.cli.json.Json;
import io.carillon.app.cli.output.CommandFailed;
import java.io.InputStream;

/**
 * A content as the user named it.
 *
 * @param member what the API calls its value
 * @param value null when the option was not given
 */
record ContentChoice(String option, String type, String member, String value) {

    /** With the value itself where a dash stands for standard input, for kinds of which people write more than a line. */
    ContentChoice read(InputStream in, boolean inputTaken) {
        boolean fromInput = value.equals("-") && (type.equals("html") || type.equals("custom"));
        if (fromInput && inputTaken) {
            throw CommandFailed.usage(option, "cannot be standard input, which holds the recipients");
        }
        return new ContentChoice(option, type, member, fromInput ? Input.all(in) : readable(option, value));
    }

    Json parsed() {
        try {
            return Json.parse(readable(option, value));
        } catch (IllegalArgumentException e) {
            throw CommandFailed.usage(option, "is " + e.getMessage());
        }
    }

    /** Refuses what the JVM could not decode; sending it would put question marks into somebody's message. */
    static String readable(String option, String argument) {
        if (argument.indexOf('\uFFFD') >= 0) {
            throw CommandFailed.usage(option, "cannot be read in this locale; use a UTF-8 one, or standard input");
        }
        return argument;
    }
}
