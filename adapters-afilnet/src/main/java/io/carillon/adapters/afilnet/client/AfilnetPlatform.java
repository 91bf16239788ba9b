package io.carillon.adapters.afilnet.client;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where a chat takes place (contract afilnet §A3). */
enum AfilnetPlatform {
    WEBCHAT,
    WHATSAPP,
    TELEGRAM,
    OPERATOR;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<AfilnetPlatform> of(String word) {
        return Arrays.stream(values())
                .filter(platform -> platform.name().equalsIgnoreCase(word))
                .findFirst();
    }

    static String words() {
        return Arrays.stream(values()).map(AfilnetPlatform::word).collect(Collectors.joining(", "));
    }
}
