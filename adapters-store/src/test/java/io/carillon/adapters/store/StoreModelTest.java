package io.carillon.adapters.store;

import static io.carillon.testkit.store.StoreFixtures.ACCOUNT;
import static io.carillon.testkit.store.StoreFixtures.CHANNEL;
import static io.carillon.testkit.store.StoreFixtures.NOW;
import static io.carillon.testkit.store.StoreFixtures.aHold;
import static io.carillon.testkit.store.StoreFixtures.aText;
import static io.carillon.testkit.store.StoreFixtures.batch;
import static io.carillon.testkit.store.StoreFixtures.done;
import static io.carillon.testkit.store.StoreFixtures.dueAt;
import static io.carillon.testkit.store.StoreFixtures.everything;
import static io.carillon.testkit.store.StoreFixtures.expiringAt;
import static io.carillon.testkit.store.StoreFixtures.line;
import static io.carillon.testkit.store.StoreFixtures.message;
import static io.carillon.testkit.store.StoreFixtures.raw;
import static io.carillon.testkit.store.StoreFixtures.result;
import static io.carillon.testkit.store.StoreFixtures.unmatchedLine;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.domain.channel.HoldCause;
import io.carillon.domain.channel.HoldScope;
import io.carillon.domain.delivery.CallId;
import io.carillon.domain.delivery.CallState;
import io.carillon.domain.delivery.Control;
import io.carillon.domain.delivery.DeliveryId;
import io.carillon.domain.delivery.Evidence;
import io.carillon.domain.delivery.RawIntakeId;
import io.carillon.domain.message.BatchId;
import io.carillon.domain.message.ProviderReference;
import io.carillon.ports.store.Intake;
import io.carillon.ports.store.MessageQueries.MessageRow;
import io.carillon.ports.store.MessageQueries.StoredMessage;
import io.carillon.ports.store.NewCall;
import io.carillon.ports.store.Store;
import io.carillon.testkit.store.InMemoryStore;
import io.carillon.testkit.store.StoreFixtures;
import java.nio.file.Path;
import java.time.Clock;
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

/** The same random operations on the store in memory and on SQLite: both must give the same answers, always. */
class StoreModelTest {
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final int STEPS = 300;
    private static final int ALL = 100_000;

    @TempDir
    Path directory;

    private Random random;
    private InMemoryStore model;
    private Store store;
    private Instant now = NOW;
    private long nextId = 1;
    private final List<NewCall> calls = new ArrayList<>();
    private ConversationSteps conversations;
    private ChatSteps chats;
    private SubscriberSteps subscribers;
    private RecallSteps recalls;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void sqliteShouldAnswerLikeTheModelWhateverHappens(long seed) {
        random = new Random(seed);
        conversations = new ConversationSteps(this::both, b -> random.nextInt(b));
        chats = new ChatSteps(this::both, b -> random.nextInt(b), calls);
        subscribers = new SubscriberSteps(this::both, b -> random.nextInt(b));
        recalls = new RecallSteps(this::both, b -> random.nextInt(b));
        model = new InMemoryStore(CLOCK);
        store = SqliteStore.open(directory.resolve("model.db"), CLOCK);
        try {
            for (int i = 0; i < STEPS; i++) {
                step();
                if (i % 20 == 0) {
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
        switch (random.nextInt(34)) {
            case 0, 1, 2 -> accept();
            case 3 -> acceptBatch();
            case 4 -> both(s -> done(s.ledger().expand(new BatchId(1 + random(nextId)), 3, now)));
            case 5, 6 -> startCall();
            case 7, 8 -> endCall();
            case 9 -> hold();
            case 10 -> align();
            case 11 -> passTime();
            case 12 -> report();
            case 13, 14 -> conversations.receive(nextId++, now);
            case 15, 16 -> conversations.change(now);
            case 17, 18, 19, 20, 21 -> chats.step(now);
            case 22 -> both(s -> done(s.ledger().completeBatch(new BatchId(1 + random(nextId)), now)));
            case 23, 24, 25, 26, 27, 28, 29 -> subscribers.step(nextId++, now);
            case 30, 31 -> recalls.cancel(nextId, now);
            case 32 -> recalls.redrive(nextId, now);
            default -> bindOrReopen();
        }
    }

    private long random(long bound) {
        return random.nextInt((int) bound);
    }

    /** Does the same to both, with the same random choices, and expects the same result. */
    private void both(Function<Store, Object> operation) {
        long seed = random.nextLong();
        random = new Random(seed);
        Object expected = operation.apply(model);
        random = new Random(seed);
        assertThat(operation.apply(store)).isEqualTo(expected);
    }

    private void accept() {
        long id = nextId++;
        var text = expiringAt(aText("t" + random(3)), NOW.plusSeconds(random.nextInt(900)));
        var submission = random.nextInt(3) == 0 ? dueAt(text, NOW.plusSeconds(random.nextInt(900))) : text;
        both(s -> done(s.ledger().accept(message(id, submission), Optional.empty())));
    }

    private void acceptBatch() {
        long id = nextId;
        int size = 1 + random.nextInt(9);
        nextId += size;
        both(s -> done(s.ledger().accept(batch(id, id, size), Optional.empty())));
    }

    private void startCall() {
        var members = random.ints(1 + random.nextInt(4), 1, (int) nextId + 1)
                .distinct()
                .mapToObj(StoreFixtures::deliveryOf)
                .toList();
        var call = new NewCall(new CallId(10_000 + calls.size()), ACCOUNT, CHANNEL, members, now);
        calls.add(call);
        both(s -> done(s.ledger().startCalls(List.of(call))));
    }

    private void endCall() {
        if (calls.isEmpty()) {
            return;
        }
        var call = calls.get(random.nextInt(calls.size()));
        boolean unclear = random.nextInt(3) == 0;
        var fact = unclear ? Evidence.UNKNOWN : random.nextBoolean() ? Evidence.ACCEPTED : Evidence.NONE;
        var waitsOrEnds = random.nextBoolean() ? Control.QUEUED : Control.FAILED;
        var next = fact == Evidence.ACCEPTED ? Control.DONE : unclear ? Control.DONE : waitsOrEnds;
        var outcome = new StoreFixtures.Outcome(
                fact, next, now.plusSeconds(random.nextInt(60)), Optional.of("r" + random(2)));
        Optional<ProviderReference> reference = fact == Evidence.ACCEPTED && random.nextBoolean()
                ? Optional.of(new ProviderReference("task-" + call.id().value()))
                : Optional.empty();
        both(s -> done(s.ledger()
                .recordOutcomes(List.of(
                        result(call, unclear ? CallState.UNRESOLVED : CallState.ANSWERED, reference, outcome)))));
    }

    private void hold() {
        var hold = aHold(HoldCause.values()[random.nextInt(4)]);
        both(s -> random.nextBoolean()
                ? done(s.ledger().hold(hold, List.of(CHANNEL)))
                : done(s.ledger().release(HoldScope.of(ACCOUNT), List.of(CHANNEL), now)));
    }

    private void align() {
        both(s -> done(
                s.ledger().alignWithHolds(CHANNEL, s.dispatch().holds().stream().findFirst(), ALL, now)));
    }

    private void passTime() {
        both(s -> random.nextBoolean()
                ? done(s.ledger().promoteDue(now, 1 + random.nextInt(5)))
                : done(s.ledger().expireDue(now, 1 + random.nextInt(5))));
    }

    private void report() {
        if (calls.isEmpty()) {
            return;
        }
        long id = 20_000 + nextId * 1_000 + random.nextInt(1_000);
        var lines = new ArrayList<Intake.Line>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            var call = calls.get(random.nextInt(calls.size()));
            DeliveryId member =
                    call.deliveries().get(random.nextInt(call.deliveries().size()));
            var evidence = Evidence.values()[random.nextInt(Evidence.values().length)];
            lines.add(
                    random.nextInt(4) == 0
                            ? unmatchedLine((int) member.message().value(), evidence)
                            : line(member.message().value(), call.id().value(), evidence));
        }
        var reports = new Intake.Reports(new RawIntakeId(id), ACCOUNT, 0, lines, random.nextBoolean(), now);
        both(s -> done(s.intake().keepRaw(raw(id))));
        both(s -> done(s.intake().enter(reports)));
    }

    private void bindOrReopen() {
        if (random.nextInt(4) == 0) {
            store.close();
            store = SqliteStore.open(directory.resolve("model.db"), CLOCK);
            model = model.reopened();
        } else if (!calls.isEmpty()) {
            var call = calls.get(random.nextInt(calls.size()));
            var binding = new Intake.Binding(
                    call.id(), new ProviderReference("task-" + call.id().value()));
            both(s -> done(s.intake().bind(List.of(binding), now)));
        }
    }

    private void compare() {
        both(s -> s.log().from(1, ALL));
        both(s -> s.messages().messages(everything(), Optional.empty(), ALL).items());
        both(s -> s.messages().messages(everything(), Optional.of(nextId / 2), 7));
        both(s -> s.dispatch().due(CHANNEL, now, ALL));
        both(s -> s.dispatch().nextDue(CHANNEL, now));
        both(s -> s.dispatch().depth(CHANNEL));
        both(s -> s.dispatch().openCalls());
        both(s -> s.dispatch().unexpandedBatches());
        both(s -> s.messages().incompleteBatches());
        both(s -> s.dispatch().greatestId());
        both(s -> s.intakeQueries().callsWithoutAnswer(ACCOUNT));
        both(s -> s.intakeQueries().unmatchedCount(ACCOUNT));
        recalls.compare();
        conversations.compare();
        chats.compare(30);
        subscribers.compare();
        for (StoredMessage stored :
                model.messages().messages(everything(), Optional.empty(), ALL).items()) {
            if (stored instanceof MessageRow row) {
                compareHistory(row);
            }
        }
    }

    private void compareHistory(MessageRow row) {
        both(s -> s.messages().dossier(row.id()).orElseThrow());
        HistoryFold.shouldGiveTheStatus(store.messages().dossier(row.id()).orElseThrow());
    }
}
