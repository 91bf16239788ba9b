package io.carillon.app.http.json;

import java.util.regex.Pattern;

/**
 * What counts as the address of a file or page: providers fetch it, or show it to people. Other letters than ASCII are left to
 * the provider, as are paths that do not exist.
 */
final class WebAddress {
    static final String DEMAND = "must be an address that begins with http:// or https:// and has no spaces";
    private static final Pattern FORM =
            Pattern.compile("https?://[^\\s\\p{Cntrl}/?#:@\\\\][^\\s\\p{Cntrl}]*", Pattern.CASE_INSENSITIVE);

    private WebAddress() {}

    static boolean isOne(String text) {
        return FORM.matcher(text).matches() && text.codePoints().noneMatch(Character::isSpaceChar);
    }
}
