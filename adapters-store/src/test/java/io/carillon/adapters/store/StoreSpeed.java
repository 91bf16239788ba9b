package io.carillon.adapters.store;

import static io.carillon.testkit.store.ReplyFixtures.anyConversation;
import static io.carillon.testkit.store.ReplyFixtures.rawReplies;
import static io.carillon.testkit.store.ReplyFixtures.reply;
import static io.carillon.testkit.store.StoreFixtures.aText;
import static io.carillon.testkit.store.StoreFixtures.call;
import static io.carillon.testkit.store.StoreFixtures.done;
import static io.carillon.testkit.store.StoreFixtures.line;
import static io.carillon.testkit.store.StoreFixtures.message;
import static io.carillon.testkit.store.StoreFixtures.raw;
import static io.carillon.testkit.store.StoreFixtures.taken;

import io.carillon.domain.delivery.Evidence;
import io.carillon.domain.delivery.RawIntakeId;
import io.carillon.ports.store.Intake;
import io.carillon.testkit.store.StoreFixtures;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongFunction;
import java.util.stream.LongStream;

/** Measures the store, not run by the build: {@code main} with the number of messages, prints operations per second. */
final class StoreSpeed {
    private static final int AHEAD = 256;

    private StoreSpeed() {}

    public static void main(String[] arguments) throws Exception {
        int messages = Integer.parseInt(arguments[0]);
        Path file = Files.createTempDirectory("store-speed").resolve("speed.db");
        try (var store = SqliteStore.open(file, Clock.systemUTC())) {
            for (int round = 0; round < 2; round++) {
                long base = (long) round * messages;
                measure("accept", base, messages, i -> store.ledger()
                        .accept(message(i, aText("hello " + i)), Optional.empty()));
                measure("startCalls", base, messages, i -> store.ledger().startCalls(List.of(call(i, i))));
                measure("recordOutcomes", base, messages, i -> store.ledger()
                        .recordOutcomes(List.of(taken(call(i, i)))));
                done(store.intake().keepRaw(raw(base + 1)));
                measure("report x500", base / 500, messages / 500, i -> store.intake()
                        .enter(reports(base, (i - 1) * 500)));
                done(store.intake().keepRaw(rawReplies(10_000_000 + base)));
                measure("reply x500", base / 500, messages / 500, i -> store.intake()
                        .enterReplies(replies(base, (i - 1) * 500)));
                measure("conversation page", 0, 1_000, i -> {
                    store.conversationQueries().conversations(anyConversation(), Optional.empty(), 50);
                    return CompletableFuture.completedFuture(null);
                });
            }
        }
        System.out.println("bytes per message " + Files.size(file) / (2L * messages));
    }

    private static Intake.Reports reports(long base, long first) {
        var lines = LongStream.rangeClosed(first + 1, first + 500)
                .mapToObj(i -> line(i, i, Evidence.DELIVERED))
                .toList();
        return new Intake.Reports(
                new RawIntakeId(base + 1),
                StoreFixtures.ACCOUNT,
                (int) (first - base),
                lines,
                false,
                StoreFixtures.NOW);
    }

    private static Intake.Replies replies(long base, long first) {
        var lines = LongStream.rangeClosed(first + 1, first + 500)
                .mapToObj(i -> reply(20_000_000 + i, (int) i, "hello"))
                .toList();
        return new Intake.Replies(
                new RawIntakeId(10_000_000 + base),
                StoreFixtures.ACCOUNT,
                (int) (first - base),
                lines,
                false,
                StoreFixtures.NOW);
    }

    private static void measure(String name, long base, int count, LongFunction<CompletableFuture<?>> operation) {
        long start = System.nanoTime();
        List<CompletableFuture<?>> running = new ArrayList<>();
        for (long i = base + 1; i <= base + count; i++) {
            running.add(operation.apply(i));
            if (running.size() == AHEAD) {
                running.forEach(StoreFixtures::done);
                running.clear();
            }
        }
        running.forEach(StoreFixtures::done);
        System.out.printf("%s %.0f/s%n", name, count / ((System.nanoTime() - start) / 1e9));
    }
}
