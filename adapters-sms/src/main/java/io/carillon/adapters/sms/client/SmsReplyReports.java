package io.carillon.adapters.sms.client;

import io.carillon.adapters.sms.SmsSettings;
import io.carillon.adapters.sms.client.SmsDocument.Box;
import io.carillon.adapters.wire.SecretRedactor;
import io.carillon.domain.conversation.AddressFormat;
import io.carillon.domain.delivery.Complaint;
import io.carillon.domain.delivery.DeliveryReport;
import io.carillon.domain.delivery.Evidence;
import io.carillon.domain.delivery.SendOutcome;
import io.carillon.ports.provider.ReportSource.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A page of status reports, understood without any input or output (contract sms §B5, errors §B6). */
record SmsReplyReports(SmsSettings settings, AddressFormat addressFormat, SecretRedactor redactor) {
    private static final int ROWS_PER_PAGE = 4000;

    private static final Map<String, Evidence> STATUSES = Map.of(
            "10", Evidence.DELIVERED,
            "DELIVRD", Evidence.DELIVERED,
            "20", Evidence.UNDELIVERED,
            "UNDELIV", Evidence.UNDELIVERED);

    Reading nothing() {
        return new Reading.Reports(List.of(), false, List.of());
    }

    /** The box's name is checked, because a wrong path swaps reports and replies. */
    Reading reading(SmsDocument document) {
        List<Box> rows = document.boxes("statusbox");
        List<Box> errors = document.boxes("errorstatus");
        if (document.boxes().size() > rows.size() + errors.size()) {
            return wrongPage(document);
        }
        if (rows.isEmpty()) {
            return errors.isEmpty() ? withoutBoxes(document) : error(errors.get(0), document.flaws());
        }
        List<String> flaws = new ArrayList<>(document.flaws());
        if (!errors.isEmpty() || document.succeeded().equals(Optional.of(false))) {
            flaws.add("error_beside_reports");
        }
        if (rows.stream()
                .anyMatch(row ->
                        row.field("mobile").isEmpty() || row.field("status").isEmpty())) {
            flaws.add("incomplete_report");
        }
        boolean more = rows.size() >= settings.statusNum().orElse(ROWS_PER_PAGE);
        return new Reading.Reports(rows.stream().map(this::report).toList(), more, flaws);
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

    private Reading withoutBoxes(SmsDocument document) {
        if (document.fields().isEmpty()) {
            return new Reading.Reports(List.of(), false, document.flaws());
        }
        if (document.succeeded().isEmpty() || document.has("taskID") || document.has("overage")) {
            return wrongPage(document);
        }
        return document.succeeded().get()
                ? new Reading.Reports(
                        List.of(),
                        false,
                        document.withFlaw("no_reports_element").flaws())
                : failed(SmsErrorCodes.ofMessage(document.message(), redactor));
    }

    private Reading error(Box box, List<String> flaws) {
        return SmsErrorCodes.ofNumber(
                        box.field("error").orElse(""), box.field("remark").orElse(""), redactor)
                .map(SmsReplyReports::failed)
                .orElseGet(() -> new Reading.Reports(List.of(), false, flaws));
    }

    private static Reading failed(SendOutcome failure) {
        return failure.fold(
                accepted -> {
                    throw new IllegalArgumentException("an accepted send is no failure");
                },
                refused -> new Reading.Refused(refused.complaint()),
                blocked -> new Reading.Blocked(blocked.fault(), blocked.complaint()),
                unavailable -> new Reading.Refused(unavailable.complaint()),
                undetermined -> new Reading.Refused(undetermined.complaint()));
    }

    private Reading wrongPage(SmsDocument document) {
        String names = document.boxes().stream().map(Box::name).distinct().collect(Collectors.joining(", "));
        String found = names.isEmpty() ? String.join(", ", document.fields().keySet()) : names;
        return new Reading.Unreadable(
                Complaint.of("wrong_page", redactor.excerpt("expected statusbox, found " + found)));
    }
}
