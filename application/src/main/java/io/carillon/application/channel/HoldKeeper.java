package io.carillon.application.channel;

import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.channel.Hold;
import io.carillon.domain.channel.HoldCause;
import io.carillon.domain.channel.HoldScope;
import io.carillon.domain.delivery.AccountFault;
import io.carillon.domain.delivery.Complaint;
import io.carillon.ports.store.Store;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Imposes and lifts holds, and brings waiting deliveries in line with them, a chunk at a time so that other traffic is not
 * stalled. Safe for use by several threads.
 */
public final class HoldKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(HoldKeeper.class);
    private static final int CHUNK = 500;

    private final Store store;
    private final ChannelRegistry channels;
    private final Clock clock;
    private final Map<HoldScope, Hold> standing = new ConcurrentHashMap<>();
    private final Set<ChannelId> unaligned = ConcurrentHashMap.newKeySet();
    private volatile Consumer<ChannelId> onRelease = channel -> {};

    public HoldKeeper(Store store, ChannelRegistry channels, Clock clock) {
        this.store = store;
        this.channels = channels;
        this.clock = clock;
    }

    /** Takes up the holds that an earlier run left, and whom to tell of channels that may send again. */
    public void start(Consumer<ChannelId> wake) {
        onRelease = wake;
        store.dispatch().holds().forEach(hold -> standing.put(hold.scope(), hold));
        channels.channels().forEach(channel -> align(channel.id()));
    }

    /** The hold that keeps a channel from sending: its own before its account's. */
    public Optional<Hold> covering(ChannelRuntime channel) {
        Hold own = standing.get(HoldScope.of(channel.id()));
        return Optional.ofNullable(
                own != null ? own : standing.get(HoldScope.of(channel.account().id())));
    }

    public Optional<Hold> ofAccount(AccountRuntime account) {
        return Optional.ofNullable(standing.get(HoldScope.of(account.id())));
    }

    /** Completes after the commit; the deliveries follow. An account held for one cause is not held again for another. */
    public synchronized CompletableFuture<Void> impose(HoldScope scope, HoldCause cause, String detail) {
        Hold hold = new Hold(scope, cause, detail, clock.instant());
        List<ChannelId> covered = coveredBy(scope);
        if (standing.putIfAbsent(scope, hold) != null) {
            return CompletableFuture.completedFuture(null);
        }
        return store.ledger().hold(hold, covered).handle((changed, failure) -> {
            if (failure != null) {
                // It is retried by whoever meets the fault next; meanwhile nothing must look held that is not.
                standing.remove(scope, hold);
                throw new java.util.concurrent.CompletionException(failure);
            }
            covered.forEach(this::align);
            return null;
        });
    }

    /** A page was refused to an account. It may be allowed to send and not to read: only wrong credentials stop it altogether. */
    public void refusedPage(AccountRuntime account, AccountFault fault, Complaint complaint) {
        if (fault == AccountFault.CREDENTIALS) {
            impose(HoldScope.of(account.id()), HoldCause.CREDENTIALS, complaint.words())
                    .exceptionally(failure -> {
                        LOG.warn("the hold of account {} could not be stored: {}", account.id(), failure.getMessage());
                        return null;
                    });
        }
    }

    /** Completes after the commit; the deliveries follow. */
    public synchronized CompletableFuture<Void> lift(HoldScope scope) {
        List<ChannelId> covered = coveredBy(scope);
        return store.ledger().release(scope, covered, clock.instant()).thenAccept(changed -> {
            standing.remove(scope);
            covered.forEach(this::align);
        });
    }

    /** Brings the channel's waiting deliveries in line with the holds that stand now, until none is left to change. */
    public void align(ChannelId id) {
        channels.find(id).ifPresent(channel -> alignNext(channel, covering(channel)));
    }

    /** Tries those again that the store refused: nothing may stay held without a hold. Called now and then. */
    public void alignUnaligned() {
        for (ChannelId id : unaligned) {
            unaligned.remove(id);
            align(id);
        }
    }

    private void alignNext(ChannelRuntime channel, Optional<Hold> hold) {
        var unused = store.ledger()
                .alignWithHolds(channel.id(), hold, CHUNK, clock.instant())
                .whenComplete((changed, failure) -> {
                    if (failure != null) {
                        unaligned.add(channel.id());
                    } else if (changed > 0) {
                        alignNext(channel, covering(channel));
                    }
                    if (hold.isEmpty()) {
                        onRelease.accept(channel.id());
                    }
                });
    }

    private List<ChannelId> coveredBy(HoldScope scope) {
        if (scope instanceof HoldScope.OfAccount ofAccount) {
            return channels.channelsOf(ofAccount.account());
        }
        return List.of(((HoldScope.OfChannel) scope).channel());
    }
}
