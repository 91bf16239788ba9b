package io.carillon.adapters.store;

import static io.carillon.testkit.store.StoreFixtures.ACCOUNT;
import static io.carillon.testkit.store.StoreFixtures.CHANNEL;
import static io.carillon.testkit.store.StoreFixtures.done;

import io.carillon.domain.delivery.PublicStatus;
import io.carillon.domain.delivery.RedriveTerms;
import io.carillon.domain.message.BatchId;
import io.carillon.domain.message.MessageId;
import io.carillon.ports.store.DeadLetters;
import io.carillon.ports.store.RedriveOrder;
import io.carillon.ports.store.Store;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Random cancellations and redrives, done to both stores.
 *
 * @param both does the same to both and expects the same result
 * @param random a number from 0 below a bound
 */
record RecallSteps(Consumer<Function<Store, Object>> both, IntUnaryOperator random) {
    private static final int ALL = 100_000;

    void cancel(long nextId, Instant now) {
        if (random(2) == 0) {
            List<MessageId> messages = some(nextId);
            both.accept(s -> done(s.ledger().cancel(messages, now)));
        } else {
            var batch = new BatchId(1 + random((int) nextId));
            int from = random(4);
            int most = 1 + random(5);
            both.accept(s -> done(s.ledger().cancelBatch(batch, from, most, now)));
        }
    }

    void redrive(long nextId, Instant now) {
        Optional<Instant> asked = random(2) == 0 ? Optional.of(now.plusSeconds(random(600))) : Optional.empty();
        var terms = new RedriveTerms(asked, now.plusSeconds(random(900)), random(2) == 0);
        var order = new RedriveOrder(ACCOUNT, CHANNEL, some(nextId), terms, now);
        both.accept(s -> done(s.ledger().redrive(order)));
    }

    void compare() {
        for (var status : List.of(PublicStatus.FAILED, PublicStatus.REJECTED, PublicStatus.EXPIRED)) {
            var wanted = new DeadLetters(CHANNEL, status, random(30));
            both.accept(s -> s.messages().deadLetters(wanted, ALL));
            both.accept(s -> s.messages().deadLetterCount(wanted));
        }
    }

    private List<MessageId> some(long nextId) {
        return IntStream.rangeClosed(0, random(6))
                .mapToObj(i -> new MessageId(1 + random((int) nextId)))
                .toList();
    }

    private int random(int bound) {
        return random.applyAsInt(bound);
    }
}
