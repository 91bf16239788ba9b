package io.carillon.ports.provider;

import io.carillon.domain.message.OptionRule;
import java.util.List;
import java.util.Set;

/**
 * What a channel declares; what is not declared is refused before any network call.
 *
 * @param contentTypes the {@link io.carillon.domain.message.Content#type types} it carries
 * @param maxRecipients how many addresses one call may carry, 1 or more
 * @param reports whether the provider tells what became of an accepted message
 * @param maxTextLength the longest text, in UTF-16 units
 * @param options what a sender may ask beyond the content
 */
public record Capabilities(
        Set<String> contentTypes, int maxRecipients, boolean reports, int maxTextLength, List<OptionRule> options) {
    public Capabilities {
        contentTypes = Set.copyOf(contentTypes);
        options = List.copyOf(options);
        if (maxRecipients < 1) {
            throw new IllegalArgumentException("maxRecipients must be 1 or more");
        }
    }
}
