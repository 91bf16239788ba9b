package io.carillon.ports.usecase.subscriber;

import io.carillon.domain.subscriber.Consent;
import io.carillon.domain.subscriber.FieldValue;
import io.carillon.domain.subscriber.ProfilePart;
import io.carillon.domain.subscriber.SubscriberId;
import io.carillon.ports.provider.Answer;
import io.carillon.ports.usecase.Listing;
import io.carillon.ports.usecase.Problem;
import io.carillon.ports.usecase.message.AnyMessageView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps what is known of people. What concerns an address whose provider knows people too is written to the provider first; if
 * that fails nothing is changed here. Blocks until the commit, and until providers have answered.
 */
public interface ManageSubscribers {

    Found list(Query query);

    Optional<SubscriberView> find(SubscriberId id);

    Change create(Draft draft);

    /** @param parts what is empty is taken away @param addAddresses, removeAddresses channel and address as users write them */
    Change change(
            SubscriberId id,
            Map<ProfilePart, Optional<String>> parts,
            List<AddressDraft> addAddresses,
            List<AddressDraft> removeAddresses);

    Change delete(SubscriberId id);

    Change addTags(SubscriberId id, Set<String> tags);

    Change removeTags(SubscriberId id, Set<String> tags);

    /** @param value empty to clear the field */
    Change setField(SubscriberId id, String field, Optional<FieldValue> value);

    Change merge(SubscriberId from, SubscriberId into);

    Change unmerge(SubscriberId id);

    /** Whether a person wants messages at one of the addresses, or, without one, at all of them. */
    Change setConsent(SubscriberId id, Optional<AddressDraft> address, Consent consent);

    /** The same for an address of which no subscriber is known. Empty problems when done. */
    List<Problem> setConsent(AddressDraft address, Consent consent);

    /** The messages of all conversations with a person, newest first; empty when there is no such person. @param limit 1 to 200 */
    Optional<Timeline> timeline(SubscriberId id, int limit, Optional<String> after);

    /** @param limit 1 to 200 */
    record Query(
            Optional<String> q, Optional<String> tag, Optional<String> channel, int limit, Optional<String> after) {}

    sealed interface Found {
        record Subscribers(Listing<SubscriberView> listing) implements Found {}

        record Invalid(List<Problem> problems) implements Found {}
    }

    sealed interface Timeline {
        record Of(Listing<AnyMessageView> listing) implements Timeline {}

        record Invalid(List<Problem> problems) implements Timeline {}
    }

    record AddressDraft(String channel, String address) {}

    /** A new person, as users write it; a phone number in international form. */
    record Draft(
            Map<ProfilePart, String> profile,
            List<AddressDraft> addresses,
            Set<String> tags,
            Map<String, FieldValue> fields) {}

    /** What came of a change. */
    sealed interface Change {
        /** @param subscriber as it is now; empty when it was deleted */
        record Done(Optional<SubscriberView> subscriber) implements Change {}

        record NotFound() implements Change {}

        record Invalid(List<Problem> problems) implements Change {}

        /** The phone number or an address belongs to somebody else: merge them instead. */
        record Conflict(SubscriberId owner, Problem problem) implements Change {}

        /** The provider of an address did not take it; nothing was changed here. @param channel whose provider */
        record ProviderFailed(String channel, Answer<?> answer) implements Change {}
    }
}
