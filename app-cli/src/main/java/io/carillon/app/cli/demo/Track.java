package io.carillon.app.cli.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What became of one message, step by step. Not safe for use by several threads. */
final class Track {
    private final Partner to;
    private final String text;
    private final List<Step> steps = new ArrayList<>();

    Track(Partner to, String text) {
        this.to = to;
        this.text = text;
    }

    Partner to() {
        return to;
    }

    String text() {
        return text;
    }

    void move(String status, Instant at) {
        steps.add(new Step(Phase.of(status), status, at));
    }

    String status() {
        return steps.isEmpty() ? "" : last().status();
    }

    Phase phase() {
        return steps.isEmpty() ? Phase.WAITING : last().phase();
    }

    /** From the first step until {@code now}, or until the last step of one that is over. */
    Duration age(Instant now) {
        if (steps.isEmpty()) {
            return Duration.ZERO;
        }
        Duration age = Duration.between(steps.get(0).at(), phase().isOver() ? last().at() : now);
        return age.isNegative() ? Duration.ZERO : age;
    }

    /** The phase so long after the first step. */
    Phase phaseAt(Duration age) {
        Phase phase = Phase.WAITING;
        for (Step step : steps) {
            if (step.at().isAfter(steps.get(0).at().plus(age))) {
                break;
            }
            phase = step.phase();
        }
        return phase;
    }

    private Step last() {
        return steps.get(steps.size() - 1);
    }

    private record Step(Phase phase, String status, Instant at) {}

    /** What a status means for somebody who watches. */
    enum Phase {
        SCHEDULED,
        WAITING,
        UNDER_WAY,
        ARRIVED,
        LOST;

        static Phase of(String status) {
            return switch (status) {
                case "scheduled" -> SCHEDULED;
                case "accepted", "sent" -> UNDER_WAY;
                case "delivered", "read" -> ARRIVED;
                case "queued", "held" -> WAITING;
                default -> LOST;
            };
        }

        boolean isOver() {
            return this == ARRIVED || this == LOST;
        }
    }
}
