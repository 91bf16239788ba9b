package io.carillon.app.cli.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All that the demo shows: messages on their way, and what was said in each conversation. Not safe for use by several threads. */
final class Board {
    private static final int MOST_TRACKS = 500;
    private static final int MOST_SAID = 100;
    private static final int MOST_PARTNERS = 500;

    private final Map<String, Track> tracks = new LinkedHashMap<>();
    private final Map<Partner, List<Said>> said = new HashMap<>();
    private final Instant began;
    private Optional<Partner> partner = Optional.empty();
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

    /** Adds what others sent to its conversation. Its way is not followed: no event tells what becomes of it. */
    void sentElsewhere(Track track) {
        say(track.to(), new Said(true, "[elsewhere] " + track.text(), track));
    }

    /** Of a message that is known; null of any other. */
    Track track(String message) {
        return tracks.get(message);
    }

    void received(Partner from, String text) {
        received++;
        say(from, new Said(false, text, null));
    }

    /** Makes the conversation with somebody the one that is shown, from its first message on. */
    void look(Partner other) {
        partner = Optional.of(other);
    }

    /** A line for the foot of the screen. */
    void notice(String line) {
        notice = line;
    }

    private void say(Partner with, Said what) {
        List<Said> all = said.computeIfAbsent(with, any -> new ArrayList<>());
        all.add(what);
        if (all.size() > MOST_SAID) {
            all.remove(0);
        }
        if (said.size() > MOST_PARTNERS) {
            said.keySet().removeIf(other -> !other.equals(with) && !partner.equals(Optional.of(other)));
        }
    }

    List<Track> tracks() {
        return List.copyOf(tracks.values());
    }

    /** What was said in the conversation that is shown. */
    List<Said> said() {
        return partner.map(said::get).map(List::copyOf).orElse(List.of());
    }

    /** With whom the conversation is that is shown. */
    Optional<Partner> partner() {
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

    /** The same for each channel. */
    Map<String, Map<String, Integer>> countsByChannel() {
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        tracks.values().stream().filter(track -> !track.status().isEmpty()).forEach(track -> counts.computeIfAbsent(
                        track.to().channel(), any -> new TreeMap<>())
                .merge(track.status(), 1, Integer::sum));
        return counts;
    }

    /** @param track what became of it; null for what was received */
    record Said(boolean ours, String text, Track track) {}
}
