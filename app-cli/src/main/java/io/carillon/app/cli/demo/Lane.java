package io.carillon.app.cli.demo;

import io.carillon.app.cli.output.Styled;
import io.carillon.app.cli.output.Styled.Style;
import java.time.Duration;
import java.time.Instant;

/** A message's way as a line that grows with time and ends where the message did. */
final class Lane {
    private static final Duration AXIS = Duration.ofSeconds(6);

    private Lane() {}

    /** @param columns 2 or more */
    static Styled of(Track track, Instant now, int columns) {
        Duration age = track.age(now);
        Duration axis = age.compareTo(AXIS) > 0 ? age : AXIS;
        int length = (int) (age.toMillis() * (columns - 1) / axis.toMillis());
        Styled lane = new Styled();
        for (int cell = 0; cell < length; cell++) {
            Duration at = axis.multipliedBy(cell).dividedBy(columns - 1);
            add(lane, track.phaseAt(at));
        }
        if (track.phase().isOver()) {
            add(lane, track.phase());
        }
        return lane;
    }

    private static void add(Styled lane, Track.Phase phase) {
        switch (phase) {
            case SCHEDULED -> lane.add(Style.DIM, "\u2508");
            case WAITING -> lane.add(Style.YELLOW, "\u254c");
            case UNDER_WAY -> lane.add(Style.CYAN, "\u2501");
            case ARRIVED -> lane.add(Style.GREEN, "\u25cf");
            case LOST -> lane.add(Style.RED, "\u2717");
        }
    }
}
