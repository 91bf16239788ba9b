package io.carillon.app.cli.output;

/** Colours the words that matter. */
public final class Colour {
    private static final String GREEN = "\033[32m";
    private static final String RED = "\033[31m";
    private static final String YELLOW = "\033[33m";
    private static final String PLAIN = "\033[0m";

    private Colour() {}

    /** {@code word} in the colour of what it says; unchanged when it says nothing or colours are off. */
    public static String of(String word, boolean coloured) {
        String colour = coloured ? colour(word) : "";
        return colour.isEmpty() ? word : colour + word + PLAIN;
    }

    private static String colour(String word) {
        return switch (word) {
            case "delivered", "read", "accepted", "sent", "active", "ok" -> GREEN;
            case "undelivered", "rejected", "failed", "expired", "silent", "NOT OK" -> RED;
            case "unknown", "held", "degraded", "suppressed", "canceled" -> YELLOW;
            default -> "";
        };
    }
}
