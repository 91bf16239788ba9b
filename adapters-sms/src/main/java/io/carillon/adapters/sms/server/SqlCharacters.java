package io.carillon.adapters.sms.server;

import java.util.regex.Pattern;

/**
 * Finds what the platform calls SQL injection characters. Its document does not list them: this takes statements and
 * comparisons that hide in a text, and leaves an apostrophe or a lone SQL word to the people who write them.
 */
final class SqlCharacters {
    private static final Pattern SUSPECT = Pattern.compile(
            "'\\s*(or|and)\\s+\\S+\\s*="
                    + "|;\\s*(drop|delete|insert|update|exec|truncate|shutdown)\\b"
                    + "|\\bunion\\s+(all\\s+)?select\\b|\\bxp_cmdshell\\b",
            Pattern.CASE_INSENSITIVE);

    private SqlCharacters() {}

    static boolean in(String content) {
        return SUSPECT.matcher(content).find();
    }
}
