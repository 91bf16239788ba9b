package io.carillon.app.cli.durability;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Judges our books by the providers': what was promised of each message, one rule after the other. */
final class Audit {
    private static final Set<String> PROVEN = Set.of("accepted", "sent", "delivered", "undelivered", "read");
    private static final Set<String> NOT_SENT = Set.of("rejected", "failed", "expired", "canceled", "suppressed");
    private static final Set<String> WAITING = Set.of("queued", "scheduled", "held");

    private final Facts facts;
    private final List<Violation> violations = new ArrayList<>();

    private Audit(Facts facts) {
        this.facts = facts;
    }

    /** Every broken promise; none when all hold. */
    static List<Violation> of(Facts facts) {
        Audit audit = new Audit(facts);
        audit.everyAcknowledgedOneIsThereOnce();
        facts.shown().forEach(audit::judge);
        audit.nothingWasSentUnasked();
        return List.copyOf(audit.violations);
    }

    private void everyAcknowledgedOneIsThereOnce() {
        Map<String, Integer> seen = new HashMap<>();
        Map<Wanted, String> ids = new HashMap<>();
        for (Shown one : facts.shown()) {
            seen.merge(one.id(), 1, Integer::sum);
            String first = ids.putIfAbsent(one.wanted(), one.id());
            if (first != null && !first.equals(one.id())) {
                broken("two_messages", one.id(), one.wanted() + " was asked for once and is " + first + " as well");
            }
        }
        facts.asked().forEach((id, wanted) -> {
            if (!seen.containsKey(id)) {
                broken("lost", id, "acknowledged and not there: " + wanted);
            }
        });
        seen.forEach((id, times) -> {
            if (times > 1) {
                broken("listed_twice", id, "the list shows it " + times + " times");
            }
        });
    }

    private void judge(Shown one) {
        Wanted wanted = facts.asked().get(one.id());
        if (wanted == null) {
            broken("unasked", one.id(), "nobody was given this id: " + one.wanted());
        } else if (!wanted.equals(one.wanted())) {
            broken("altered", one.id(), "asked for " + wanted + ", shown as " + one.wanted());
        }
        Optional<String> folded = facts.folded().apply(one.id());
        if (!folded.equals(Optional.of(one.status()))) {
            broken("events", one.id(), "shown as " + one.status() + ", its events say " + folded.orElse("nothing"));
        }
        int taken = facts.taken().getOrDefault(one.wanted(), 0);
        judgeStatus(one, taken);
        judgeCopies(one, taken);
        judgeCancellation(one, taken);
    }

    private void judgeStatus(Shown one, int taken) {
        if (PROVEN.contains(one.status()) && taken == 0) {
            broken("claimed", one.id(), "shown as " + one.status() + ", but the provider never took it");
        }
        if (NOT_SENT.contains(one.status()) && taken > 0) {
            broken("denied", one.id(), "shown as " + one.status() + ", but the provider took it");
        }
        if (WAITING.contains(one.status())) {
            broken("unsettled", one.id(), "still " + one.status());
        }
    }

    private void judgeCopies(Shown one, int taken) {
        if (taken <= 1) {
            return;
        }
        if (!one.again()) {
            broken("sent_twice", one.id(), "at_most_once, and the provider took it " + taken + " times");
            return;
        }
        int unclear = facts.unclear().applyAsInt(one.id());
        if (unclear < taken - 1) {
            broken("sent_twice", one.id(), "taken " + taken + " times, with unclear outcomes: " + unclear);
        }
        if (!one.possibleDuplicate()) {
            broken("silent_copy", one.id(), "taken " + taken + " times, and possible_duplicate is false");
        }
    }

    private void judgeCancellation(Shown one, int taken) {
        boolean confirmed = facts.cancellations().confirmed().contains(one.id());
        if (confirmed && (taken > 0 || !one.status().equals("canceled"))) {
            broken(
                    "canceled_sent",
                    one.id(),
                    "its cancellation was confirmed; it is " + one.status() + ", taken " + taken);
        }
        if (one.status().equals("canceled") && !facts.cancellations().asked().contains(one.id())) {
            broken("canceled_unasked", one.id(), "canceled, and nobody asked for that");
        }
    }

    private void nothingWasSentUnasked() {
        Set<Wanted> asked = Set.copyOf(facts.asked().values());
        facts.taken().forEach((wanted, times) -> {
            if (!asked.contains(wanted)) {
                broken("sent_unasked", "", "the provider took what nobody asked for: " + wanted);
            }
        });
    }

    private void broken(String rule, String message, String detail) {
        violations.add(new Violation(rule, message, detail));
    }
}
