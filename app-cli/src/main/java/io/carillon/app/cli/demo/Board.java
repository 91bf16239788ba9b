package io.carillon.app.cli.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All that the demo shows: messages on their way, and what was said in the conversation of the tour. Not safe for use by several threads. */
final class Board {
    private static final int MOST_TRACKS = 500;
    private static final int MOST_SAID = 100;

    private final Map<String, Track> tracks = new LinkedHashMap<>();
    private final List<Said> said = new ArrayList<>();
    private final Instant began;
    private String partner = "";
    private int received;
    private String notice = "";

    Board(Instant began) {
        this.began = began;
    }

    Instant began() {
        return began;
    }

    boolean knows(String message) {
        return tracks.containsKey(message);
    }

    /** Adds a message of ours; the oldest ones go when there are too many. */
    void sent(String message, Track track) {
        if (tracks.size() >= MOST_TRACKS) {
            tracks.remove(tracks.keySet().iterator().next());
        }
        tracks.put(message, track);
        say(track.to(), new Said(true, track.text(), track));
    }

    /** Moves a message that is known. */
    Track moved(String message, String status, Instant at) {
        Track track = tracks.get(message);
        track.move(status, at);
        return track;
    }

    void received(String from, String text) {
        received++;
        say(from, new Said(false, text, null));
    }

    /** Makes the conversation with this address the one that is shown, from its first message on. */
    void look(String address) {
        partner = address;
        said.clear();
        tracks.values().stream()
                .filter(track -> track.to().equals(address))
                .forEach(track -> said.add(new Said(true, track.text(), track)));
    }

    /** A line for the foot of the screen. */
    void notice(String line) {
        notice = line;
    }

    private void say(String address, Said what) {
        if (address.equals(partner)) {
            said.add(what);
            if (said.size() > MOST_SAID) {
                said.remove(0);
            }
        }
    }

    List<Track> tracks() {
        return List.copyOf(tracks.values());
    }

    List<Said> said() {
        return List.copyOf(said);
    }

    String partner() {
        return partner;
    }

    String notice() {
        return notice;
    }

    int received() {
        return received;
    }

    /** Messages of ours by their present status. */
    Map<String, Integer> counts() {
        Map<String, Integer> counts = new TreeMap<>();
        tracks.values().stream()
                .filter(track -> !track.status().isEmpty())
                .forEach(track -> counts.merge(track.status(), 1, Integer::sum));
        return counts;
    }

    /** @param track what became of it; null for what was received */
    record Said(boolean ours, String text, Track track) {}
}
