package io.carillon.adapters.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.domain.delivery.Evidence;
import io.carillon.domain.delivery.EvidenceFold;
import io.carillon.domain.delivery.Fact;
import io.carillon.domain.delivery.PublicStatus;
import io.carillon.domain.event.LogEntry;
import io.carillon.domain.event.LogEntry.OfDeliveries;
import io.carillon.ports.store.MessageQueries.Dossier;
import java.util.List;
import java.util.Optional;

/** What the log tells of a message must amount to its status. */
final class HistoryFold {
    private HistoryFold() {}

    static void shouldGiveTheStatus(Dossier dossier) {
        var history = dossier.history();
        var registers = dossier.message().delivery().registers();
        assertThat(history.get(history.size() - 1).to()).isEqualTo(registers.status());
        assertThat(history.stream().map(e -> e.fact()).reduce(Evidence.NONE, Evidence::join))
                .isEqualTo(registers.evidence());
        if (history.stream().noneMatch(e -> isBeyondTheFold(e, history))) {
            assertThat(folded(history)).isEqualTo(registers.status());
        }
        for (int i = 1; i < history.size(); i++) {
            assertThat(history.get(i).from()).contains(history.get(i - 1).to());
        }
    }

    /** A report that proves doubt, and a late answer that nothing was taken, are no facts to the fold. */
    private static boolean isBeyondTheFold(OfDeliveries entry, List<OfDeliveries> history) {
        boolean late = entry.kind() == LogEntry.Kind.OUTCOME
                && entry.fact() == Evidence.NONE
                && history.stream()
                        .anyMatch(e -> e.fact() == Evidence.UNKNOWN && e.call().equals(entry.call()));
        return late || (entry.kind() == LogEntry.Kind.REPORT && entry.fact() == Evidence.UNKNOWN);
    }

    private static PublicStatus folded(List<OfDeliveries> history) {
        var facts = history.stream().map(HistoryFold::fact).toList();
        return EvidenceFold.of(history.get(history.size() - 1).control(), facts).status();
    }

    private static Fact fact(OfDeliveries e) {
        var source = e.kind() == LogEntry.Kind.READ_BACK ? Fact.Source.READ_BACK : Fact.Source.REPLY;
        return new Fact(
                e.deliveries().get(0),
                e.call(),
                e.fact(),
                source,
                e.providerCode(),
                Optional.empty(),
                Optional.empty(),
                e.at());
    }
}
