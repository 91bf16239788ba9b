package io.carillon.application.intake;

import io.carillon.application.channel.AccountRuntime;
import io.carillon.application.channel.ChannelRegistry;
import io.carillon.application.channel.HoldKeeper;
import io.carillon.domain.channel.AccountId;
import io.carillon.domain.id.TimeOrderedIds;
import io.carillon.domain.subscriber.ConsentWords;
import io.carillon.ports.store.Intake;
import io.carillon.ports.store.Store;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The pages of all accounts, each with its poller. Immutable. */
public final class IntakePages {
    private final List<PagePoller<?>> pollers = new ArrayList<>();

    public IntakePages(
            ChannelRegistry channels,
            Store store,
            Rematching rematching,
            HoldKeeper holds,
            TimeOrderedIds ids,
            Clock clock,
            ConsentWords words) {
        RawReading reading = new RawReading(store, channels, clock);
        var reports = new ReportEntering(store, rematching, clock);
        var replies = new ReplyEntering(store, channels, ids, clock, words);
        for (AccountRuntime account : channels.accounts()) {
            var polling = account.setup().polling();
            account.provider()
                    .reports()
                    .map(source -> new IntakePage<>(Intake.Kind.REPORTS, source, reports, polling.reports()))
                    .ifPresent(p -> pollers.add(new PagePoller<>(account, p, store, reading, holds, ids, clock)));
            account.provider()
                    .replies()
                    .map(source -> new IntakePage<>(Intake.Kind.REPLIES, source, replies, polling.replies()))
                    .ifPresent(p -> pollers.add(new PagePoller<>(account, p, store, reading, holds, ids, clock)));
        }
    }

    List<PagePoller<?>> all() {
        return List.copyOf(pollers);
    }

    List<PagePoller<?>> of(AccountId account) {
        return pollers.stream().filter(p -> p.account().id().equals(account)).toList();
    }

    Optional<PagePoller<?>> of(AccountId account, Intake.Kind kind) {
        return of(account).stream().filter(p -> p.page().kind() == kind).findFirst();
    }
}
