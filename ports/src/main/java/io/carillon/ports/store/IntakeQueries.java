package io.carillon.ports.store;

import io.carillon.domain.channel.AccountId;
import io.carillon.domain.conversation.Address;
import io.carillon.domain.delivery.CallId;
import io.carillon.domain.delivery.CallState;
import io.carillon.domain.delivery.Complaint;
import io.carillon.domain.delivery.DeliveryId;
import io.carillon.domain.delivery.DeliveryReport;
import io.carillon.domain.delivery.RawIntakeId;
import io.carillon.domain.message.ProviderReference;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the intake engine needs to see. */
public interface IntakeQueries {

    /** The calls of an account that carry one of the references, with their recipients. */
    Map<ProviderReference, CallRecipients> callsByReference(
            AccountId account, Collection<ProviderReference> references);

    /** Calls of the account that are open, or unclear and without a reference: those to which an unseen reference may belong. */
    List<CallRecipients> callsWithoutAnswer(AccountId account);

    /** Reports of the account kept unmatched that carry one of the references or concern one of the addresses. */
    List<Unmatched> unmatched(
            AccountId account, Collection<ProviderReference> references, Collection<Address> addresses);

    /** How many reports of the account are kept unmatched. */
    long unmatchedCount(AccountId account);

    /** Raw replies kept but not done: after a start, those that a crash left unread. Oldest first. */
    List<Pending> pendingRaw();

    Optional<Pending> raw(RawIntakeId id);

    /** Raw replies set aside, newest first, with ids below {@code before}. */
    List<Quarantined> quarantined(AccountId account, Optional<RawIntakeId> before, int most);

    long quarantinedCount(AccountId account);

    record CallRecipients(CallId call, CallState state, Instant startedAt, Map<Address, DeliveryId> recipients) {}

    record Unmatched(long id, DeliveryReport report, Instant receivedAt) {}

    /** @param entered how many of its items were entered already */
    record Pending(Intake.Raw raw, int entered) {}

    record Quarantined(Intake.Raw raw, Complaint complaint) {}
}
