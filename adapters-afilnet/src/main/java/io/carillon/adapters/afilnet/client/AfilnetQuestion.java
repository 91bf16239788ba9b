package io.carillon.adapters.afilnet.client;

import io.carillon.adapters.wire.Answers;
import io.carillon.domain.delivery.Complaint;
import io.carillon.domain.delivery.SendOutcome;
import io.carillon.ports.provider.Answer;
import java.util.Map;

/** Asks for a list and reads the answer at once. */
final class AfilnetQuestion {
    private AfilnetQuestion() {}

    /** A chat that does not exist has no rows. */
    static Answer<AfilnetRows> rows(AfilnetLink link, String method, Map<String, String> fields) {
        AfilnetVerdict verdict = AfilnetVerdict.of(link.ask(method, fields), link);
        if (verdict instanceof AfilnetVerdict.Done done) {
            return AfilnetRows.of(done.envelope().result())
                    .<Answer<AfilnetRows>>map(Answer.Answered::new)
                    .orElseGet(() -> new Answer.Unclear<>(
                            Complaint.of("unknown_shape", "the list comes in a shape that nobody documents")));
        }
        if (verdict instanceof AfilnetVerdict.Denied denied) {
            return AfilnetErrorCodes.isNoChat(denied.error())
                    ? new Answer.Answered<>(AfilnetRows.NONE)
                    : Answers.failed(denied.outcome());
        }
        SendOutcome failure = ((AfilnetVerdict.Failed) verdict).outcome();
        return Answers.failed(failure);
    }
}
