package io.carillon.simulator.jetchat;

import io.carillon.adapters.jetchat.server.JetchatBackend;
import io.carillon.adapters.jetchat.server.JetchatChatMessage;
import io.carillon.adapters.jetchat.server.JetchatOutcome;
import io.carillon.adapters.jetchat.server.JetchatRef;
import io.carillon.adapters.jetchat.server.JetchatSession;
import io.carillon.simulator.customer.Customers;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.UUID;
import java.util.function.Supplier;

/** The provider's state, all of it in memory. Everything goes through {@link #locked}: one request after the other. */
final class JetchatPlatform implements JetchatBackend {
    private static final int MOST_DUE = 1_000_000;

    private final Clock clock;
    private final JetchatScript script;
    private final JetchatSettings initial;
    private final Customers customers = new Customers();
    private final TakenLog taken = new TakenLog();
    private final Counters counters;
    private final List<ApiKey> keys = new ArrayList<>();
    private final PriorityQueue<Due> due =
            new PriorityQueue<>(Comparator.comparing(Due::at).thenComparingLong(Due::number));
    private long written;
    private JetchatSettings settings;
    private Flow flow;
    private People people;
    private Shop shop;

    private record Due(Instant at, long number, Written written) {}

    JetchatPlatform(JetchatScript script, Clock clock) {
        this.clock = clock;
        this.script = script;
        this.initial = script.settings().over(JetchatSettings.defaults());
        this.counters = new Counters(clock.instant());
        begin();
    }

    /** Does something while nothing else happens; what has become due has happened before. */
    synchronized <R> R locked(Supplier<R> work) {
        settle();
        return work.get();
    }

    @Override
    public Optional<JetchatSession> open(String key) {
        return key(key).map(found -> new KeySession(this, found));
    }

    Optional<ApiKey> key(String value) {
        return keys.stream().filter(key -> key.opensWith(value)).findFirst();
    }

    List<ApiKey> keys() {
        return keys;
    }

    /** The key's value, which is not shown again. */
    String addKey(ApiKey.Spec spec) {
        String value = spec.key() == null ? UUID.randomUUID().toString() : spec.key();
        keys.add(new ApiKey(keys.size() + 1L, spec.withKey(value), now()));
        return value;
    }

    /** It appears at its time; it is lost when too many are to come already. */
    void write(Written message) {
        if (due.size() < MOST_DUE) {
            due.add(new Due(message.due(now()), written++, message));
        }
    }

    /** Keeps what was sent and hands it to whoever answers. */
    void taken(Person person, TakenSend send, List<String> texts) {
        taken.add(send, settings);
        if (customers.nobody()) {
            return;
        }
        String content = String.join("\n", texts);
        List<Customers.Answer> answers = customers.answer(new Customers.Reached(person.ns(), content, now()));
        List<Customers.Answer> answered =
                answers.isEmpty() ? customers.answer(new Customers.Reached(person.userId(), content, now())) : answers;
        answered.forEach(answer -> write(Written.text(person.ns(), answer.text(), answer.at())));
    }

    Flow flow() {
        return flow;
    }

    People people() {
        return people;
    }

    Shop shop() {
        return shop;
    }

    Customers customers() {
        return customers;
    }

    TakenLog received() {
        return taken;
    }

    Counters counters() {
        return counters;
    }

    JetchatSettings settings() {
        return settings;
    }

    void change(JetchatSettings other) {
        settings = other;
    }

    Instant now() {
        return clock.instant();
    }

    synchronized void reset() {
        keys.clear();
        due.clear();
        taken.reset();
        counters.reset();
        customers.clear();
        begin();
    }

    private void begin() {
        settings = initial;
        flow = new Flow(this);
        people = new People(this);
        shop = new Shop(this);
        DemoBot.addTo(this);
        customers.add(script.customers());
        script.parts().forEach(part -> part.accept(this));
    }

    private void settle() {
        Instant now = now();
        while (!due.isEmpty() && !due.peek().at().isAfter(now)) {
            Due next = due.poll();
            writer(next.written()).ifPresent(person -> people.wrote(person, message(next, person)));
        }
    }

    /** Somebody who is gone writes nothing; somebody unknown becomes a subscriber. */
    private Optional<Person> writer(Written message) {
        if (message.userNs() != null) {
            JetchatOutcome<Person> found = people.person(new JetchatRef(true, message.userNs()));
            return found.<Optional<Person>>fold(Optional::of, none -> Optional.empty());
        }
        return Optional.of(people.byUserId(message.userId())
                .orElseGet(() ->
                        PersonSpec.ofUserId(message.userId(), message.userId()).addTo(this)));
    }

    private JetchatChatMessage message(Due next, Person person) {
        Written one = next.written();
        String sender = one.type().equals("in") ? person.ns() : "1";
        return new JetchatChatMessage(
                counters.message(), one.type(), one.msgType(), one.message(), one.url(), sender, next.at());
    }
}
