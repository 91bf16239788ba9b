package io.carillon.adapters.sms.client;

import io.carillon.adapters.sms.client.SmsDocument.Box;
import io.carillon.adapters.wire.SecretRedactor;
import io.carillon.domain.delivery.Complaint;
import io.carillon.domain.delivery.SendOutcome;
import io.carillon.ports.provider.RawSource.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A document of a query page, understood without any input or output (contract sms §B5, §B6). */
record SmsReading<T>(SmsRows<T> rows, SecretRedactor redactor) {

    Reading<T> nothing() {
        return new Reading.Items<>(List.of(), false, List.of());
    }

    Reading<T> of(SmsDocument document) {
        List<Box> found = document.boxes(rows.box());
        List<Box> errors = document.boxes("errorstatus");
        if (document.boxes().size() > found.size() + errors.size()) {
            return wrongPage(document);
        }
        if (found.isEmpty()) {
            return errors.isEmpty() ? withoutBoxes(document) : error(errors.get(0), document.flaws());
        }
        List<Box> written = found.stream().filter(row -> !row.isBlank()).toList();
        List<String> flaws = new ArrayList<>(document.flaws());
        if (!errors.isEmpty() || document.succeeded().equals(Optional.of(false))) {
            flaws.add("error_beside_rows");
        }
        if (written.size() < found.size()) {
            flaws.add("empty_row");
        }
        if (!written.stream().allMatch(rows.whole())) {
            flaws.add("incomplete_row");
        }
        if (written.stream().anyMatch(Box::repeatsAField)) {
            flaws.add("repeated_element");
        }
        return new Reading.Items<>(written.stream().map(rows.item()).toList(), found.size() >= rows.fullPage(), flaws);
    }

    private Reading<T> withoutBoxes(SmsDocument document) {
        if (document.fields().isEmpty()) {
            return new Reading.Items<>(List.of(), false, document.flaws());
        }
        if (document.succeeded().isEmpty() || document.has("taskID") || document.has("overage")) {
            return wrongPage(document);
        }
        return document.succeeded().get()
                ? new Reading.Items<>(
                        List.of(), false, document.withFlaw("no_rows").flaws())
                : failed(SmsErrorCodes.ofMessage(document.message(), redactor));
    }

    private Reading<T> error(Box box, List<String> flaws) {
        return SmsErrorCodes.ofNumber(
                        box.field("error").orElse(""), box.field("remark").orElse(""), redactor)
                .map(SmsReading::<T>failed)
                .orElseGet(() -> new Reading.Items<>(List.of(), false, flaws));
    }

    private static <T> Reading<T> failed(SendOutcome failure) {
        return failure.fold(
                accepted -> {
                    throw new IllegalArgumentException("an accepted send is no failure");
                },
                refused -> new Reading.Refused<>(refused.complaint()),
                blocked -> new Reading.Blocked<>(blocked.fault(), blocked.complaint()),
                unavailable -> new Reading.Refused<>(unavailable.complaint()),
                undetermined -> new Reading.Refused<>(undetermined.complaint()));
    }

    private Reading<T> wrongPage(SmsDocument document) {
        String names = document.boxes().stream().map(Box::name).distinct().collect(Collectors.joining(", "));
        String found = names.isEmpty() ? String.join(", ", document.fields().keySet()) : names;
        return new Reading.Unreadable<>(
                Complaint.of("wrong_page", redactor.excerpt("expected " + rows.box() + ", found " + found)));
    }
}
