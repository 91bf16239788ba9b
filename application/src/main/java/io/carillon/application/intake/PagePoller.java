package io.carillon.application.intake;

import io.carillon.application.channel.AccountRuntime;
import io.carillon.application.channel.HoldKeeper;
import io.carillon.application.work.Seldom;
import io.carillon.domain.delivery.Complaint;
import io.carillon.domain.delivery.RawIntakeId;
import io.carillon.domain.id.TimeOrderedIds;
import io.carillon.ports.provider.Answer;
import io.carillon.ports.provider.RawReply;
import io.carillon.ports.provider.RawSource.Reading;
import io.carillon.ports.store.Intake;
import io.carillon.ports.store.IntakeQueries.Pending;
import io.carillon.ports.store.Store;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks one page of an account, again and again. The bytes are committed before they are read: the provider may never say them
 * again. Nothing is pulled while the store cannot write. One pull at a time, whoever asks; safe for use by several threads.
 */
final class PagePoller<T> {
    private static final Logger LOG = LoggerFactory.getLogger(PagePoller.class);
    private static final int LONGEST_BACKOFF_FACTOR = 16;
    /** An account that always claims to have more must not keep a thread for itself. */
    private static final int MOST_PAGES_AT_ONCE = 50;

    private final AccountRuntime account;
    private final IntakePage<T> page;
    private final Store store;
    private final RawReading reading;
    private final HoldKeeper holds;
    private final TimeOrderedIds ids;
    private final Clock clock;
    private int failures;
    private boolean leftUnread;
    private byte[] lastPage = {};
    /** A page that the store did not take: the provider may never give it again, so nothing more is pulled before it is kept. */
    private Optional<Intake.Raw> unkept = Optional.empty();

    private final Seldom trouble = new Seldom();

    PagePoller(
            AccountRuntime account,
            IntakePage<T> page,
            Store store,
            RawReading reading,
            HoldKeeper holds,
            TimeOrderedIds ids,
            Clock clock) {
        this.account = account;
        this.page = page;
        this.store = store;
        this.reading = reading;
        this.holds = holds;
        this.ids = ids;
        this.clock = clock;
    }

    AccountRuntime account() {
        return account;
    }

    IntakePage<T> page() {
        return page;
    }

    /** What a poll came to. @param items how many were taken in @param trouble why no more were */
    record Polled(int items, Optional<Complaint> trouble) {}

    private record Pulled(int items, boolean more, Optional<Complaint> trouble) {}

    /** Pulls until nothing more is there. */
    synchronized Polled poll() {
        int items = 0;
        try {
            items += keepAtLast();
            takeUpLeft();
            for (int i = 0; i < MOST_PAGES_AT_ONCE && store.canWrite(); i++) {
                Pulled pulled = pullOnce();
                items += pulled.items();
                if (!pulled.more()) {
                    return new Polled(items, pulled.trouble());
                }
            }
            return new Polled(items, Optional.empty());
        } catch (RuntimeException e) {
            trouble.tell(() -> LOG.warn(
                    "the {} of account {} could not be taken in: {}", page.kind(), account.id(), e.getMessage()));
            failures++;
            leftUnread = true;
            return new Polled(items, Optional.of(Complaint.of("storage_unavailable", "the store did not take it in")));
        }
    }

    /** How long to wait before the next poll. */
    synchronized Duration pause() {
        return page.interval().multipliedBy(Math.min(LONGEST_BACKOFF_FACTOR, 1L << Math.min(failures, 4)));
    }

    /** Pages that were kept when the store failed before they were entered: nobody else reads them before the next start. */
    private void takeUpLeft() {
        if (leftUnread) {
            store.intakeQueries().pendingRaw().stream()
                    .filter(pending -> pending.raw().account().equals(account.id()))
                    .filter(pending -> pending.raw().kind() == page.kind())
                    .forEach(this::take);
            leftUnread = false;
        }
    }

    synchronized Reading<T> take(Pending pending) {
        return reading.take(account, page, pending);
    }

    private Pulled pullOnce() {
        Answer<RawReply> answer = page.source().pull();
        if (!(answer instanceof Answer.Answered<RawReply> answered)) {
            if (answer instanceof Answer.Blocked<RawReply> blocked) {
                holds.refusedPage(account, blocked.fault(), blocked.complaint());
            }
            return troubled(answer.failure().orElseThrow());
        }
        Intake.Raw raw = new Intake.Raw(
                new RawIntakeId(ids.next()), account.id(), page.kind(), answered.value(), clock.instant());
        return keep(raw);
    }

    private Pulled keep(Intake.Raw raw) {
        unkept = Optional.of(raw);
        store.intake().keepRaw(raw).join();
        unkept = Optional.empty();
        return judge(raw.reply(), take(new Pending(raw, 0)));
    }

    private int keepAtLast() {
        return unkept.map(raw -> keep(raw).items()).orElse(0);
    }

    private Pulled judge(RawReply raw, Reading<T> read) {
        if (read instanceof Reading.Items<T> items) {
            failures = 0;
            account.setLastPolledAt(clock.instant());
            account.setIntakeTrouble(page.kind(), Optional.empty());
            items.flaws().forEach(flaw -> LOG.warn("a page of account {} was mended: {}", account.id(), flaw));
            return new Pulled(items.items().size(), items.more() && !isLastPage(raw), Optional.empty());
        }
        if (read instanceof Reading.Blocked<T> blocked) {
            holds.refusedPage(account, blocked.fault(), blocked.complaint());
            return troubled(blocked.complaint());
        }
        if (read instanceof Reading.Refused<T> refused) {
            return troubled(refused.complaint());
        }
        Pulled troubled = troubled(((Reading.Unreadable<T>) read).complaint());
        // Broken bytes say nothing of the next page: ask again at the usual time.
        failures = 0;
        return troubled;
    }

    /** A vendor that hands out the same page again has no more, however full it is. */
    private boolean isLastPage(RawReply raw) {
        boolean same = Arrays.equals(raw.body(), lastPage);
        lastPage = raw.body();
        return same;
    }

    private Pulled troubled(Complaint complaint) {
        failures++;
        account.setIntakeTrouble(page.kind(), Optional.of(complaint.words()));
        return new Pulled(0, false, Optional.of(complaint));
    }
}
