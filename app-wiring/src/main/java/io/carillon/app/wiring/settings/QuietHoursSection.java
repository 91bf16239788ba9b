package io.carillon.app.wiring.settings;

import io.carillon.domain.channel.QuietHours;
import io.carillon.domain.message.Lane;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Reads {@code quiet_hours} of a channel. */
record QuietHoursSection(ProblemList problems) {
    static final String KEY = "quiet_hours";
    private static final String OF_THE_RECIPIENT = "recipient";

    record Keys(LocalTime from, LocalTime to, String zone, ZoneId defaultZone, List<Lane> lanes) {}

    Optional<QuietHours> read(Node.Mapping channel, String path) {
        Node node = channel.members().get(KEY);
        if (node == null || node instanceof Node.Absent) {
            return Optional.empty();
        }
        String place = path + "." + KEY;
        Node.Mapping mapping = new Groups(channel, problems).group(KEY, place);
        if (!(node instanceof Node.Mapping)) {
            return Optional.empty();
        }
        int before = problems.count();
        new KnownKeys(problems).check(mapping, place, RecordBinding.keys(Keys.class));
        Keys keys = new RecordBinding(problems).bind(Keys.class, mapping, place).orElseThrow();
        Optional<ZoneId> zone = zone(keys, mapping, place);
        demand(mapping, place, "from", keys.from());
        demand(mapping, place, "to", keys.to());
        if (zone.isEmpty() && keys.defaultZone() == null && problems.count() == before) {
            problems.add(
                    place + ".default_zone",
                    mapping,
                    "is required where each recipient has their own zone: it holds for those of whom it is not known");
        }
        if (problems.count() > before) {
            return Optional.empty();
        }
        return made(keys, zone, mapping, place);
    }

    private Optional<QuietHours> made(Keys keys, Optional<ZoneId> zone, Node.Mapping mapping, String place) {
        try {
            return Optional.of(new QuietHours(
                    keys.from(),
                    keys.to(),
                    zone,
                    Optional.ofNullable(keys.defaultZone()),
                    keys.lanes() == null ? QuietHours.USUAL_LANES : new HashSet<>(keys.lanes())));
        } catch (IllegalArgumentException e) {
            problems.add(place, mapping, e.getMessage());
            return Optional.empty();
        }
    }

    private Optional<ZoneId> zone(Keys keys, Node.Mapping mapping, String place) {
        if (keys.zone() == null || keys.zone().equals(OF_THE_RECIPIENT)) {
            return Optional.empty();
        }
        try {
            return Optional.of(ZoneId.of(keys.zone()));
        } catch (DateTimeException e) {
            problems.add(
                    place + ".zone",
                    mapping.members().get("zone"),
                    "must be recipient or a time zone such as Europe/Madrid");
            return Optional.empty();
        }
    }

    private void demand(Node.Mapping mapping, String place, String key, LocalTime time) {
        if (time == null && !problems.concerns(place + "." + key)) {
            problems.add(place + "." + key, mapping, "is required, a time of day such as 21:00");
        }
    }
}
