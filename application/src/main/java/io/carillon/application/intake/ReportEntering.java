package io.carillon.application.intake;

import io.carillon.application.channel.AccountRuntime;
import io.carillon.application.intake.ReportMatcher.Dated;
import io.carillon.domain.delivery.DeliveryReport;
import io.carillon.ports.store.Intake;
import io.carillon.ports.store.Intake.Line;
import io.carillon.ports.store.Store;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Ties reports to deliveries and enters them; those that fit none are kept unmatched. */
final class ReportEntering implements Entering<DeliveryReport> {
    private final Store store;
    private final Rematching rematching;
    private final ReportMatcher matcher;
    private final Clock clock;

    ReportEntering(Store store, Rematching rematching, Clock clock) {
        this.store = store;
        this.rematching = rematching;
        this.matcher = new ReportMatcher(store.intakeQueries());
        this.clock = clock;
    }

    @Override
    public void enter(AccountRuntime account, Part<DeliveryReport> part) {
        List<DeliveryReport> reports = part.items();
        List<Dated> dated =
                reports.stream().map(r -> new Dated(r, part.raw().receivedAt())).toList();
        ReportMatcher.Matching matching = matcher.match(account.id(), dated);
        if (!matching.bindings().isEmpty()) {
            store.intake().bind(matching.bindings(), clock.instant()).join();
        }
        List<Line> lines = new ArrayList<>(reports.size());
        for (int i = 0; i < reports.size(); i++) {
            lines.add(new Line(reports.get(i), matching.targets().get(i)));
        }
        store.intake()
                .enter(new Intake.Reports(
                        part.raw().id(), account.id(), part.from(), lines, part.isLast(), clock.instant()))
                .join();
        rematching.afterReports(account, lines);
    }
}
