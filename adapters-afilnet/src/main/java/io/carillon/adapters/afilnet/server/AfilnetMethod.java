package io.carillon.adapters.afilnet.server;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The methods of class {@code chat} (contract afilnet A3). */
public enum AfilnetMethod {
    GETCHATCHANNELS,
    SENDMESSAGE("platform", "platformid", "destination", "message"),
    SENDFILE("platform", "platformid", "destination", "type", "fileurl"),
    GETCHATS("platform", "platformid"),
    GETMESSAGES("platform", "platformid", "destination"),
    GETUNREADMESSAGES("platform", "platformid", "destination"),
    /** A class or method that there is not. */
    UNKNOWN;

    private final List<String> compulsory;

    AfilnetMethod(String... compulsory) {
        this.compulsory = List.of(compulsory);
    }

    /** Its name on the wire, in statistics and in fault rules. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Besides class, method, user and password. */
    List<String> compulsory() {
        return compulsory;
    }

    /** Found whatever its case, as the vendor's programming language does. */
    static AfilnetMethod of(String word) {
        return Arrays.stream(values())
                .filter(method -> method != UNKNOWN && method.word().equals(word.toLowerCase(Locale.ROOT)))
                .findAny()
                .orElse(UNKNOWN);
    }
}
