package io.carillon.simulator.sms;

import io.carillon.adapters.sms.server.SmsBackend;
import io.carillon.adapters.sms.server.SmsCredentials;
import io.carillon.adapters.sms.server.SmsSession;
import io.carillon.adapters.sms.server.SmsSubmission;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

/** The platform's state, all of it in memory. Safe for many threads. */
final class Platform implements SmsBackend {
    private final Clock clock;
    private final PlatformSettings initial;
    private final ReceivedLog received = new ReceivedLog();
    private final Map<String, PlatformAccount> accounts = new ConcurrentSkipListMap<>();
    /** Starts at the clock's time, so that a simulator started again gives other ids. */
    private final AtomicLong taskIds;

    private volatile PlatformSettings settings;

    Platform(PlatformSettings settings, Clock clock) {
        this.clock = clock;
        this.initial = settings;
        this.settings = settings;
        this.taskIds = new AtomicLong(clock.millis());
        put(AccountState.demo());
    }

    @Override
    public Optional<SmsSession> login(SmsCredentials credentials) {
        return account(credentials.account())
                .filter(account -> account.opensWith(credentials))
                .map(account -> account);
    }

    @Override
    public int recipientLimit() {
        int limit = settings.recipientLimit();
        return limit == 0 ? Integer.MAX_VALUE : limit;
    }

    AcceptedSend accept(String account, SmsSubmission submission) {
        Instant now = clock.instant();
        AcceptedSend send = new AcceptedSend(
                taskIds.getAndIncrement(),
                now,
                account,
                Numbers.of(submission.mobiles()),
                submission.content(),
                submission.sendTime().orElse(null),
                submission.checkContent(),
                submission.extno());
        received.add(send, settings);
        return send;
    }

    /** A message is sent at its time or, when that has passed, at once; the report comes a while later. */
    ReportBatch reportsOf(AcceptedSend send) {
        boolean later = send.sendTime() != null && send.sendTime().isAfter(send.at());
        Instant sent = later ? send.sendTime() : send.at();
        return new ReportBatch(send, sent.plus(Duration.ofMillis(settings.reportDelayMs())));
    }

    Optional<PlatformAccount> account(String name) {
        return Optional.ofNullable(accounts.get(name));
    }

    List<PlatformAccount> accounts() {
        return List.copyOf(accounts.values());
    }

    /** Adds an account, or changes one and leaves its reports and its points used as they are. */
    void put(AccountState state) {
        accounts.computeIfAbsent(state.account(), name -> new PlatformAccount(this, state))
                .change(state);
    }

    ReceivedLog received() {
        return received;
    }

    PlatformSettings settings() {
        return settings;
    }

    void change(PlatformSettings other) {
        settings = other;
    }

    Instant now() {
        return clock.instant();
    }

    /** Task ids go on: an id never names two messages. */
    void reset() {
        settings = initial;
        accounts.clear();
        received.reset();
        put(AccountState.demo());
    }
}
