package io.carillon.adapters.jetchat.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.carillon.adapters.wire.Transfer;
import io.carillon.domain.delivery.Complaint;
import io.carillon.domain.delivery.SendOutcome;
import java.util.Optional;

/** What network, HTTP status and document say together. */
sealed interface JetchatVerdict {

    /** A document that says of no failure. */
    record Done(JsonNode root) implements JetchatVerdict {
        /** Whether it says that what was asked for was done; a send needs that, because other documents may be anybody's. */
        boolean isAcknowledged() {
            return JetchatStatus.isOk(root) || JetchatStatus.isOk(root.path("data"));
        }
    }

    /**
     * There is no document that counts, or it tells of a failure.
     *
     * @param status of HTTP; 0 when none came
     * @param absent whether it says that what was asked for does not exist
     */
    record Failed(int status, boolean absent, SendOutcome outcome) implements JetchatVerdict {}

    static JetchatVerdict of(Transfer transfer, JetchatLink link) {
        Optional<SendOutcome> failure = link.failures().judge(transfer);
        if (!(transfer instanceof Transfer.Replied replied)) {
            return new Failed(0, false, failure.orElseThrow());
        }
        int status = replied.head().status();
        if (replied.truncated()) {
            return new Failed(status, false, failure.orElseThrow());
        }
        String text = replied.text();
        if (text.startsWith("<")) {
            return new Failed(
                    status,
                    false,
                    JetchatPages.notTheApi(status, failure, link.redactor().excerpt(text)));
        }
        Optional<JsonNode> document = JetchatJson.parse(text);
        if (document.isEmpty() && failure.isEmpty() && text.isEmpty() && status == 204) {
            return new Done(JetchatJson.object("status", "ok"));
        }
        return document.map(root -> new JetchatJudgement(status, root, link).of(failure))
                .orElseGet(() -> new Failed(
                        status,
                        false,
                        failure.orElseGet(() -> new SendOutcome.Undetermined(
                                Complaint.of("unreadable_reply", link.redactor().excerpt(text))))));
    }
}
