package io.carillon.application.intake;

import io.carillon.application.channel.AccountRuntime;
import io.carillon.application.intake.ReportMatcher.Dated;
import io.carillon.application.work.Worker;
import io.carillon.domain.channel.AccountId;
import io.carillon.domain.conversation.Address;
import io.carillon.domain.message.ProviderReference;
import io.carillon.ports.store.DispatchQueries.Waiting;
import io.carillon.ports.store.Intake.Line;
import io.carillon.ports.store.Intake.Match;
import io.carillon.ports.store.IntakeQueries.Unmatched;
import io.carillon.ports.store.Store;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A report can overtake the answer to the call that it speaks of. Such reports are kept unmatched; after every later outcome
 * and every later report they are looked at again. Both sides write first and look afterwards, so one of them always sees the
 * other. Safe for use by several threads.
 */
public final class Rematching {
    private static final Logger LOG = LoggerFactory.getLogger(Rematching.class);

    private static final Duration RETRY = Duration.ofSeconds(5);

    private final Store store;
    private final Clock clock;
    private final ReportMatcher matcher;
    private final Map<AccountId, AtomicLong> unmatched = new ConcurrentHashMap<>();
    private final Worker thread = new Worker("rematch", 1);

    public Rematching(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
        this.matcher = new ReportMatcher(store.intakeQueries());
    }

    /** Learns how many reports an earlier run left unmatched, and looks at those again that its open calls had kept waiting. */
    public void start(Collection<AccountRuntime> accounts) {
        for (AccountRuntime account : accounts) {
            long left = store.intakeQueries().unmatchedCount(account.id());
            count(account.id()).set(left);
            if (left > 0) {
                Set<Address> addresses = new HashSet<>();
                store.intakeQueries()
                        .callsWithoutAnswer(account.id())
                        .forEach(call -> addresses.addAll(call.recipients().keySet()));
                later(account, Set.of(), addresses);
            }
        }
    }

    public void stop() {
        thread.stop(Duration.ZERO);
    }

    /** The outcome of a call is committed: reports that were waiting for it can be matched. */
    public void afterCall(AccountRuntime account, Optional<ProviderReference> reference, List<Waiting> deliveries) {
        if (count(account.id()).get() > 0) {
            Set<Address> addresses = new HashSet<>();
            deliveries.forEach(delivery -> addresses.add(delivery.to()));
            later(account, reference.map(Set::of).orElse(Set.of()), addresses);
        }
    }

    /** Reports are committed; those without a target may have met their call in the meantime. */
    void afterReports(AccountRuntime account, List<Line> lines) {
        List<Line> open = lines.stream().filter(line -> line.target().isEmpty()).toList();
        if (!open.isEmpty()) {
            count(account.id()).addAndGet(open.size());
            Set<ProviderReference> references = new HashSet<>();
            open.forEach(line -> line.report().reference().ifPresent(references::add));
            later(account, references, Set.of());
        }
    }

    private void later(AccountRuntime account, Set<ProviderReference> references, Set<Address> addresses) {
        thread.execute(() -> rematch(account.id(), references, addresses));
    }

    private void rematch(AccountId account, Set<ProviderReference> references, Set<Address> addresses) {
        try {
            List<Unmatched> waiting = store.intakeQueries().unmatched(account, references, addresses);
            List<Dated> dated = waiting.stream()
                    .map(u -> new Dated(u.report(), u.receivedAt()))
                    .toList();
            ReportMatcher.Matching matching = matcher.match(account, dated);
            if (!matching.bindings().isEmpty()) {
                store.intake().bind(matching.bindings(), clock.instant()).join();
            }
            List<Match> matches = new ArrayList<>();
            for (int i = 0; i < waiting.size(); i++) {
                long id = waiting.get(i).id();
                matching.targets().get(i).ifPresent(target -> matches.add(new Match(id, target)));
            }
            if (!matches.isEmpty()) {
                store.intake().match(matches, clock.instant()).join();
                count(account).addAndGet(-matches.size());
            }
        } catch (RuntimeException e) {
            LOG.warn("reports of account {} stay unmatched for now: {}", account, e.getMessage());
            thread.after(RETRY, () -> rematch(account, references, addresses));
        }
    }

    private AtomicLong count(AccountId account) {
        return unmatched.computeIfAbsent(account, a -> new AtomicLong());
    }
}
