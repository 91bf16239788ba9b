package io.carillon.application.channel;

import io.carillon.application.AccountSetup;
import io.carillon.domain.channel.AccountId;
import io.carillon.ports.provider.ProviderAccount;
import io.carillon.ports.store.Intake;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** An account in use: its connection, and what was last learnt of its health. Safe for use by several threads. */
public final class AccountRuntime {
    private final AccountSetup setup;
    private final RateLimit rate;
    private volatile Optional<String> outage = Optional.empty();
    private final Map<Intake.Kind, String> intakeTrouble = new ConcurrentHashMap<>();
    private volatile Optional<BigDecimal> remaining = Optional.empty();
    private volatile Optional<Instant> lastPolledAt = Optional.empty();

    public AccountRuntime(AccountSetup setup) {
        this.setup = setup;
        this.rate = new RateLimit(setup.limits().perSecond(), System.nanoTime());
    }

    public AccountId id() {
        return setup.id();
    }

    public AccountSetup setup() {
        return setup;
    }

    public ProviderAccount provider() {
        return setup.account();
    }

    /** The calls that the account may make, whatever for. */
    public RateLimit rate() {
        return rate;
    }

    /** Why nothing is sent until the provider answers again; empty while it does. */
    public Optional<String> outage() {
        return outage;
    }

    public void setOutage(Optional<String> why) {
        outage = why;
    }

    /** What is wrong with the pages that hand something out; empty while they work. */
    public Optional<String> intakeTrouble() {
        return intakeTrouble.values().stream().findFirst();
    }

    public void setIntakeTrouble(Intake.Kind page, Optional<String> why) {
        if (why.isPresent()) {
            intakeTrouble.put(page, why.get());
        } else {
            intakeTrouble.remove(page);
        }
    }

    /** The balance that the provider last mentioned. */
    public Optional<BigDecimal> remaining() {
        return remaining;
    }

    public void setRemaining(BigDecimal balance) {
        remaining = Optional.of(balance);
    }

    public Optional<Instant> lastPolledAt() {
        return lastPolledAt;
    }

    public void setLastPolledAt(Instant when) {
        lastPolledAt = Optional.of(when);
    }
}
