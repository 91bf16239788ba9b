package io.carillon.adapters.jetchat.server;

/**
 * Which part of a list.
 *
 * @param page from 1
 * @param limit rows on a page
 */
public record JetchatPaging(int page, int limit) {
    private static final int USUAL = 10;
    private static final int LARGEST = 100;

    /** What does not fit is moved to the nearest that does; what is no number counts as absent (contract jetchat A3). */
    static JetchatPaging of(String page, String limit, int lastPage) {
        return new JetchatPaging(within(page, 1, lastPage), within(limit, USUAL, LARGEST));
    }

    public long offset() {
        return (page - 1L) * limit;
    }

    private static int within(String text, int otherwise, int most) {
        if (!text.matches("[+-]?[0-9]+")) {
            return otherwise;
        }
        if (text.length() > 9) {
            return text.startsWith("-") ? 1 : most;
        }
        return Math.max(1, Math.min(most, Integer.parseInt(text)));
    }
}
