package io.carillon.application.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.application.QuietProvider;
import io.carillon.domain.delivery.CallId;
import io.carillon.domain.message.Lane;
import io.carillon.ports.store.DispatchQueries.Waiting;
import io.carillon.ports.store.NewCall;
import io.carillon.ports.store.NewMessage;
import io.carillon.testkit.SettableClock;
import io.carillon.testkit.store.InMemoryStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChannelQueueTest {
    private final InMemoryStore store = new InMemoryStore(SettableClock.at(Queued.NOW));
    private final ChannelQueue queue =
            new ChannelQueue(QuietProvider.withReports(true).runtime(), store.dispatch());
    private long lastId;

    @ParameterizedTest
    @ValueSource(ints = {1, 200, 1_000, 3_500})
    void everythingCommittedShouldBeHandedOutOnceAndInOrder(int count) {
        List<Long> committed = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Waiting delivery = committed(Lane.BULK);
            committed.add(delivery.delivery().message().value());
            if (i % 3 != 0) {
                queue.offer(delivery);
            } else {
                queue.lookAgain();
            }
            if (i % 50 == 0) {
                queue.refill(Queued.NOW);
            }
        }
        queue.lookAgain();
        assertThat(handedOut()).isEqualTo(committed);
    }

    @Test
    void replyShouldGoFirstWhenBulksFillTheWindow() {
        for (int i = 0; i < 2_500; i++) {
            committed(Lane.BULK);
        }
        queue.refill(Queued.NOW);
        assertThat(queue.window().size()).isEqualTo(1_000);
        queue.lookAgain();
        Waiting reply = committed(Lane.REPLY);
        queue.offer(reply);
        queue.refill(Queued.NOW);
        assertThat(queue.window().take(10, Queued.NOW, false).orElseThrow().deliveries())
                .containsExactly(reply);
        assertThat(queue.window().size()).isEqualTo(1_000);
    }

    @Test
    void dueTimeShouldBeAnnouncedOnce() {
        queue.dueAt(Queued.NOW.plusSeconds(9));
        queue.dueAt(Queued.NOW.plusSeconds(5));
        assertThat(queue.fellDue(Queued.NOW.plusSeconds(4))).isFalse();
        assertThat(queue.fellDue(Queued.NOW.plusSeconds(5))).isTrue();
        assertThat(queue.fellDue(Queued.NOW.plusSeconds(10))).isFalse();
    }

    @Test
    void onlyOneTimerShouldWaitForTheRate() {
        assertThat(queue.startWaiting()).isTrue();
        assertThat(queue.startWaiting()).isFalse();
        queue.stopWaiting();
        assertThat(queue.startWaiting()).isTrue();
    }

    private List<Long> handedOut() {
        List<Long> order = new ArrayList<>();
        queue.refill(Queued.NOW);
        Optional<Window.Group> group = queue.window().take(100, Queued.NOW, false);
        while (group.isPresent()) {
            List<Waiting> taken = group.get().deliveries();
            taken.forEach(d -> order.add(d.delivery().message().value()));
            // Claimed in the store, forgotten here: they will not come again.
            end(taken);
            queue.refill(Queued.NOW);
            group = queue.window().take(100, Queued.NOW, false);
        }
        return order;
    }

    private void end(List<Waiting> taken) {
        var call = new CallId(taken.get(0).delivery().message().value());
        store.ledger()
                .startCalls(List.of(new NewCall(
                        call,
                        QuietProvider.ACCOUNT,
                        QuietProvider.CHANNEL,
                        taken.stream().map(Waiting::delivery).toList(),
                        Queued.NOW)))
                .join();
        taken.forEach(queue.window()::forget);
    }

    private Waiting committed(Lane lane) {
        Waiting waiting = Queued.of(++lastId, String.valueOf(lastId), "hello", lane);
        var message = new NewMessage(
                waiting.delivery().message(),
                QuietProvider.ACCOUNT,
                QuietProvider.CHANNEL,
                waiting.to(),
                waiting.submission(),
                Optional.empty(),
                Queued.NOW);
        store.ledger().accept(message, Optional.empty()).join();
        return waiting;
    }
}
