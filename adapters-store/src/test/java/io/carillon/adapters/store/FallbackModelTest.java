package io.carillon.adapters.store;

import static io.carillon.testkit.store.StoreFixtures.ACCOUNT;
import static io.carillon.testkit.store.StoreFixtures.CHANNEL;
import static io.carillon.testkit.store.StoreFixtures.NOW;
import static io.carillon.testkit.store.StoreFixtures.aHold;
import static io.carillon.testkit.store.StoreFixtures.aText;
import static io.carillon.testkit.store.StoreFixtures.done;
import static io.carillon.testkit.store.StoreFixtures.dueAt;
import static io.carillon.testkit.store.StoreFixtures.everything;
import static io.carillon.testkit.store.StoreFixtures.expiringAt;
import static io.carillon.testkit.store.StoreFixtures.message;
import static io.carillon.testkit.store.StoreFixtures.phone;
import static io.carillon.testkit.store.StoreFixtures.raw;
import static io.carillon.testkit.store.StoreFixtures.report;
import static io.carillon.testkit.store.StoreFixtures.reports;
import static io.carillon.testkit.store.StoreFixtures.result;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.channel.HoldCause;
import io.carillon.domain.channel.HoldScope;
import io.carillon.domain.delivery.CallId;
import io.carillon.domain.delivery.CallState;
import io.carillon.domain.delivery.CombinedStatus;
import io.carillon.domain.delivery.Control;
import io.carillon.domain.delivery.DeliveryId;
import io.carillon.domain.delivery.Evidence;
import io.carillon.domain.delivery.Fact;
import io.carillon.domain.delivery.FallbackStep;
import io.carillon.domain.delivery.Goal;
import io.carillon.domain.delivery.PublicStatus;
import io.carillon.domain.delivery.RedriveTerms;
import io.carillon.domain.message.MessageId;
import io.carillon.domain.message.Submission;
import io.carillon.domain.message.UnknownPolicy;
import io.carillon.ports.store.DispatchQueries.Waiting;
import io.carillon.ports.store.Intake;
import io.carillon.ports.store.Ledger.Rescheduled;
import io.carillon.ports.store.MessageQueries.DeliveryRow;
import io.carillon.ports.store.MessageQueries.Dossier;
import io.carillon.ports.store.MessageQueries.Filter;
import io.carillon.ports.store.MessageQueries.MessageRow;
import io.carillon.ports.store.MessageQueries.StoredMessage;
import io.carillon.ports.store.NewCall;
import io.carillon.ports.store.RedriveOrder;
import io.carillon.ports.store.Store;
import io.carillon.testkit.store.InMemoryStore;
import io.carillon.testkit.store.StoreFixtures;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages that go on, under random operations: SQLite must answer like the model, and the log must tell what they are. */
class FallbackModelTest {
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final ChannelId MAIL = new ChannelId("mail");
    private static final List<ChannelId> CHANNELS = List.of(CHANNEL, MAIL);
    private static final int STEPS = 400;
    private static final int ALL = 10_000;

    @TempDir
    Path directory;

    private Random random;
    private InMemoryStore model;
    private Store store;
    private Instant now = NOW;
    private long nextId = 1;
    private final List<NewCall> calls = new ArrayList<>();

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void sqliteShouldAnswerLikeTheModelWhateverHappens(long seed) {
        random = new Random(seed);
        model = new InMemoryStore(CLOCK);
        store = SqliteStore.open(directory.resolve("fallback.db"), CLOCK);
        try {
            for (int i = 0; i < STEPS; i++) {
                step();
                if (i % 25 == 0) {
                    compare();
                }
            }
            compare();
        } finally {
            store.close();
        }
    }

    private void step() {
        now = now.plusMillis(random.nextInt(4_000));
        switch (random.nextInt(19)) {
            case 0, 1 -> accept();
            case 2, 3, 4 -> startCall();
            case 5, 6, 7 -> endCall();
            case 8, 9 -> comeIn();
            case 10, 11, 12 -> both(s -> done(s.ledger().advanceFallbacks(now, 1 + random.nextInt(5))));
            case 13 -> hold();
            case 14 -> passTime();
            case 15 -> cancelOrRedrive();
            case 16, 17 -> moveTimes();
            default -> ruleOutOrReopen();
        }
    }

    private void both(Function<Store, Object> operation) {
        long seed = random.nextLong();
        random = new Random(seed);
        Object expected = operation.apply(model);
        random = new Random(seed);
        assertThat(operation.apply(store)).isEqualTo(expected);
    }

    private void accept() {
        long id = nextId++;
        Submission text = expiringAt(aText("t"), now.plusSeconds(30 + random.nextInt(900)));
        Submission timed = random.nextInt(4) == 0 ? dueAt(text, now.plusSeconds(random.nextInt(60))) : text;
        Submission asked = random.nextInt(3) == 0
                ? new Submission(
                        timed.content(),
                        timed.options(),
                        timed.lane(),
                        UnknownPolicy.AT_LEAST_ONCE,
                        timed.sendAt(),
                        timed.expiresAt())
                : timed;
        List<FallbackStep> plan = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            plan.add(new FallbackStep(
                    ACCOUNT,
                    CHANNELS.get(random.nextInt(2)),
                    phone((int) (1_000 + id * 10 + i)),
                    Goal.values()[random.nextInt(4)],
                    Duration.ofSeconds(1 + random.nextInt(60))));
        }
        both(s -> done(s.ledger().accept(message(id, asked).goingOnTo(plan), Optional.empty())));
    }

    private void startCall() {
        ChannelId channel = CHANNELS.get(random.nextInt(2));
        List<DeliveryId> members = model.dispatch().due(channel, now, 1 + random.nextInt(3)).stream()
                .map(Waiting::delivery)
                .toList();
        if (!members.isEmpty()) {
            var call = new NewCall(new CallId(10_000 + calls.size()), ACCOUNT, channel, members, now);
            calls.add(call);
            both(s -> done(s.ledger().startCalls(List.of(call))));
        }
    }

    private void endCall() {
        if (calls.isEmpty()) {
            return;
        }
        var call = calls.get(calls.size() - 1 - random.nextInt(Math.min(4, calls.size())));
        boolean unclear = random.nextInt(4) == 0;
        var fact = unclear ? Evidence.UNKNOWN : random.nextBoolean() ? Evidence.ACCEPTED : Evidence.NONE;
        var waitsOrEnds = random.nextBoolean() ? Control.QUEUED : Control.REJECTED;
        var next = fact == Evidence.NONE || unclear && random.nextBoolean() ? waitsOrEnds : Control.DONE;
        var outcome = new StoreFixtures.Outcome(fact, next, now.plusSeconds(random.nextInt(30)), Optional.of("r"));
        both(s -> done(s.ledger()
                .recordOutcomes(List.of(result(
                        call, unclear ? CallState.UNRESOLVED : CallState.ANSWERED, Optional.empty(), outcome)))));
    }

    private void comeIn() {
        if (calls.isEmpty()) {
            return;
        }
        List<Intake.Line> lines = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            var call = calls.get(random.nextInt(calls.size()));
            DeliveryId member =
                    call.deliveries().get(random.nextInt(call.deliveries().size()));
            var evidence = Evidence.values()[random.nextInt(Evidence.values().length)];
            var target = new Intake.Target(member, call.id(), Fact.Source.REPORT);
            lines.add(new Intake.Line(report(1, evidence), Optional.of(target)));
        }
        long id = 20_000 + nextId * 1_000 + random.nextInt(1_000);
        both(s -> done(s.intake().keepRaw(raw(id))));
        both(s -> done(s.intake().enter(reports(id, lines.toArray(Intake.Line[]::new)))));
    }

    private void hold() {
        var hold = aHold(HoldCause.values()[random.nextInt(4)]);
        both(s -> random.nextInt(3) == 0
                ? done(s.ledger().hold(hold, CHANNELS))
                : done(s.ledger().release(HoldScope.of(ACCOUNT), CHANNELS, now)));
        for (ChannelId channel : CHANNELS) {
            both(s -> done(s.ledger()
                    .alignWithHolds(channel, s.dispatch().holds().stream().findFirst(), ALL, now)));
        }
    }

    private void cancelOrRedrive() {
        var messages = List.of(new MessageId(1 + random.nextInt((int) nextId)));
        if (random.nextInt(3) > 0) {
            both(s -> done(s.ledger().cancel(messages, now)));
        } else {
            var terms = new RedriveTerms(Optional.empty(), now.plusSeconds(300), random.nextBoolean());
            both(s -> done(s.ledger().redrive(new RedriveOrder(ACCOUNT, CHANNEL, messages, terms, now))));
        }
    }

    private void moveTimes() {
        ChannelId channel = CHANNELS.get(random.nextInt(2));
        boolean sooner = random.nextBoolean();
        List<Rescheduled> moved = model.dispatch().due(channel, now.plusSeconds(60), 1 + random.nextInt(3)).stream()
                .map(w -> new Rescheduled(w.delivery(), now.plusSeconds(sooner ? 0 : 1 + random.nextInt(90))))
                .toList();
        both(s -> done(sooner ? s.ledger().bringForward(moved) : s.ledger().postpone(moved, "quiet_hours", now)));
    }

    private void passTime() {
        both(s -> done(s.ledger().promoteDue(now, 9)));
        both(s -> done(s.ledger().expireDue(now, 9)));
    }

    private void ruleOutOrReopen() {
        if (random.nextInt(3) == 0) {
            store.close();
            store = SqliteStore.open(directory.resolve("fallback.db"), CLOCK);
            model = model.reopened();
        } else if (!calls.isEmpty()) {
            var call = calls.get(random.nextInt(calls.size())).id();
            both(s -> done(s.chats().ruleOut(call, now)));
        }
    }

    private void compare() {
        both(s -> s.log().from(1, ALL));
        both(s -> s.messages().messages(everything(), Optional.empty(), ALL).items());
        both(s -> s.dispatch().nextFallback());
        both(s -> s.dispatch().openCalls());
        for (ChannelId channel : CHANNELS) {
            both(s -> s.dispatch().due(channel, now, ALL));
            both(s -> s.dispatch().depth(channel));
        }
        for (StoredMessage stored :
                model.messages().messages(everything(), Optional.empty(), ALL).items()) {
            both(s -> s.messages().dossier(stored.id()).orElseThrow());
            shouldBeWhatTheLogTells(store.messages().dossier(stored.id()).orElseThrow());
        }
        for (PublicStatus status : PublicStatus.values()) {
            shouldListAllOf(status);
        }
    }

    private static void shouldBeWhatTheLogTells(Dossier dossier) {
        var history = dossier.history();
        MessageRow row = dossier.message();
        assertThat(history.get(history.size() - 1).to()).isEqualTo(row.status().status());
        for (int i = 1; i < history.size(); i++) {
            assertThat(history.get(i).from()).contains(history.get(i - 1).to());
        }
        var registers = row.deliveries().stream().map(DeliveryRow::registers).toList();
        assertThat(row.status()).isEqualTo(CombinedStatus.of(registers));
        registers
                .subList(0, registers.size() - 1)
                .forEach(given -> assertThat(given.control().isWaiting()).isFalse());
    }

    private void shouldListAllOf(PublicStatus status) {
        var filter = new Filter(
                Optional.empty(),
                Optional.empty(),
                Optional.of(status),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        List<MessageId> listed = store.messages().messages(filter, Optional.empty(), ALL).items().stream()
                .map(StoredMessage::id)
                .toList();
        List<MessageId> expected = store.messages().messages(everything(), Optional.empty(), ALL).items().stream()
                .filter(m -> ((MessageRow) m).status().status() == status)
                .map(StoredMessage::id)
                .toList();
        assertThat(listed).isEqualTo(expected);
    }
}
