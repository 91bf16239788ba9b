package io.carillon.application.intake;

import io.carillon.application.channel.AccountRuntime;
import io.carillon.application.channel.HoldKeeper;
import io.carillon.domain.channel.HoldCause;
import io.carillon.domain.channel.HoldScope;
import io.carillon.domain.delivery.AccountFault;
import io.carillon.domain.delivery.Complaint;
import io.carillon.domain.delivery.RawIntakeId;
import io.carillon.domain.id.TimeOrderedIds;
import io.carillon.ports.provider.Answer;
import io.carillon.ports.provider.RawReply;
import io.carillon.ports.provider.ReportSource;
import io.carillon.ports.provider.ReportSource.Reading;
import io.carillon.ports.store.Intake;
import io.carillon.ports.store.IntakeQueries.Pending;
import io.carillon.ports.store.Store;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks one account's report page, again and again. The bytes are committed before they are read: the provider may never say
 * them again. Nothing is pulled while the store cannot write. Not safe for use by several threads.
 */
final class ReportPoller {
    private static final Logger LOG = LoggerFactory.getLogger(ReportPoller.class);
    private static final int LONGEST_BACKOFF_FACTOR = 16;
    /** An account that always claims to have more must not keep a thread for itself. */
    private static final int MOST_PAGES_AT_ONCE = 50;

    private final AccountRuntime account;
    private final ReportSource source;
    private final Store store;
    private final ReportIntake intake;
    private final HoldKeeper holds;
    private final TimeOrderedIds ids;
    private final Clock clock;
    private int failures;
    private boolean leftUnread;

    ReportPoller(
            AccountRuntime account,
            ReportSource source,
            Store store,
            ReportIntake intake,
            HoldKeeper holds,
            TimeOrderedIds ids,
            Clock clock) {
        this.account = account;
        this.source = source;
        this.store = store;
        this.intake = intake;
        this.holds = holds;
        this.ids = ids;
        this.clock = clock;
    }

    /** Pulls until nothing more is there, and returns how long to wait before the next time. */
    Duration poll() {
        Duration interval = account.setup().polling().reports();
        try {
            takeUpLeft();
            for (int page = 0; page < MOST_PAGES_AT_ONCE && store.canWrite(); page++) {
                if (!pullOnce()) {
                    break;
                }
            }
        } catch (RuntimeException e) {
            LOG.warn("the report page of account {} could not be taken in: {}", account.id(), e.getMessage());
            failures++;
            leftUnread = true;
        }
        return interval.multipliedBy(Math.min(LONGEST_BACKOFF_FACTOR, 1L << Math.min(failures, 4)));
    }

    /** Pages that were kept when the store failed before they were entered: nobody else reads them before the next start. */
    private void takeUpLeft() {
        if (leftUnread) {
            store.intakeQueries().pendingRaw().stream()
                    .filter(pending -> pending.raw().account().equals(account.id()))
                    .forEach(pending -> intake.take(account, source, pending));
            leftUnread = false;
        }
    }

    /** Returns whether there is probably more. */
    private boolean pullOnce() {
        Answer<RawReply> answer = source.pull();
        if (!(answer instanceof Answer.Answered<RawReply> answered)) {
            answer.failure().ifPresent(this::trouble);
            if (answer instanceof Answer.Blocked<RawReply> blocked) {
                fault(blocked.fault(), blocked.complaint());
            }
            return false;
        }
        Intake.Raw raw = new Intake.Raw(
                new RawIntakeId(ids.next()), account.id(), Intake.Kind.REPORTS, answered.value(), clock.instant());
        store.intake().keepRaw(raw).join();
        return isMore(intake.take(account, source, new Pending(raw, 0)));
    }

    private boolean isMore(Reading reading) {
        if (reading instanceof Reading.Reports reports) {
            failures = 0;
            account.setLastPolledAt(clock.instant());
            account.setIntakeTrouble(Optional.empty());
            reports.flaws().forEach(flaw -> LOG.warn("a report page of account {} was mended: {}", account.id(), flaw));
            return reports.more();
        }
        if (reading instanceof Reading.Blocked blocked) {
            fault(blocked.fault(), blocked.complaint());
            trouble(blocked.complaint());
        } else if (reading instanceof Reading.Refused refused) {
            trouble(refused.complaint());
        } else if (reading instanceof Reading.Unreadable unreadable) {
            trouble(unreadable.complaint());
            // Broken bytes say nothing of the next page: ask again at the usual time.
            failures = 0;
        }
        return false;
    }

    private void fault(AccountFault fault, Complaint complaint) {
        // An account may be allowed to send and not to read reports: only wrong credentials stop it altogether.
        if (fault == AccountFault.CREDENTIALS) {
            holds.impose(HoldScope.of(account.id()), HoldCause.CREDENTIALS, complaint.providerCode())
                    .exceptionally(failure -> {
                        LOG.warn("the hold of account {} could not be stored: {}", account.id(), failure.getMessage());
                        return null;
                    });
        }
    }

    private void trouble(Complaint complaint) {
        failures++;
        account.setIntakeTrouble(Optional.of(complaint.detail().isEmpty() ? complaint.code() : complaint.detail()));
    }
}
