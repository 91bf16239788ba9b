package io.carillon.benchmarks;

import io.carillon.adapters.store.SqliteStore;
import io.carillon.domain.channel.AccountId;
import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.conversation.Address;
import io.carillon.domain.delivery.CallId;
import io.carillon.domain.delivery.CallState;
import io.carillon.domain.delivery.Control;
import io.carillon.domain.delivery.DeliveryId;
import io.carillon.domain.delivery.Evidence;
import io.carillon.domain.message.Content;
import io.carillon.domain.message.Lane;
import io.carillon.domain.message.MessageId;
import io.carillon.domain.message.Options;
import io.carillon.domain.message.Submission;
import io.carillon.domain.message.UnknownPolicy;
import io.carillon.ports.store.CallResult;
import io.carillon.ports.store.NewCall;
import io.carillon.ports.store.NewMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** The store's part of a message: accepted, claimed, its outcome recorded, each forced to disk; so many at once. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class StoreBenchmark {
    private static final ChannelId CHANNEL = new ChannelId("sms");
    private static final AccountId ACCOUNT = new AccountId("sms");

    @Param({"1", "16", "64"})
    private int atOnce;

    private Path folder;
    private SqliteStore store;
    private long last;

    @Setup
    public void open() throws IOException {
        folder = Files.createTempDirectory("carillon-benchmark");
        store = SqliteStore.open(folder.resolve("benchmark.db"), Clock.systemUTC());
    }

    @TearDown
    public void close() throws IOException {
        store.close();
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(StoreBenchmark::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One operation is {@code atOnce} messages, accepted together, then sent together. */
    @Benchmark
    public void message() {
        Instant now = Instant.now();
        List<CompletableFuture<?>> waiting = new ArrayList<>(atOnce);
        long first = last + 1;
        last += atOnce;
        for (long id = first; id <= last; id++) {
            waiting.add(store.ledger().accept(message(id, now), Optional.empty()));
        }
        join(waiting);
        for (long id = first; id <= last; id++) {
            var call = new NewCall(new CallId(id), ACCOUNT, CHANNEL, List.of(delivery(id)), now);
            waiting.add(store.ledger().startCalls(List.of(call)));
        }
        join(waiting);
        for (long id = first; id <= last; id++) {
            waiting.add(store.ledger().recordOutcomes(List.of(taken(id, now))));
        }
        join(waiting);
    }

    private static NewMessage message(long id, Instant now) {
        var submission = new Submission(
                new Content.Text("hello " + id),
                Options.NONE,
                Lane.SINGLE,
                UnknownPolicy.AT_MOST_ONCE,
                Optional.empty(),
                now.plus(Duration.ofDays(3)));
        var to = new Address(Long.toString(13_000_000_000L + id));
        return new NewMessage(new MessageId(id), ACCOUNT, CHANNEL, to, submission, Optional.empty(), now);
    }

    private static CallResult taken(long id, Instant now) {
        var outcome = new CallResult.OfDelivery(
                delivery(id), Evidence.ACCEPTED, Control.DONE, now, Optional.empty(), Optional.empty());
        return new CallResult(
                new CallId(id),
                CallState.ANSWERED,
                now,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(outcome));
    }

    private static DeliveryId delivery(long id) {
        return DeliveryId.of(new MessageId(id), 0);
    }

    private static void join(List<CompletableFuture<?>> waiting) {
        waiting.forEach(CompletableFuture::join);
        waiting.clear();
    }
}
