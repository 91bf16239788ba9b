package io.carillon.ports.provider;

/**
 * What went over the wire in one call, without secrets.
 *
 * @param httpStatus 0 when no answer came
 * @param reply the body as text, at most 64 KiB of it
 */
public record Exchange(String request, int httpStatus, String reply) {
    private static final int LONGEST = 64 * 1024;
    public static final Exchange NONE = new Exchange("", 0, "");

    public Exchange {
        reply = reply.length() <= LONGEST ? reply : reply.substring(0, LONGEST);
    }
}
