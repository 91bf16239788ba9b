package io.carillon.app.cli.durability;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Waits until nothing more is to be expected. */
final class Settling {
    private static final Duration LONGEST = Duration.ofMinutes(3);
    /** Longer than a look-up's window, a poll and a retry of what was unavailable. */
    private static final Duration QUIET = Duration.ofSeconds(5);

    private static final List<String> WAITING = List.of("queued", "scheduled", "held");

    private final Asking asking;
    private final World world;
    private final Follower follower;

    Settling(Asking asking, World world, Follower follower) {
        this.asking = asking;
        this.world = world;
        this.follower = follower;
    }

    /** Returns when it has settled, or when that takes too long. */
    void await() {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (System.nanoTime() < deadline && !(isQuiet() && !isAnythingWaiting() && world.waiting() == 0)) {
            Pauses.millis(250);
        }
    }

    private boolean isQuiet() {
        return follower.quiet().compareTo(QUIET) > 0;
    }

    private boolean isAnythingWaiting() {
        return Channels.WORKING.stream().anyMatch(channel -> WAITING.stream().anyMatch(status -> !asking.get(
                        "/v1/messages", Map.of("channel", channel, "status", status, "limit", "1"))
                .get("data")
                .items()
                .isEmpty()));
    }
}
