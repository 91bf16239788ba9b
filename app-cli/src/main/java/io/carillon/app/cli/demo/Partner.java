package io.carillon.app.cli.demo;

/** Somebody at the other end of a channel. */
record Partner(String channel, String address) {

    @Override
    public String toString() {
        return channel + " " + address;
    }
}
