package io.carillon.adapters.store;

import io.carillon.adapters.store.Member.Said;
import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.subscriber.Consent;
import io.carillon.domain.subscriber.Reach;
import io.carillon.ports.provider.SubscriberDirectory.Entry;
import io.carillon.ports.store.SubscriberQueries.ConsentRow;
import io.carillon.ports.store.Subscribers.ConsentChange;
import io.carillon.ports.store.Subscribers.Listed;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Enters what a provider says of people. */
final class EnteringSubscribers {
    private final Workspace workspace;
    private final View view;
    private final SubscriberChanges changes;
    private final ChannelId channel;
    private final Instant at;

    EnteringSubscribers(Workspace workspace, ChannelId channel, Instant at) {
        this.workspace = workspace;
        this.view = workspace.view;
        this.changes = new SubscriberChanges(workspace, at);
        this.channel = channel;
        this.at = at;
    }

    /** @return how many were changed or made */
    int enter(List<Listed> listed) throws SQLException {
        int changed = 0;
        for (Listed one : listed) {
            changed += enter(one) ? 1 : 0;
        }
        return changed;
    }

    private boolean enter(Listed listed) throws SQLException {
        Entry entry = listed.entry();
        Reach reach = new Reach(channel, entry.address());
        var holder = Families.holder(view, reach);
        var owner = holder.isPresent() ? holder : ownerOfPhone(entry);
        if (owner.isEmpty()) {
            var made = new Member(listed.id().value(), Knowledge.NOTHING, Member.noReaches(), Optional.empty(), at, at);
            changes.add(new Family(List.of(made.reaching(reach, said(entry, true)))));
            var unused = heed(entry, reach, Optional.empty());
            return true;
        }
        Family before = Families.whole(view, owner.get()).orElseThrow();
        Member member = before.holding(reach).orElse(before.head());
        var last = Optional.ofNullable(member.reaches().get(reach));
        Family after = before.with(member.reaching(reach, said(entry, mayHavePhone(entry, before))));
        boolean changed = changes.save(before, after);
        return heed(entry, reach, last.flatMap(Said::consent)) || changed;
    }

    private Optional<Long> ownerOfPhone(Entry entry) throws SQLException {
        var phone = entry.profile().phone();
        return phone.isEmpty() ? Optional.empty() : SubscriberKeys.owner(workspace.session, phone.get());
    }

    /** A number that is somebody else's stays theirs. */
    private boolean mayHavePhone(Entry entry, Family family) throws SQLException {
        return ownerOfPhone(entry).filter(o -> o != family.head().id()).isEmpty();
    }

    private static Said said(Entry entry, boolean withPhone) {
        var knowledge = new Knowledge(entry.profile(), entry.tags(), entry.fields());
        return new Said(withPhone ? knowledge : knowledge.withoutPhone(), entry.consent());
    }

    /**
     * Only what is news counts, so that a provider that has not heard of somebody's refusal does not undo it; and what a provider
     * says first may be old.
     */
    private boolean heed(Entry entry, Reach reach, Optional<Consent> last) throws SQLException {
        if (entry.consent().isEmpty() || entry.consent().equals(last)) {
            return false;
        }
        Consent said = entry.consent().get();
        var known = Consents.find(view, reach).map(ConsentRow::consent);
        if (last.isEmpty() && said == Consent.OPTED_IN && known.equals(Optional.of(Consent.OPTED_OUT))) {
            return false;
        }
        return Consents.change(workspace, new ConsentChange(reach, said, "provider", at));
    }
}
