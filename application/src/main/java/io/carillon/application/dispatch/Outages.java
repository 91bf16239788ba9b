package io.carillon.application.dispatch;

import io.carillon.application.channel.AccountRuntime;
import io.carillon.application.channel.ChannelRegistry;
import io.carillon.application.work.Worker;
import io.carillon.domain.delivery.Complaint;
import io.carillon.ports.provider.Answer;
import io.carillon.ports.store.Ledger;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The breaker: while a provider is down nothing is sent to it; once a second it is asked something that sends nothing, on
 * threads of their own, so that calls that hang do not keep the question waiting. Flows are touched on the dispatch thread only.
 */
final class Outages {
    private static final Logger LOG = LoggerFactory.getLogger(Outages.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int MOST_PROBES_AT_ONCE = 8;

    private final ChannelRegistry channels;
    private final Ledger ledger;
    private final Clock clock;
    private final Worker loop;
    private final Worker probes;

    Outages(ChannelRegistry channels, Ledger ledger, Clock clock, Worker loop) {
        this.channels = channels;
        this.ledger = ledger;
        this.clock = clock;
        this.loop = loop;
        this.probes = new Worker(
                "probe",
                Math.max(1, Math.min(MOST_PROBES_AT_ONCE, channels.accounts().size())));
    }

    /** The provider is not there. @param retryAfter how long it asked to be left alone; zero when it did not say */
    record Outage(Duration retryAfter, Complaint complaint) {}

    /** Stops sending to an account until its provider answers; then {@code back} runs on the dispatch thread. */
    void begin(AccountFlow flow, Outage outage, Consumer<AccountFlow> back) {
        boolean wasUp = !flow.isDown();
        flow.goDown(clock.instant().plus(outage.retryAfter()));
        if (wasUp) {
            flow.account().setOutage(Optional.of(outage.complaint().detail()));
            note(flow.account(), "degraded", Optional.of(outage.complaint().code()));
            probeLater(flow, back);
        }
    }

    void stop() {
        probes.stop(Duration.ZERO);
    }

    private void probeLater(AccountFlow flow, Consumer<AccountFlow> back) {
        loop.after(PAUSE, () -> {
            if (!flow.mayProbe(clock.instant())) {
                probeLater(flow, back);
                return;
            }
            probes.execute(() -> {
                boolean answers = answers(flow.account());
                loop.execute(() -> probed(flow, answers, back));
            });
        });
    }

    private void probed(AccountFlow flow, boolean answers, Consumer<AccountFlow> back) {
        if (!answers) {
            probeLater(flow, back);
            return;
        }
        flow.comeUp();
        flow.account().setOutage(Optional.empty());
        note(flow.account(), "recovered", Optional.empty());
        back.accept(flow);
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
