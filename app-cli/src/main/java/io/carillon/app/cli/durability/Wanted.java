package io.carillon.app.cli.durability;

/** One text to one address: what somebody asks for once, in our words and in a provider's alike. */
record Wanted(String channel, String to, String text) {

    @Override
    public String toString() {
        return channel + " " + to + " \"" + text + "\"";
    }
}
