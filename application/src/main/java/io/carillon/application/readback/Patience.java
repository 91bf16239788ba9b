package io.carillon.application.readback;

import java.time.Duration;
import java.time.Instant;

/** When an unclear call is looked up next: at once, then after one second, two, four, and so on up to a minute. */
final class Patience {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private Instant next;
    private Duration pause = FIRST;

    Patience(Instant now) {
        this.next = now;
    }

    boolean isDue(Instant now) {
        return !now.isBefore(next);
    }

    /**
     * @param again whether looking again may tell more
     * @param conclusion when absence begins to prove something: then it is looked up whatever the pause
     */
    void tried(Instant now, boolean again, Instant conclusion) {
        Instant after = now.plus(pause);
        boolean passesOver = now.isBefore(conclusion) && after.isAfter(conclusion);
        next = again ? passesOver ? conclusion : after : Instant.MAX;
        Duration twice = pause.multipliedBy(2);
        pause = twice.compareTo(LONGEST) < 0 ? twice : LONGEST;
    }

    void giveUp() {
        next = Instant.MAX;
    }
}
