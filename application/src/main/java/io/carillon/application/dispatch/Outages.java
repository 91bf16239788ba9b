package io.carillon.application.dispatch;

import io.carillon.application.channel.AccountRuntime;
import io.carillon.application.channel.ChannelRegistry;
import io.carillon.application.work.DaemonThreads;
import io.carillon.application.work.Worker;
import io.carillon.domain.delivery.Complaint;
import io.carillon.ports.provider.Answer;
import io.carillon.ports.store.Ledger;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The breaker: while a provider is down nothing is sent to it; once a second it is asked something that sends nothing, on
 * threads of their own, and also while earlier questions hang: whichever is answered first tells that it is back. Then one
 * message goes out, and with it accepted all may. Flows are touched on the dispatch thread only.
 */
final class Outages {
    private static final Logger LOG = LoggerFactory.getLogger(Outages.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    /** As many as hang until their time runs out, at one a second; for all accounts together not many times that. */
    private static final int MOST_QUESTIONS = 32;

    private static final int MOST_THREADS = 4 * MOST_QUESTIONS;
    /** A provider that answers questions but takes no messages is tried less often by and by. */
    private static final int TRIALS_PER_PAUSE = 4;

    private static final int LONGEST_PAUSE = 3;

    private final ChannelRegistry channels;
    private final Ledger ledger;
    private final Clock clock;
    private final Worker loop;
    private final Consumer<AccountFlow> answering;
    private final ExecutorService probes = new ThreadPoolExecutor(
            0, MOST_THREADS, 5, TimeUnit.SECONDS, new SynchronousQueue<>(), DaemonThreads.named("carillon-probe"));
    private final Map<AccountFlow, Asking> askings = new HashMap<>();

    /** How the provider of a flow is being asked. */
    private static final class Asking {
        private boolean timerRuns;
        private int open;
        private int trials;
    }

    /** @param answering runs on the dispatch thread when the provider of a flow answers again, before anything is sent to it */
    Outages(ChannelRegistry channels, Ledger ledger, Clock clock, Worker loop, Consumer<AccountFlow> answering) {
        this.channels = channels;
        this.ledger = ledger;
        this.clock = clock;
        this.loop = loop;
        this.answering = answering;
    }

    /** The provider is not there. @param retryAfter how long it asked to be left alone; zero when it did not say */
    record Outage(Duration retryAfter, Complaint complaint) {
        /** All calls to the provider hang. */
        static final Outage STALL = of("stalled", "all calls to the provider hang");
        /** It answers questions, but not clearly when it is given a message. */
        static final Outage UNCLEAR = of("unclear", "the provider did not answer clearly when it was tried again");

        private static Outage of(String code, String detail) {
            return new Outage(Duration.ZERO, Complaint.of(code, detail));
        }
    }

    /** Stops sending to an account until its provider answers. */
    void begin(AccountFlow flow, Outage outage) {
        boolean wasUp = flow.isUp();
        flow.goDown(clock.instant().plus(outage.retryAfter()), outage.equals(Outage.STALL));
        if (wasUp) {
            askings.put(flow, new Asking());
            flow.account().setOutage(Optional.of(outage.complaint().detail()));
            note(flow.account(), "degraded", Optional.of(outage.complaint().code()));
        }
        askLater(flow, askings.get(flow));
    }

    /** The provider takes messages again. */
    void end(AccountFlow flow) {
        flow.comeUp();
        askings.remove(flow);
        flow.account().setOutage(Optional.empty());
        note(flow.account(), "recovered", Optional.empty());
    }

    void stop() {
        probes.shutdownNow();
    }

    private void askLater(AccountFlow flow, Asking asking) {
        if (asking.timerRuns) {
            return;
        }
        asking.timerRuns = true;
        Duration pause = PAUSE.multipliedBy(Math.min(LONGEST_PAUSE, 1 + asking.trials / TRIALS_PER_PAUSE));
        loop.after(pause, () -> {
            asking.timerRuns = false;
            if (askings.get(flow) != asking || !flow.isDown()) {
                return;
            }
            if (flow.mayProbe(clock.instant()) && asking.open < MOST_QUESTIONS) {
                ask(flow, asking);
            }
            askLater(flow, asking);
        });
    }

    private void ask(AccountFlow flow, Asking asking) {
        asking.open++;
        try {
            probes.execute(() -> {
                boolean answers = answers(flow.account());
                loop.execute(() -> asked(flow, asking, answers));
            });
        } catch (RejectedExecutionException e) {
            // All threads hang already, or we are stopping: the next second may bring an answer.
            asking.open--;
        }
    }

    private void asked(AccountFlow flow, Asking asking, boolean answers) {
        asking.open--;
        if (answers && askings.get(flow) == asking && flow.mayProbe(clock.instant())) {
            asking.trials++;
            answering.accept(flow);
        }
    }

    private static boolean answers(AccountRuntime account) {
        try {
            Answer<Void> answer = account.provider().probe().probe();
            return !(answer instanceof Answer.Unavailable<Void>) && !(answer instanceof Answer.Unclear<Void>);
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            LOG.warn("the probe of account {} failed: {}", account.id(), e.toString());
            return false;
        }
    }

    private void note(AccountRuntime account, String type, Optional<String> reason) {
        channels.channelsOf(account.id()).forEach(channel -> ledger.noteChannel(channel, type, reason, clock.instant())
                .exceptionally(failure -> {
                    LOG.warn("channel.{} of {} could not be logged: {}", type, channel, failure.getMessage());
                    return null;
                }));
    }
}
