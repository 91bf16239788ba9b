package io.carillon.adapters.jetchat.server;

/**
 * What a request names: a tag, field, sub flow or subscriber.
 *
 * @param byNs by its ns; otherwise by its name, a subscriber by the id in the channel
 */
public record JetchatRef(boolean byNs, String text) {
    static JetchatRef ns(String ns) {
        return new JetchatRef(true, ns);
    }

    static JetchatRef named(String name) {
        return new JetchatRef(false, name);
    }

    /** Whether this is what is meant. */
    public boolean means(String ns, String name) {
        return text.equals(byNs ? ns : name);
    }
}
