package io.carillon.app.cli.durability;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Judges the reports of a provider that gives each away once: whoever was reported on shows it, or the report was lost in a kill. */
final class ReportAudit {
    private static final Set<String> REPORTED = Set.of("delivered", "undelivered", "read");

    private final Set<String> certain = new HashSet<>();
    private final Set<String> possible = new HashSet<>();
    private int lost;

    /** @param pages that were handed out; an address gets one message in a trial, so it names the message */
    ReportAudit(List<HandedOut> pages, List<ServedApp.Outage> kills) {
        for (HandedOut page : pages) {
            Set<String> into = page.isInWindow(kills) || page.isSpoilt() ? possible : certain;
            page.rows().forEach(row -> into.add(row.mobile()));
        }
    }

    List<Violation> judge(List<Shown> shown) {
        List<Violation> violations = new ArrayList<>();
        Map<String, Shown> byAddress = new HashMap<>();
        shown.forEach(one -> byAddress.put(one.wanted().to(), one));
        for (Shown one : byAddress.values()) {
            boolean reported = REPORTED.contains(one.status());
            String to = one.wanted().to();
            if (!reported && certain.contains(to)) {
                violations.add(new Violation("report_lost", one.id(), "reported on, and shown as " + one.status()));
            } else if (!reported && possible.contains(to)) {
                lost++;
            } else if (reported && !certain.contains(to) && !possible.contains(to)) {
                violations.add(
                        new Violation("report_invented", one.id(), "shown as " + one.status() + ", never reported on"));
            }
        }
        return violations;
    }

    /** How many were given away and lost in the window that nobody can close. */
    int lost() {
        return lost;
    }
}
