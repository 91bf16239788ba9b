package io.carillon.app.cli.durability;

import io.carillon.app.cli.json.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Collects both sides' books once nothing moves any more, and writes the ledger. */
final class Judgement {
    private static final int MOST_EXPLAINED = 50;
    private static final int MOST_LOOKS = 5;

    private final Trial trial;
    private final World world;
    private final Asking asking;
    private final Book book;
    private final Harvest harvest;
    private final List<Violation> violations = new ArrayList<>();
    private final Map<String, Object> figures = new LinkedHashMap<>();

    Judgement(Trial trial, World world, Asking asking, Book book) {
        this.trial = trial;
        this.world = world;
        this.asking = asking;
        this.book = book;
        this.harvest = new Harvest(asking);
    }

    Verdict of(ServedApp app, Backlog backlog, Follower follower, long beganAt) {
        figures.put("seed", trial.seed());
        figures.put("kills", trial.kills());
        figures.put("killed, at the start too", app.outages().size());
        figures.put("seconds", Duration.ofNanos(System.nanoTime() - beganAt).toSeconds());
        restarts(app.starts());
        book.refusals().forEach(answer -> violations.add(new Violation("refused", "", answer)));
        Follower again = new Follower(app);
        List<Shown> shown = shownAtRest(again);
        Chains chains = judgeEvents(again, follower);
        Map<Wanted, Integer> taken = world.taken();
        Facts facts = new Facts(
                harvest.asked(book),
                shown,
                taken,
                new Facts.Cancellations(book.canceling(), book.canceled()),
                chains::status,
                harvest::unclear);
        violations.addAll(Audit.of(facts));
        violations.addAll(harvest.unbalanced(book));
        violations.addAll(harvest.strangers());
        count(facts);
        judgeIntake(facts, app.outages());
        if (trial.backlog() > 0) {
            violations.addAll(backlog.judge(asking));
            figures.put("waiting behind a refusing provider", backlog.size());
        }
        return new Verdict(figures, List.copyOf(violations), explanations(), notes(), Optional.empty());
    }

    private void restarts(List<Duration> starts) {
        List<Long> sorted = starts.stream().map(Duration::toMillis).sorted().toList();
        figures.put("first start, ms", starts.get(0).toMillis());
        List<Long> again =
                starts.stream().skip(1).map(Duration::toMillis).sorted().toList();
        List<Long> counted = again.isEmpty() ? sorted : again;
        figures.put("restart to accepting, ms: min", counted.get(0));
        figures.put("restart to accepting, ms: median", counted.get(counted.size() / 2));
        figures.put("restart to accepting, ms: max", counted.get(counted.size() - 1));
    }

    /** The messages at a moment when nothing happens: what a late report changes is asked for again. */
    private List<Shown> shownAtRest(Follower log) {
        List<Shown> shown = List.of();
        long before = -1;
        for (int i = 0; i < MOST_LOOKS && before != log.readAll().count(); i++) {
            before = log.chains().count();
            shown = harvest.sent();
        }
        return shown;
    }

    /** Whoever read on through the kills must have seen what stands in the log from its start. */
    private Chains judgeEvents(Follower again, Follower followed) {
        for (int i = 0;
                i < MOST_LOOKS && again.chains().count() != followed.chains().count();
                i++) {
            followed.readAll();
            again.readAll();
        }
        Chains chains = again.chains();
        violations.addAll(chains.flaws());
        if (!followed.chains().isSameAs(chains)) {
            violations.add(new Violation(
                    "event_gap",
                    "",
                    "read through the kills: " + followed.chains().count() + " events, from the start: "
                            + chains.count()));
        }
        figures.put("events", chains.count());
        return chains;
    }

    private void count(Facts facts) {
        Map<String, Integer> states = new TreeMap<>();
        facts.shown().forEach(one -> states.merge(one.status(), 1, Integer::sum));
        figures.put("requests repeated after a lost answer", book.repeats());
        figures.put("accepted", facts.asked().size());
        figures.put(
                "sum of states",
                states.values().stream().mapToInt(Integer::intValue).sum());
        states.forEach((status, count) -> figures.put("of these " + status, count));
        figures.put(
                "taken by the providers",
                facts.taken().values().stream().mapToInt(Integer::intValue).sum());
        figures.put("unknown and taken", among(facts, one -> one.status().equals("unknown"), 1));
        figures.put("unknown and not taken", among(facts, one -> one.status().equals("unknown"), 0));
        figures.put("taken twice, at_least_once", more(facts, Shown::again));
        figures.put("taken twice, at_most_once", more(facts, one -> !one.again()));
        figures.put("cancellations asked for", book.canceling().size());
        figures.put("cancellations confirmed", book.canceled().size());
    }

    private static long among(Facts facts, Predicate<Shown> which, int least) {
        return facts.shown().stream()
                .filter(which)
                .filter(one -> Math.min(1, facts.taken().getOrDefault(one.wanted(), 0)) == least)
                .count();
    }

    private static long more(Facts facts, Predicate<Shown> which) {
        return facts.shown().stream()
                .filter(which)
                .filter(one -> facts.taken().getOrDefault(one.wanted(), 0) > 1)
                .count();
    }

    private void judgeIntake(Facts facts, List<ServedApp.Outage> kills) {
        AnswerAudit answers = new AnswerAudit();
        answers.expect(Channels.SMS, world.handedOut(HandedOut.REPLIES), kills);
        facts.taken().forEach((wanted, times) -> {
            if (!wanted.channel().equals(Channels.SMS) && Channels.isAnswered(wanted)) {
                answers.expect(new Answer(wanted.channel(), wanted.to(), Channels.ANSWER), times);
            }
        });
        violations.addAll(answers.judge(harvest.received()));
        figures.put("answers of customers", answers.received());
        figures.put("answers given away once and lost in a kill", answers.lost());
        ReportAudit reports = new ReportAudit(world.handedOut(HandedOut.REPORTS), kills);
        violations.addAll(reports.judge(facts.shown().stream()
                .filter(one -> one.wanted().channel().equals(Channels.SMS))
                .toList()));
        figures.put("reports given away once and lost in a kill", reports.lost());
    }

    private Map<String, Json> explanations() {
        Map<String, Json> explanations = new LinkedHashMap<>();
        for (Violation one : violations) {
            if (one.message().startsWith("msg_") && explanations.size() < MOST_EXPLAINED) {
                explanations.computeIfAbsent(one.message(), this::explained);
            }
        }
        return explanations;
    }

    private Json explained(String id) {
        try {
            return harvest.explain(id);
        } catch (IllegalStateException e) {
            return Json.of(Map.of("why", String.valueOf(e.getMessage())));
        }
    }

    private List<String> notes() {
        return book.isCancelMissing()
                ? List.of("this version has no POST /v1/messages/{id}/cancel: cancelling was not tried")
                : List.of();
    }
}
