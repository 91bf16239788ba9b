package io.carillon.simulator.sms;

import io.carillon.adapters.sms.server.SmsBackend;
import io.carillon.adapters.sms.server.SmsCredentials;
import io.carillon.adapters.sms.server.SmsSession;
import io.carillon.adapters.sms.server.SmsSubmission;
import io.carillon.simulator.customer.Customers;
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
    private final SmsScript script;
    private final PlatformSettings initial;
    private final Customers customers = new Customers();
    private final ReceivedLog received = new ReceivedLog();
    private final HandedOut handedOut = new HandedOut();
    private final Map<String, PlatformAccount> accounts = new ConcurrentSkipListMap<>();
    /** Starts at the clock's time, so that a simulator started again gives other ids. */
    private final AtomicLong taskIds;

    private volatile PlatformSettings settings;

    /**
     * @param settings before the script changes them
     */
    Platform(PlatformSettings settings, SmsScript script, Clock clock) {
        this.clock = clock;
        this.script = script;
        this.initial = script.settings().over(settings);
        this.settings = initial;
        this.taskIds = new AtomicLong(clock.millis());
        begin();
    }

    @Override
    public Optional<SmsSession> login(SmsCredentials credentials) {
        return open(credentials).map(account -> account);
    }

    Optional<PlatformAccount> open(SmsCredentials credentials) {
        return account(credentials.account()).filter(account -> account.opensWith(credentials));
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

    /** A report comes a while after its message is sent. */
    ReportBatch reportsOf(AcceptedSend send) {
        return new ReportBatch(send, sentAt(send).plus(Duration.ofMillis(settings.reportDelayMs())));
    }

    /** A message is sent at its time or, when that has passed, at once. */
    static Instant sentAt(AcceptedSend send) {
        boolean later = send.sendTime() != null && send.sendTime().isAfter(send.at());
        return later ? send.sendTime() : send.at();
    }

    Customers customers() {
        return customers;
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

    HandedOut handedOut() {
        return handedOut;
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
        handedOut.reset();
        customers.clear();
        begin();
    }

    private void begin() {
        put(AccountState.demo());
        script.accounts().forEach(this::put);
        customers.add(script.customers());
    }
}
