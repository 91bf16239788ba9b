package io.carillon.application.readback;

import io.carillon.application.channel.AccountRuntime;
import io.carillon.application.channel.ChannelRegistry;
import io.carillon.application.channel.ChannelRuntime;
import io.carillon.application.sync.OwnMessages;
import io.carillon.application.work.Worker;
import io.carillon.domain.channel.AccountId;
import io.carillon.domain.delivery.CallId;
import io.carillon.domain.delivery.ListedMessage;
import io.carillon.domain.message.ProviderReference;
import io.carillon.ports.provider.Answer;
import io.carillon.ports.provider.SentMessageLookup;
import io.carillon.ports.store.ChatQueries.UnclearCall;
import io.carillon.ports.store.Chats.Finding;
import io.carillon.ports.store.Store;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks up messages whose outcome was unclear, where the provider lists what was sent. At once and then ever more rarely: one
 * that is found was taken; one that is still not there at the end of the window was not. Where two messages could be meant it
 * stays unclear. Which calls are unclear is asked of the store, so that a restart forgets none. Safe for use by several threads.
 */
public final class ReadBack {
    private static final Logger LOG = LoggerFactory.getLogger(ReadBack.class);
    private static final Duration TICK = Duration.ofMillis(200);
    private static final Duration REST = Duration.ofSeconds(5);
    private static final int AT_ONCE = 200;

    private final ChannelRegistry channels;
    private final Store store;
    private final Clock clock;
    private final Duration window;
    private final Duration horizon;
    private final Map<AccountId, Account> accounts = new HashMap<>();

    /**
     * @param window how long after its end an unclear call's message may still turn up
     * @param horizon after which nobody looks any more
     */
    public ReadBack(ChannelRegistry channels, Store store, Clock clock, Duration window, Duration horizon) {
        this.channels = channels;
        this.store = store;
        this.clock = clock;
        this.window = window;
        this.horizon = horizon;
        channels.channels().stream()
                .filter(channel -> channel.provider().lookup().isPresent())
                .map(ChannelRuntime::account)
                .forEach(account -> accounts.computeIfAbsent(account.id(), id -> new Account(account)));
    }

    public void start() {
        accounts.values().forEach(Account::start);
    }

    public void stop(Duration deadline) {
        accounts.values().forEach(account -> account.worker.stop(Duration.ZERO));
        accounts.values().forEach(account -> account.worker.stop(deadline));
    }

    /** A call of the account ended unclear. */
    public void notice(AccountId account) {
        Optional.ofNullable(accounts.get(account)).ifPresent(a -> a.news = true);
    }

    /** One account's unclear calls; a thread of its own, so that a provider that hangs delays no other. */
    private final class Account {
        private final AccountRuntime runtime;
        private final Worker worker;
        private final Map<CallId, Patience> patience = new HashMap<>();
        private volatile boolean news = true;
        private Instant resting = Instant.MIN;

        Account(AccountRuntime runtime) {
            this.runtime = runtime;
            this.worker = new Worker("readback-" + runtime.id(), 1);
        }

        void start() {
            worker.every(TICK, Duration.ZERO, this::turn);
        }

        private void turn() {
            Instant now = clock.instant();
            boolean due = patience.values().stream().anyMatch(p -> p.isDue(now));
            if ((news || due) && !now.isBefore(resting)) {
                news = false;
                try {
                    lookUp(store.chatQueries().unclear(runtime.id(), AT_ONCE), now);
                } catch (RuntimeException e) {
                    LOG.warn("messages of account {} could not be looked up: {}", runtime.id(), e.getMessage());
                    // The provider must not be asked again and again for what the store does not take.
                    resting = now.plus(REST);
                    news = true;
                }
            }
        }

        private void lookUp(List<UnclearCall> calls, Instant now) {
            Set<CallId> unclear = new HashSet<>();
            calls.forEach(call -> unclear.add(call.call()));
            patience.keySet().retainAll(unclear);
            for (UnclearCall call : calls) {
                Patience of = patience.computeIfAbsent(call.call(), id -> new Patience(now));
                boolean forgotten = call.endedAt().plus(horizon).isBefore(now);
                if (of.isDue(now) && !forgotten) {
                    of.tried(clock.instant(), lookUp(call), conclusion(call));
                } else if (forgotten) {
                    of.giveUp();
                }
            }
        }

        private Instant conclusion(UnclearCall call) {
            return call.endedAt().plus(window);
        }

        /** @return whether looking again may tell more */
        private boolean lookUp(UnclearCall call) {
            Optional<ChannelRuntime> channel = channels.find(call.channel());
            Optional<SentMessageLookup> lookup =
                    channel.flatMap(c -> c.provider().lookup());
            if (lookup.isEmpty() || !runtime.rate().tryTake(System.nanoTime())) {
                return lookup.isPresent();
            }
            // Asked before the provider: absence counts only if the window had passed when it was asked.
            boolean conclusive = !clock.instant().isBefore(conclusion(call));
            Answer<List<ListedMessage>> answer = lookup.get().chat(call.to());
            if (answer instanceof Answer.Answered<List<ListedMessage>> answered) {
                return judge(call, channel.get(), answered.value(), conclusive);
            }
            return true;
        }

        private boolean judge(
                UnclearCall call, ChannelRuntime channel, List<ListedMessage> listed, boolean conclusive) {
            var known = store.chatQueries().known(call.channel(), call.to());
            OwnMessages own = OwnMessages.among(listed, known, channel);
            Optional<ProviderReference> found = own.ours().entrySet().stream()
                    .filter(entry -> entry.getValue().call().equals(call.call()))
                    .map(Map.Entry::getKey)
                    .findFirst();
            if (found.isPresent()) {
                ListedMessage message = listed.stream()
                        .filter(m -> m.reference().equals(found.get()))
                        .findFirst()
                        .orElseThrow();
                store.chats()
                        .confirm(new Finding(call.delivery(), call.call(), found.get(), message), clock.instant())
                        .join();
                return false;
            }
            if (!conclusive) {
                return true;
            }
            boolean considered =
                    known.unbound().stream().anyMatch(send -> send.call().equals(call.call()));
            if (considered && own.candidates(call.call()) == 0) {
                store.chats().ruleOut(call.call(), clock.instant()).join();
            }
            return false;
        }
    }
}
