package io.carillon.testkit.store;

import io.carillon.domain.channel.AccountId;
import io.carillon.domain.conversation.Address;
import io.carillon.domain.delivery.CallState;
import io.carillon.domain.delivery.DeliveryReport;
import io.carillon.domain.delivery.RawIntakeId;
import io.carillon.domain.message.ProviderReference;
import io.carillon.ports.store.IntakeQueries;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the intake engine asks, answered from memory. */
final class MemoryIntakeQueries implements IntakeQueries {
    private final MemoryAccess access;

    MemoryIntakeQueries(MemoryAccess access) {
        this.access = access;
    }

    @Override
    public Map<ProviderReference, CallRecipients> callsByReference(
            AccountId account, Collection<ProviderReference> references) {
        return access.read(s -> {
            var found = new HashMap<ProviderReference, CallRecipients>();
            callsOf(s, account)
                    .filter(c -> c.reference.filter(references::contains).isPresent())
                    .forEach(c -> found.put(c.reference.get(), c.recipients(s)));
            return found;
        });
    }

    private static Stream<KeptCall> callsOf(MemoryState s, AccountId account) {
        return s.calls.values().stream().filter(c -> c.started.account().equals(account));
    }

    @Override
    public List<CallRecipients> callsWithoutAnswer(AccountId account) {
        return access.read(s -> callsOf(s, account)
                .filter(c -> c.state == CallState.OPEN || (c.state == CallState.UNRESOLVED && c.reference.isEmpty()))
                .map(c -> c.recipients(s))
                .toList());
    }

    @Override
    public List<Unmatched> unmatched(
            AccountId account, Collection<ProviderReference> references, Collection<Address> addresses) {
        return access.read(s -> s.unmatched.values().stream()
                .filter(k -> k.account().equals(account))
                .map(MemoryState.KeptReport::report)
                .filter(u -> concerns(u.report(), references, addresses))
                .toList());
    }

    private static boolean concerns(
            DeliveryReport report, Collection<ProviderReference> references, Collection<Address> addresses) {
        return report.reference().filter(references::contains).isPresent()
                || report.address().filter(addresses::contains).isPresent();
    }

    @Override
    public long unmatchedCount(AccountId account) {
        return access.read(s -> s.unmatched.values().stream()
                .filter(k -> k.account().equals(account))
                .count());
    }

    @Override
    public List<Pending> pendingRaw() {
        return access.read(s -> s.raws.values().stream()
                .filter(KeptRaw::isPending)
                .map(KeptRaw::pending)
                .toList());
    }

    @Override
    public Optional<Pending> raw(RawIntakeId id) {
        return access.read(s -> Optional.ofNullable(s.raws.get(id)).map(KeptRaw::pending));
    }

    @Override
    public List<Quarantined> quarantined(AccountId account, Optional<RawIntakeId> before, int most) {
        return access.read(s -> s.raws.descendingMap().values().stream()
                .filter(r -> r.raw.account().equals(account) && r.quarantined.isPresent())
                .filter(r -> before.isEmpty() || r.raw.id().compareTo(before.get()) < 0)
                .limit(most)
                .map(r -> new Quarantined(r.raw, r.quarantined.get()))
                .toList());
    }

    @Override
    public long quarantinedCount(AccountId account) {
        return quarantined(account, Optional.empty(), Integer.MAX_VALUE).size();
    }
}
