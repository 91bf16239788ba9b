package io.carillon.app.cli.durability;

/** What somebody wrote back: in a provider's books and in ours. */
record Answer(String channel, String from, String text) {

    @Override
    public String toString() {
        return channel + " " + from + " \"" + text + "\"";
    }
}
