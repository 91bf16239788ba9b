package io.carillon.application.scenario;

import io.carillon.domain.message.MessageId;
import io.carillon.domain.message.UnknownPolicy;
import io.carillon.ports.provider.MessageSender.Reply;
import io.carillon.ports.provider.MessageSender.Request;
import io.carillon.ports.store.Store;
import io.carillon.ports.usecase.batch.BatchView;
import io.carillon.ports.usecase.conversation.ReadConversations;
import io.carillon.ports.usecase.message.AnyMessageView;
import io.carillon.ports.usecase.message.IntakeView;
import io.carillon.ports.usecase.message.MessageView;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One crash, run: a process on a SQLite file dies, another one starts on what is on the disk.
 *
 * @param looksUp whether messages can be looked up at the provider
 * @param expected as the table of docs/guarantees.md has it
 */
record CrashCell(CrashPoint point, UnknownPolicy policy, boolean looksUp, String expected) {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** More than the window in which an unclear message may turn up, and less than any second try that would follow. */
    private static final Duration WINDOW = Duration.ofSeconds(61);

    private static final String TO = "1";
    /** Rows of a page are entered, and messages of a batch made, some hundreds at a time. */
    private static final int MANY = 600;

    String name() {
        return point + ", " + policy.name().toLowerCase(Locale.ROOT) + (looksUp ? ", looked up" : "");
    }

    /** The outcome once it is the expected one and stays so, else the last one. */
    String run(Path folder) {
        PretendProvider provider = looksUp ? new PretendChats() : new PretendProvider();
        Crash crash = new Crash();
        Bell first = Bell.on(storage(new SqliteFile(folder), crash), provider);
        if (point == CrashPoint.TAKEN) {
            provider.behaviour = dyingOnce(provider.behaviour, crash);
        }
        AtomicReference<BatchView> batch = new AtomicReference<>();
        Thread sender = new Thread(() -> drive(first, batch), "sender");
        sender.setUncaughtExceptionHandler((thread, dead) -> {});
        sender.start();
        crash.await();
        try (Bell second = first.afterACrash(provider)) {
            crash.bury();
            first.close();
            return outcome(second, Optional.ofNullable(batch.get()));
        }
    }

    private Storage storage(SqliteFile file, Crash crash) {
        return new Storage() {
            @Override
            public Store open(Clock clock) {
                return new CrashingStore(file.open(clock), point, looksUp, crash);
            }

            @Override
            public Store reopen(Store crashed, Clock clock) {
                return file.reopen(crashed, clock);
            }
        };
    }

    /** The provider takes the first request, and nobody is there any more to hear its answer. */
    private static Function<Request, Reply> dyingOnce(Function<Request, Reply> behaviour, Crash crash) {
        return request -> {
            Reply reply = behaviour.apply(request);
            if (!crash.hasBegun()) {
                crash.dieHere();
            }
            return reply;
        };
    }

    private void drive(Bell bell, AtomicReference<BatchView> batch) {
        if (point.subject() == CrashPoint.Subject.BATCH) {
            batch.set(bell.sendBatch(
                    "hello", IntStream.range(0, MANY).mapToObj(String::valueOf).toList(), policy));
            return;
        }
        MessageId id = bell.send(TO, "hello", policy);
        if (point.subject() != CrashPoint.Subject.MESSAGE) {
            Eventually.holds(() -> !bell.message(id).providerIds().isEmpty());
            String report = bell.message(id).providerIds().get(0) + "," + TO + ",10";
            if (point.subject() == CrashPoint.Subject.REPORTS) {
                bell.provider.reports(page(i -> "foreign-" + i + ",9" + i + ",10", report));
            } else {
                bell.provider.replies(page(i -> TO + ",line " + i, TO + ",the last line"));
            }
        }
    }

    /** A page whose last row is the one that counts. */
    private static String[] page(Function<Integer, String> row, String last) {
        return Stream.concat(IntStream.range(1, MANY).mapToObj(row::apply), Stream.of(last))
                .toArray(String[]::new);
    }

    private String outcome(Bell bell, Optional<BatchView> batch) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        bell.clock.advance(WINDOW);
        String outcome = now(bell, batch);
        while (!outcome.equals(expected) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(10_000_000);
            outcome = now(bell, batch);
        }
        // What comes later must change nothing: another message passes through everything that could.
        bell.clock.advance(WINDOW.multipliedBy(10));
        MessageId barrier = bell.send("77777", "barrier");
        Eventually.holds(() -> !bell.message(barrier).providerIds().isEmpty());
        return now(bell, batch);
    }

    private String now(Bell bell, Optional<BatchView> batch) {
        if (batch.isPresent()) {
            List<String> counts = bell.counts(batch.get()).entrySet().stream()
                    .filter(count -> count.getValue() > 0)
                    .map(count -> count.getValue() + " " + count.getKey().word())
                    .toList();
            return String.join(", ", counts) + ", taken " + taken(bell, to -> !to.equals("77777"));
        }
        Optional<MessageView> message = message(bell);
        if (point.subject() == CrashPoint.Subject.REPLIES) {
            long received = said(bell).filter(IntakeView.class::isInstance).count();
            return received == 0 ? "none received" : received == MANY ? "all received" : received + " received";
        }
        String status = message.map(
                        view -> view.status().word() + (view.possibleDuplicate() ? ", possible duplicate" : ""))
                .orElse("no message");
        return status + ", taken " + taken(bell, TO::equals);
    }

    private static long taken(Bell bell, Predicate<String> to) {
        return bell.provider.sentTo().stream().filter(to).count();
    }

    /** Found by its address: where no 202 was sent nobody knows an id. */
    private static Optional<MessageView> message(Bell bell) {
        return said(bell)
                .filter(MessageView.class::isInstance)
                .map(MessageView.class::cast)
                .findFirst();
    }

    private static Stream<AnyMessageView> said(Bell bell) {
        return bell.conversations().stream()
                .filter(conversation -> conversation.address().value().equals(TO))
                .flatMap(conversation ->
                        bell.uses().readConversations().messages(conversation.id(), 1000, Optional.empty()).stream())
                .flatMap(found -> ((ReadConversations.Messages.Of) found).listing().items().stream());
    }
}
