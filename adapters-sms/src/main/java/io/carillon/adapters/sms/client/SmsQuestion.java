package io.carillon.adapters.sms.client;

import io.carillon.adapters.wire.Answers;
import io.carillon.adapters.wire.SecretRedactor;
import io.carillon.adapters.wire.Transfer;
import io.carillon.domain.delivery.Complaint;
import io.carillon.domain.delivery.SendOutcome;
import io.carillon.ports.provider.Answer;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Asks the send page something that sends nothing. */
final class SmsQuestion {
    private SmsQuestion() {}

    /** @param reading empty for a reply that is no answer to the question */
    static <T> Answer<T> ask(
            SmsLink link,
            String action,
            Map<String, String> fields,
            Function<SmsDocument, Optional<Answer<T>>> reading) {
        Transfer transfer = link.ask(action, fields);
        Optional<SendOutcome> failure = link.failures().judge(transfer);
        if (failure.isPresent()) {
            return Answers.failed(failure.get());
        }
        String text = ((Transfer.Replied) transfer).text();
        return SmsParser.parse(text)
                .flatMap(reading)
                .orElseGet(() -> new Answer.Unclear<>(
                        Complaint.of("unreadable_reply", link.redactor().excerpt(text))));
    }

    /** What the vendor says against the question or the account, if it does. */
    static <T> Optional<Answer<T>> refusal(SmsDocument document, SecretRedactor redactor) {
        Optional<SendOutcome> refusal = document.succeeded().equals(Optional.of(false))
                ? Optional.of(SmsErrorCodes.ofMessage(document.message(), redactor))
                : document.boxes("errorstatus").stream()
                        .findFirst()
                        .flatMap(box -> SmsErrorCodes.ofNumber(
                                box.field("error").orElse(""),
                                box.field("remark").orElse(""),
                                redactor));
        return refusal.map(Answers::failed);
    }
}
