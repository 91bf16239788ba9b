package io.carillon.adapters.apiusb.server;

import java.util.List;
import java.util.Optional;

/**
 * What a caller names as the service (contract apiusb §B1).
 *
 * @param text as the server repeats it
 */
record ServiceName(String text, List<String> segments) {
    private static final String USUAL = "App.Site.Index";

    /** Two segments are those of the App namespace; without any name it is the default service. */
    static ServiceName of(Optional<String> given) {
        String text = given.orElse(USUAL);
        long dots = text.chars().filter(one -> one == '.').count();
        String full = dots == 1 ? "App." + text : text;
        return new ServiceName(full, List.of(full.split("\\.", 5)));
    }

    /** Whether it is no name of a service at all. */
    boolean malformed() {
        return segments.size() < 2;
    }
}
