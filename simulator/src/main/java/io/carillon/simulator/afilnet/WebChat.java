package io.carillon.simulator.afilnet;

import io.carillon.adapters.afilnet.server.AfilnetBackend;
import io.carillon.adapters.afilnet.server.AfilnetCredentials;
import io.carillon.adapters.afilnet.server.AfilnetRoute;
import io.carillon.adapters.afilnet.server.AfilnetSession;
import io.carillon.simulator.customer.Customer;
import io.carillon.simulator.customer.Customers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

/** The provider's state, all of it in memory. Safe for many threads. */
final class WebChat implements AfilnetBackend {
    /** Of a customer: the channel through which it answers; any when absent. */
    static final List<String> CUSTOMER_MEMBERS = List.of("platform", "platformid");

    private final Clock clock;
    private final AfilnetScript script;
    private final AfilnetSettings initial;
    private final Customers customers = new Customers();
    private final TakenLog taken = new TakenLog();
    private final ApiLog log = new ApiLog();
    private final Map<String, Account> accounts = new ConcurrentSkipListMap<>();
    /** They start at the clock's time, so that a simulator started again gives other ids, and go on after a reset. */
    private final Map<String, AtomicLong> ids = new ConcurrentHashMap<>();

    private volatile AfilnetSettings settings;

    WebChat(Duration reportDelay, AfilnetScript script, Clock clock) {
        this.clock = clock;
        this.script = script;
        this.initial = script.settings().over(AfilnetSettings.defaults(reportDelay));
        this.settings = initial;
        begin();
    }

    @Override
    public Optional<AfilnetSession> login(AfilnetCredentials credentials) {
        return open(credentials).map(account -> account);
    }

    Optional<Account> open(AfilnetCredentials credentials) {
        return accounts.values().stream()
                .filter(account -> account.state().opensWith(credentials))
                .findFirst();
    }

    /** Keeps what was sent and hands out what people are going to answer. */
    List<WrittenMessage> taken(TakenSend send) {
        taken.add(send, settings);
        String destination = send.submission().destination();
        if (customers.nobody() || Chat.unreachable(destination)) {
            return List.of();
        }
        AfilnetRoute route = send.submission().route();
        var reached = new Customers.Reached(destination, send.submission().message(), send.at());
        return customers.answer(reached, customer -> isAt(customer, route)).stream()
                .map(answer -> new WrittenMessage(route, destination, answer.text(), false, answer.at()))
                .toList();
    }

    Customers customers() {
        return customers;
    }

    Optional<Account> account(String user) {
        return Optional.ofNullable(accounts.get(user));
    }

    List<Account> accounts() {
        return List.copyOf(accounts.values());
    }

    /** Adds an account, or changes one and leaves its chats as they are. */
    void put(AccountState state) {
        accounts.computeIfAbsent(
                        state.user(),
                        user -> new Account(
                                this, state, ids.computeIfAbsent(user, any -> new AtomicLong(clock.millis()))))
                .change(state);
    }

    TakenLog received() {
        return taken;
    }

    ApiLog log() {
        return log;
    }

    AfilnetSettings settings() {
        return settings;
    }

    void change(AfilnetSettings other) {
        settings = other;
    }

    Instant now() {
        return clock.instant();
    }

    void reset() {
        settings = initial;
        accounts.clear();
        taken.reset();
        log.reset();
        customers.clear();
        begin();
    }

    private void begin() {
        put(AccountState.demo());
        script.accounts().forEach(this::put);
        customers.add(script.customers());
        script.begin(this);
    }

    private static boolean isAt(Customer customer, AfilnetRoute route) {
        return customer.more("platform").map(route.platform()::equals).orElse(true)
                && customer.more("platformid").map(route.platformid()::equals).orElse(true);
    }
}
