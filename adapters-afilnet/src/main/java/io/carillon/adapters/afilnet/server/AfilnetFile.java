package io.carillon.adapters.afilnet.server;

import java.util.List;

/**
 * A file that somebody else serves.
 *
 * @param type one of {@link #TYPES}
 * @param thumburl may be empty
 */
public record AfilnetFile(String type, String fileurl, String thumburl) {
    /** The documented types; all but the first are known from a translation only (contract afilnet A3). */
    public static final List<String> TYPES = List.of("image", "video", "audio", "voice", "document", "contact");
}
