package io.carillon.adapters.afilnet.server;

import java.util.Optional;

/**
 * A message to send.
 *
 * @param message the text, or the words that go with the file; may be empty then
 * @param file empty for a text message
 */
public record AfilnetSubmission(AfilnetRoute route, String destination, String message, Optional<AfilnetFile> file) {}
