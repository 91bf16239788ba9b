package io.carillon.adapters.sms.client;

import io.carillon.adapters.sms.SmsSettings;
import io.carillon.adapters.sms.client.SmsDocument.Box;
import io.carillon.domain.conversation.AddressFormat;
import io.carillon.domain.delivery.DeliveryReport;
import io.carillon.domain.delivery.Evidence;
import io.carillon.ports.provider.Answer;
import io.carillon.ports.provider.RawReply;
import io.carillon.ports.provider.ReportSource;
import java.util.Locale;
import java.util.Map;

/** The page of status reports (contract sms §B5). */
final class SmsReports implements ReportSource {
    private static final Map<String, Evidence> STATUSES = Map.of(
            "10", Evidence.DELIVERED,
            "DELIVRD", Evidence.DELIVERED,
            "20", Evidence.UNDELIVERED,
            "UNDELIV", Evidence.UNDELIVERED);

    private final SmsSettings settings;
    private final AddressFormat addressFormat;
    private final SmsQueryPage<DeliveryReport> page;

    SmsReports(SmsLink link, SmsSettings settings) {
        this.settings = settings;
        this.addressFormat = new SmsAddressFormat(settings.country());
        Map<String, String> limit = settings.statusNum()
                .map(rows -> Map.of("statusNum", rows.toString()))
                .orElse(Map.of());
        SmsRows<DeliveryReport> rows = new SmsRows<>(
                "statusbox",
                SmsReports::isWhole,
                this::report,
                settings.statusNum().orElse(SmsRows.SMALLEST_FULL_PAGE));
        this.page = new SmsQueryPage<>(link, () -> link.pullReports(limit), rows);
    }

    @Override
    public Answer<RawReply> pull() {
        return page.pull();
    }

    @Override
    public Reading<DeliveryReport> read(RawReply raw) {
        return page.read(raw);
    }

    private static boolean isWhole(Box row) {
        return row.field("mobile").isPresent() && row.field("status").isPresent();
    }

    private DeliveryReport report(Box row) {
        String status = row.field("status").orElse("");
        return new DeliveryReport(
                row.field("taskid").flatMap(SmsValues::reference),
                row.field("mobile").flatMap(addressFormat::canonical),
                STATUSES.getOrDefault(status.toUpperCase(Locale.ROOT), Evidence.NONE),
                status,
                row.field("errorcode"),
                row.field("receivetime").flatMap(time -> SmsValues.time(time, settings.zone())));
    }
}
