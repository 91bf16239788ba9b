package io.carillon.application.channel;

import io.carillon.domain.channel.AccountId;
import io.carillon.domain.channel.Balance;
import io.carillon.ports.provider.Answer;
import io.carillon.ports.provider.BalanceSource;
import io.carillon.ports.usecase.channel.CheckBalance;
import io.carillon.ports.usecase.channel.PassThrough;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Asks for the balance, at most once a minute per account unless told to. */
public final class BalanceChecking implements CheckBalance {
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final ChannelRegistry channels;
    private final Clock clock;
    private final Map<AccountId, Balance> latest = new ConcurrentHashMap<>();

    public BalanceChecking(ChannelRegistry channels, Clock clock) {
        this.channels = channels;
        this.clock = clock;
    }

    @Override
    public PassThrough<Balance> balance(String name, boolean refresh) {
        Optional<ChannelRuntime> channel = channels.find(name);
        if (channel.isEmpty()) {
            return new PassThrough.NoSuchChannel<>();
        }
        AccountRuntime account = channel.get().account();
        Optional<BalanceSource> source = account.provider().balance();
        if (source.isEmpty()) {
            return new PassThrough.NotSupported<>(account.setup().provider());
        }
        Balance known = latest.get(account.id());
        if (!refresh && known != null && known.checkedAt().plus(FRESH).isAfter(clock.instant())) {
            return new PassThrough.Asked<>(new Answer.Answered<>(known));
        }
        Answer<Balance> answer = source.get().balance();
        if (answer instanceof Answer.Answered<Balance> answered) {
            latest.put(account.id(), answered.value());
            answered.value().remaining().ifPresent(account::setRemaining);
        }
        return new PassThrough.Asked<>(answer);
    }
}
