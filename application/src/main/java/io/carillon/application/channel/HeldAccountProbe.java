package io.carillon.application.channel;

import io.carillon.domain.channel.Balance;
import io.carillon.domain.channel.Hold;
import io.carillon.domain.channel.HoldCause;
import io.carillon.domain.channel.HoldScope;
import io.carillon.ports.provider.Answer;
import java.math.BigDecimal;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the providers of held accounts whether the cause has gone, and lifts the hold if so. Nothing is sent to find out. Safe
 * for use by several threads.
 */
public final class HeldAccountProbe {
    private static final Logger LOG = LoggerFactory.getLogger(HeldAccountProbe.class);

    private final ChannelRegistry channels;
    private final HoldKeeper holds;

    public HeldAccountProbe(ChannelRegistry channels, HoldKeeper holds) {
        this.channels = channels;
        this.holds = holds;
    }

    /** Probes every account that is held for a cause that a probe can see. */
    public void probeAll() {
        for (AccountRuntime account : channels.accounts()) {
            holds.ofAccount(account).filter(hold -> hold.cause().endsByProbe()).ifPresent(hold -> probe(account, hold));
        }
    }

    private void probe(AccountRuntime account, Hold hold) {
        try {
            if (isMended(account, hold.cause())) {
                LOG.info("account {} is in order again", account.id());
                holds.lift(HoldScope.of(account.id())).join();
            }
        } catch (RuntimeException e) {
            LOG.warn("the hold of account {} stays: {}", account.id(), e.getMessage());
        }
    }

    private static boolean isMended(AccountRuntime account, HoldCause cause) {
        if (cause == HoldCause.BALANCE && account.provider().balance().isPresent()) {
            Answer<Balance> answer = account.provider().balance().get().balance();
            return answer.fold(balance -> mayPay(balance.remaining()), failure -> false);
        }
        return account.provider().probe().probe() instanceof Answer.Answered<Void>;
    }

    /** A provider whose figures we cannot read is tried again: the worst that comes of it is another refusal. */
    private static boolean mayPay(Optional<BigDecimal> remaining) {
        return remaining.map(left -> left.signum() > 0).orElse(true);
    }
}
