package io.carillon.testkit.sample;

import io.carillon.domain.delivery.DeliveryReport;
import io.carillon.domain.delivery.Evidence;
import io.carillon.domain.message.ProviderReference;
import io.carillon.ports.provider.Answer;
import io.carillon.ports.provider.RawReply;
import io.carillon.ports.provider.ReportSource;
import java.util.Optional;

/** Rows of a reference, a number and {@code yes} or {@code no}. */
record SampleReports(SampleAccount account) implements ReportSource {

    @Override
    public Answer<RawReply> pull() {
        return page().pull();
    }

    @Override
    public Reading<DeliveryReport> read(RawReply raw) {
        return page().read(raw);
    }

    private SamplePage<DeliveryReport> page() {
        return new SamplePage<>(account, (line, fields) -> report(fields));
    }

    private DeliveryReport report(String[] fields) {
        boolean yes = fields[2].equals("yes") != (account.flaw() == Flaw.SWAPS_THE_EVIDENCE);
        return new DeliveryReport(
                Optional.of(new ProviderReference(fields[0])),
                account.addressFormat().canonical(fields[1]),
                yes ? Evidence.DELIVERED : Evidence.UNDELIVERED,
                fields[2],
                Optional.empty(),
                Optional.empty());
    }
}
