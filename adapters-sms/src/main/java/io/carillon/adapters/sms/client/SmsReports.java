package io.carillon.adapters.sms.client;

import io.carillon.adapters.sms.SmsSettings;
import io.carillon.adapters.wire.Answers;
import io.carillon.adapters.wire.Transfer;
import io.carillon.adapters.wire.WireText;
import io.carillon.domain.delivery.Complaint;
import io.carillon.domain.delivery.SendOutcome;
import io.carillon.ports.provider.Answer;
import io.carillon.ports.provider.RawReply;
import io.carillon.ports.provider.ReportSource;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The page of status reports (contract sms §B5), which probably hands out each report only once. */
final class SmsReports implements ReportSource {
    private static final Pattern OURS = Pattern.compile("(?i)<(returnsms|statusbox|callbox)\\b");

    private final SmsLink link;
    private final SmsSettings settings;
    private final SmsReplyReports replies;

    SmsReports(SmsLink link, SmsSettings settings) {
        this.link = link;
        this.settings = settings;
        this.replies = new SmsReplyReports(settings, new SmsAddressFormat(settings.country()), link.redactor());
    }

    @Override
    public Answer<RawReply> pull() {
        Transfer transfer = link.pullReports(settings.statusNum()
                .map(rows -> Map.of("statusNum", rows.toString()))
                .orElse(Map.of()));
        Optional<SendOutcome> failure = link.failures().judge(transfer);
        if (transfer instanceof Transfer.Replied replied
                && (failure.isEmpty() || mayHoldReports(replied, failure.get()))) {
            return new Answer.Answered<>(withoutSecrets(replied.raw()));
        }
        return Answers.failed(failure.orElseThrow());
    }

    /** These bytes are stored: a provider that echoes its credentials must not bring them into a file. */
    private RawReply withoutSecrets(RawReply raw) {
        return new RawReply(link.redactor().redact(raw.body()), raw.contentType(), raw.httpStatus(), raw.truncated());
    }

    /** Bytes of a clear refusal hold nothing unless they look like the family's; bytes of a crash might hold anything. */
    private static boolean mayHoldReports(Transfer.Replied replied, SendOutcome failure) {
        if (failure instanceof SendOutcome.Undetermined) {
            return replied.body().length > 0 || replied.truncated();
        }
        return OURS.matcher(replied.text()).find();
    }

    @Override
    public Reading read(RawReply raw) {
        String text = WireText.decode(raw.body(), raw.contentType());
        if (text.isEmpty() && !raw.truncated()) {
            return replies.nothing();
        }
        Optional<Reading> reading = SmsParser.parse(text)
                .map(document -> raw.truncated() ? document.withFlaw("connection_lost_after_the_end") : document)
                .map(replies::reading);
        return reading.orElseGet(() -> new Reading.Unreadable(Complaint.of(
                raw.truncated() ? "truncated_reply" : "unreadable_reply",
                link.redactor().excerpt(text))));
    }
}
