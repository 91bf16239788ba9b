package io.carillon.adapters.jetchat.client;

import io.carillon.domain.delivery.Complaint;
import io.carillon.domain.delivery.SendOutcome;
import java.util.Optional;

/** What a web page means that comes instead of a document: something else than the API answered. */
final class JetchatPages {
    private static final String CODE = "not_the_api";

    private JetchatPages() {}

    /**
     * A page with a status of refusal comes from what stands in front of the API, such as a shield against robots: nothing was
     * taken, and no message is at fault. What the status says of patience, credentials or doubt stays.
     */
    static SendOutcome notTheApi(int status, Optional<SendOutcome> failure, String excerpt) {
        Complaint complaint = new Complaint(CODE, Integer.toString(status), excerpt);
        if (failure.isEmpty() || failure.get() instanceof SendOutcome.Undetermined) {
            return new SendOutcome.Undetermined(complaint);
        }
        boolean refusal = status != 401 && status >= 400 && status < 500 && !isPatience(failure.get());
        return refusal ? new SendOutcome.Unavailable(Optional.empty(), complaint) : failure.get();
    }

    private static boolean isPatience(SendOutcome failure) {
        return failure instanceof SendOutcome.Unavailable;
    }
}
