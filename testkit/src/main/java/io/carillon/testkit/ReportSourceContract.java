package io.carillon.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.domain.delivery.DeliveryReport;
import io.carillon.ports.provider.ProviderAccount;
import io.carillon.ports.provider.RawSource;
import io.carillon.ports.provider.ReportSource;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link ReportSource} owes beyond {@link RawSourceContract}: the reports that the page holds, word for word. */
public interface ReportSourceContract extends RawSourceContract<DeliveryReport> {

    /** What {@link #page} says, in its order; at least two reports. */
    List<DeliveryReport> reports();

    @Test
    default void readShouldGiveTheReportsInTheirOrder() {
        assertThat(items(pulled(Behaviour.xml(page())))).isEqualTo(reports());
    }

    @Override
    default RawSource<DeliveryReport> source(ProviderAccount account) {
        return account.reports().orElseThrow();
    }

    @Override
    default int size() {
        return reports().size();
    }
}
