package io.carillon.application.intake;

import io.carillon.domain.channel.AccountId;
import io.carillon.domain.conversation.Address;
import io.carillon.domain.delivery.CallId;
import io.carillon.domain.delivery.CallState;
import io.carillon.domain.delivery.DeliveryReport;
import io.carillon.domain.delivery.Fact;
import io.carillon.domain.message.ProviderReference;
import io.carillon.ports.store.Intake.Binding;
import io.carillon.ports.store.Intake.Target;
import io.carillon.ports.store.IntakeQueries;
import io.carillon.ports.store.IntakeQueries.CallRecipients;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Ties reports to deliveries. A reference that we know leads to its call. One that we have never seen is tied to a call only
 * if exactly one call without an answer contains the number and started before the report's time; while such a call is still
 * in flight, its own answer is waited for. Whoever guesses here lies to somebody. Safe for use by several threads.
 */
final class ReportMatcher {
    /** By how much the provider's clock may be behind ours. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    private final IntakeQueries store;

    ReportMatcher(IntakeQueries store) {
        this.store = store;
    }

    /** @param targets one per report, in order; empty where it stays unmatched */
    record Matching(List<Optional<Target>> targets, List<Binding> bindings) {}

    record Dated(DeliveryReport report, Instant receivedAt) {
        Instant happened() {
            return report.occurredAt().filter(receivedAt::isAfter).orElse(receivedAt);
        }
    }

    Matching match(AccountId account, List<Dated> reports) {
        Set<ProviderReference> references = new HashSet<>();
        reports.forEach(r -> r.report().reference().ifPresent(references::add));
        Map<ProviderReference, CallRecipients> known =
                new HashMap<>(references.isEmpty() ? Map.of() : store.callsByReference(account, references));
        Map<ProviderReference, CallRecipients> inferred = infer(account, reports, references, known);
        List<Optional<Target>> targets = new ArrayList<>(reports.size());
        reports.forEach(r -> targets.add(target(r.report(), known, inferred)));
        List<Binding> bindings = inferred.entrySet().stream()
                .map(e -> new Binding(e.getValue().call(), e.getKey()))
                .toList();
        return new Matching(targets, bindings);
    }

    private static Optional<Target> target(
            DeliveryReport report,
            Map<ProviderReference, CallRecipients> known,
            Map<ProviderReference, CallRecipients> inferred) {
        if (report.reference().isEmpty() || report.address().isEmpty()) {
            return Optional.empty();
        }
        ProviderReference reference = report.reference().get();
        boolean isKnown = known.containsKey(reference);
        CallRecipients call = isKnown ? known.get(reference) : inferred.get(reference);
        return Optional.ofNullable(call)
                .map(c -> c.recipients().get(report.address().get()))
                .map(delivery ->
                        new Target(delivery, call.call(), isKnown ? Fact.Source.REPORT : Fact.Source.INFERRED));
    }

    private Map<ProviderReference, CallRecipients> infer(
            AccountId account,
            List<Dated> reports,
            Set<ProviderReference> references,
            Map<ProviderReference, CallRecipients> known) {
        if (known.size() == references.size()) {
            return Map.of();
        }
        Map<ProviderReference, List<Dated>> unseen = new LinkedHashMap<>();
        for (Dated dated : reports) {
            dated.report()
                    .reference()
                    .filter(reference -> !known.containsKey(reference))
                    .ifPresent(reference -> unseen.computeIfAbsent(reference, r -> new ArrayList<>())
                            .add(dated));
        }
        List<CallRecipients> open = store.callsWithoutAnswer(account);
        Map<ProviderReference, CallRecipients> inferred = new LinkedHashMap<>();
        unseen.forEach(
                (reference, lines) -> onlyCandidate(open, lines).ifPresent(call -> inferred.put(reference, call)));
        return withoutRivals(inferred);
    }

    /** Two references for one call: one of them is not ours, and nobody can tell which. */
    private static Map<ProviderReference, CallRecipients> withoutRivals(
            Map<ProviderReference, CallRecipients> inferred) {
        Map<CallId, Long> claims =
                inferred.values().stream().collect(Collectors.groupingBy(CallRecipients::call, Collectors.counting()));
        inferred.values().removeIf(call -> claims.get(call.call()) > 1);
        return inferred;
    }

    /** The one call that all of these reports can speak of, if there is just one and it is no longer in flight. */
    private static Optional<CallRecipients> onlyCandidate(List<CallRecipients> open, List<Dated> lines) {
        List<CallRecipients> candidates = open.stream()
                .filter(call -> lines.stream().allMatch(line -> canConcern(call, line)))
                .toList();
        return candidates.size() == 1 && candidates.get(0).state() == CallState.UNRESOLVED
                ? Optional.of(candidates.get(0))
                : Optional.empty();
    }

    private static boolean canConcern(CallRecipients call, Dated line) {
        Optional<Address> address = line.report().address();
        return address.isPresent()
                && call.recipients().containsKey(address.get())
                && !call.startedAt().isAfter(line.happened().plus(SKEW));
    }
}
