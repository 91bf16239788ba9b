package io.carillon.adapters.sms.client;

import io.carillon.adapters.wire.Answers;
import io.carillon.adapters.wire.Transfer;
import io.carillon.adapters.wire.WireText;
import io.carillon.domain.delivery.Complaint;
import io.carillon.domain.delivery.SendOutcome;
import io.carillon.ports.provider.Answer;
import io.carillon.ports.provider.RawReply;
import io.carillon.ports.provider.RawSource;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * One of the two pages that hand out rows, probably each only once (contract sms §B5, §B6): what they share, whatever the rows.
 *
 * @param <T> what a row becomes
 */
final class SmsQueryPage<T> implements RawSource<T> {
    private static final Pattern OURS = Pattern.compile("(?i)<(returnsms|statusbox|callbox)\\b");

    private final SmsLink link;
    private final Supplier<Transfer> request;
    private final SmsReading<T> reading;

    /** @param request makes the one request of a pull */
    SmsQueryPage(SmsLink link, Supplier<Transfer> request, SmsRows<T> rows) {
        this.link = link;
        this.request = request;
        this.reading = new SmsReading<>(rows, link.redactor());
    }

    @Override
    public Answer<RawReply> pull() {
        Transfer transfer = request.get();
        Optional<SendOutcome> failure = link.failures().judge(transfer);
        if (transfer instanceof Transfer.Replied replied
                && (failure.isEmpty() || mayHoldRows(replied, failure.get()))) {
            return new Answer.Answered<>(withoutSecrets(replied.raw()));
        }
        return Answers.failed(failure.orElseThrow());
    }

    /** These bytes are stored: a provider that echoes its credentials must not bring them into a file. */
    private RawReply withoutSecrets(RawReply raw) {
        return new RawReply(link.redactor().redact(raw.body()), raw.contentType(), raw.httpStatus(), raw.truncated());
    }

    /** Bytes of a clear refusal hold nothing unless they look like the family's; bytes of a crash might hold anything. */
    private static boolean mayHoldRows(Transfer.Replied replied, SendOutcome failure) {
        if (failure instanceof SendOutcome.Undetermined) {
            return replied.body().length > 0 || replied.truncated();
        }
        return OURS.matcher(replied.text()).find();
    }

    @Override
    public Reading<T> read(RawReply raw) {
        String text = WireText.decode(raw.body(), raw.contentType());
        if (text.isEmpty() && !raw.truncated()) {
            return reading.nothing();
        }
        Optional<Reading<T>> understood = SmsParser.parse(text)
                .map(document -> raw.truncated() ? document.withFlaw("connection_lost_after_the_end") : document)
                .map(reading::of);
        return understood.orElseGet(() -> new Reading.Unreadable<>(Complaint.of(
                raw.truncated() ? "truncated_reply" : "unreadable_reply",
                link.redactor().excerpt(text))));
    }
}
