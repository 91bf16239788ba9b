package io.carillon.adapters.jetchat.server;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The people a bot talks to. Those methods that take several tags or fields change all of them or none. Called from many threads at once. */
public interface JetchatSubscribers {
    /** Newest interaction first. */
    JetchatPage<JetchatSubscriber> search(Map<JetchatFilter, String> filters, JetchatPaging paging);

    JetchatOutcome<JetchatSubscriber> find(JetchatRef user);

    JetchatOutcome<JetchatSubscriber> create(JetchatProfile profile);

    JetchatOutcome<JetchatSubscriber> update(JetchatRef user, UnaryOperator<JetchatProfile> change);

    JetchatOutcome<JetchatSubscriber> delete(JetchatRef user);

    /** A tag that is there already stays. */
    JetchatOutcome<JetchatSubscriber> addTags(JetchatRef user, List<JetchatRef> tags);

    /** A tag that the subscriber does not have is no mistake. */
    JetchatOutcome<JetchatSubscriber> removeTags(JetchatRef user, List<JetchatRef> tags);

    JetchatOutcome<JetchatSubscriber> setFields(JetchatRef user, List<JetchatAssignment> assignments);

    JetchatOutcome<JetchatSubscriber> clearFields(JetchatRef user, List<JetchatRef> fields);

    JetchatOutcome<JetchatSubscriber> consent(JetchatRef user, JetchatConsent consent);

    /** Newest first. */
    JetchatOutcome<JetchatPage<JetchatChatMessage>> messages(JetchatRef user, JetchatMessageQuery query);

    JetchatOutcome<JetchatSubscriber> send(JetchatRef user, JetchatSend send);
}
