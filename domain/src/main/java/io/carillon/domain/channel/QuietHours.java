package io.carillon.domain.channel;

import io.carillon.domain.message.Lane;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;
import java.util.Set;

/**
 * The hours of the day in which nobody is to be disturbed, by the clock on the recipient's wall.
 *
 * @param from the first quiet moment of the day; the hours may pass midnight
 * @param to the first moment after them; not the same as {@code from}
 * @param zone the zone that holds for all recipients; empty when each has their own
 * @param defaultZone the zone of a recipient of whom it is not known; required where each has their own
 * @param lanes the messages that wait
 */
public record QuietHours(
        LocalTime from, LocalTime to, Optional<ZoneId> zone, Optional<ZoneId> defaultZone, Set<Lane> lanes) {

    /** Replies in a conversation never wait, unless asked for: the other person is awake. */
    public static final Set<Lane> USUAL_LANES = Set.of(Lane.SINGLE, Lane.BULK);

    /** Gaps and overlaps of the clock may carry the end into the next quiet hours; never often in a row. */
    private static final int MOST_STEPS = 8;

    public QuietHours {
        lanes = Set.copyOf(lanes);
        if (from.equals(to)) {
            throw new IllegalArgumentException("from and to must differ: a day has quiet hours or none");
        }
        if (zone.isEmpty() && defaultZone.isEmpty()) {
            throw new IllegalArgumentException(
                    "without a zone for all, default_zone must say which holds when in doubt");
        }
        if (lanes.isEmpty()) {
            throw new IllegalArgumentException("lanes must name at least one");
        }
    }

    /** Whether it is quiet when the clock on the wall shows that. */
    public boolean isQuiet(LocalTime time) {
        boolean started = !time.isBefore(from);
        boolean ended = !time.isBefore(to);
        return from.isBefore(to) ? started && !ended : started || !ended;
    }

    /** The first moment from {@code at} on, itself included, that is not quiet in a zone. */
    public Instant nextAllowed(Instant at, ZoneId where) {
        Instant next = at;
        for (int step = 0; step < MOST_STEPS && isQuiet(next.atZone(where).toLocalTime()); step++) {
            next = end(next, where);
        }
        return next;
    }

    /** When the clock first shows the end after a quiet moment, or jumps over it. */
    private Instant end(Instant quiet, ZoneId where) {
        LocalDateTime local = quiet.atZone(where).toLocalDateTime();
        LocalDateTime today = local.toLocalDate().atTime(to);
        LocalDateTime end = today.isAfter(local) ? today : today.plusDays(1);
        ZoneOffsetTransition change = where.getRules().getTransition(end);
        if (change != null && change.isGap()) {
            return change.getInstant();
        }
        return where.getRules().getValidOffsets(end).stream()
                .map((ZoneOffset offset) -> end.toInstant(offset))
                .filter(quiet::isBefore)
                .min(Instant::compareTo)
                .orElseGet(() -> end.atZone(where).toInstant().plusSeconds(1));
    }
}
