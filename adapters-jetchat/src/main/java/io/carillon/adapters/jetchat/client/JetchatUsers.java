package io.carillon.adapters.jetchat.client;

import io.carillon.domain.conversation.Address;
import io.carillon.domain.delivery.Complaint;
import io.carillon.ports.provider.Answer;
import java.util.Optional;

/** Asks for subscribers. Most operations know them by {@code user_ns} only, so that one known by {@code user_id} is asked for first. */
record JetchatUsers(JetchatLink link) {

    Answer<Optional<JetchatRow>> find(Address address) {
        JetchatAddress known = JetchatAddress.of(address);
        JetchatRequest question = known.isUserId()
                ? JetchatRequest.get("subscriber", "get-info-by-user-id")
                : JetchatRequest.get("subscriber", "get-info");
        return JetchatQuestion.find(link, question.with(known.parameter(), known.value()));
    }

    /** The name by which every operation knows the subscriber; asks only where the address is another. */
    Answer<JetchatAddress> named(Address address) {
        JetchatAddress known = JetchatAddress.of(address);
        if (!known.isUserId()) {
            return new Answer.Answered<>(known);
        }
        return JetchatQuestion.then(find(address), row -> row.isEmpty() ? nobody() : named(row.get()));
    }

    private static Answer<JetchatAddress> named(JetchatRow row) {
        return row.field(JetchatAddress.USER_NS)
                .<Answer<JetchatAddress>>map(
                        name -> new Answer.Answered<>(new JetchatAddress(JetchatAddress.USER_NS, name)))
                .orElseGet(() -> JetchatQuestion.unreadable("a user_ns"));
    }

    private static Answer<JetchatAddress> nobody() {
        return new Answer.Refused<>(Complaint.of("invalid_recipient", "the provider knows nobody with this user_id"));
    }
}
