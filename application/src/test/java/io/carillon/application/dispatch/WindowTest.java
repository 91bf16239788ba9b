package io.carillon.application.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.application.GeneratedCases;
import io.carillon.domain.message.Lane;
import io.carillon.ports.store.DispatchQueries.Waiting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WindowTest {
    private final Window window = new Window();

    @Test
    void aBulkThatIsBeingMadeShouldWaitForAFullCallButNotForLong() {
        Window window = new Window();
        for (int i = 1; i <= 5; i++) {
            window.add(Queued.of(i, "b" + i, "bulk", Lane.BULK));
        }
        window.add(Queued.of(6, "r", "reply", Lane.REPLY));
        assertThat(window.take(3, Queued.NOW, true).orElseThrow().lane()).isEqualTo(Lane.REPLY);
        assertThat(window.take(3, Queued.NOW, true).orElseThrow().deliveries()).hasSize(3);
        assertThat(window.take(3, Queued.NOW, true)).isEmpty();
        assertThat(window.hasAny()).isTrue();
        assertThat(window.take(3, Queued.NOW.plusSeconds(2), true).orElseThrow().deliveries())
                .hasSize(2);
    }

    @Test
    void randomUseShouldKeepOrderAndNeverHandOutTwice() {
        GeneratedCases.check(300, random -> new Use(random).run());
    }

    /** Uses a window at random, beside a plain model of what it may do: per lane and address, the deliveries in order. */
    private static final class Use {
        private final Random random;
        private final Window window = new Window();
        private final Map<String, List<Waiting>> lines = new HashMap<>();
        private final List<Waiting> waiting = new ArrayList<>();
        private final List<List<Waiting>> handedOut = new ArrayList<>();
        private final List<List<Waiting>> halves = new ArrayList<>();
        private long lastId;

        Use(Random random) {
            this.random = random;
        }

        void run() {
            for (int i = 0; i < 120; i++) {
                switch (random.nextInt(5)) {
                    case 0, 1 -> add();
                    case 2, 3 -> take();
                    default -> settle();
                }
                assertThat(window.size()).isEqualTo(waiting.size());
                assertThat(window.hasAny()).isEqualTo(!waiting.isEmpty() || !halves.isEmpty());
            }
            drain();
        }

        /** Nothing may be left behind: once everything handed out has ended, all that waits is handed out. */
        private void drain() {
            while (window.hasAny() || !handedOut.isEmpty()) {
                int before = waiting.size() + handedOut.size() + halves.size();
                take();
                if (!handedOut.isEmpty()) {
                    end(handedOut.remove(0));
                }
                assertThat(waiting.size() + handedOut.size() + halves.size()).isLessThan(before);
            }
            assertThat(window.known()).isZero();
            assertThat(waiting).isEmpty();
        }

        private void add() {
            Waiting delivery = Queued.of(
                    ++lastId,
                    String.valueOf(random.nextInt(4)),
                    "text " + random.nextInt(2),
                    GeneratedCases.oneOf(Lane.values(), random));
            window.add(delivery);
            if (random.nextBoolean()) {
                window.add(delivery);
            }
            waiting.add(delivery);
            lines.computeIfAbsent(line(delivery), l -> new ArrayList<>()).add(delivery);
        }

        private void take() {
            int most = 1 + random.nextInt(4);
            Optional<Window.Group> group = window.take(most, Queued.NOW, false);
            if (!halves.isEmpty()) {
                assertThat(group.orElseThrow().deliveries()).isEqualTo(halves.remove(0));
            } else if (group.isPresent()) {
                assertFits(group.get(), most);
                waiting.removeAll(group.get().deliveries());
            } else {
                assertThat(waiting).noneMatch(this::isHead);
            }
            group.ifPresent(g -> handedOut.add(g.deliveries()));
        }

        private void assertFits(Window.Group group, int most) {
            assertThat(group.deliveries()).hasSizeBetween(1, most).allMatch(this::isHead);
            assertThat(waiting).containsAll(group.deliveries());
            assertThat(group.deliveries()).extracting(Waiting::to).doesNotHaveDuplicates();
            assertThat(group.deliveries())
                    .extracting(Waiting::submission)
                    .containsOnly(group.deliveries().get(0).submission());
            assertThat(waiting.stream().filter(this::isHead).map(w -> w.submission()
                            .lane()))
                    .allMatch(lane -> lane.compareTo(group.lane()) >= 0);
        }

        private void settle() {
            if (handedOut.isEmpty()) {
                return;
            }
            List<Waiting> group = handedOut.remove(random.nextInt(handedOut.size()));
            if (group.size() > 1 && random.nextBoolean()) {
                window.split(group);
                halves.add(group.subList(0, group.size() / 2));
                halves.add(group.subList(group.size() / 2, group.size()));
            } else {
                end(group);
            }
        }

        private void end(List<Waiting> group) {
            group.forEach(window::forget);
            group.forEach(delivery -> lines.get(line(delivery)).remove(delivery));
        }

        private boolean isHead(Waiting delivery) {
            return lines.get(line(delivery)).get(0).equals(delivery);
        }

        private static String line(Waiting delivery) {
            return delivery.submission().lane() + " " + delivery.to();
        }
    }

    @Test
    void repliesShouldGoBeforeBulksWhateverCameFirst() {
        window.add(Queued.of(1, "1", "hello", Lane.BULK));
        window.add(Queued.of(2, "2", "hello", Lane.SINGLE));
        window.add(Queued.of(3, "3", "hello", Lane.REPLY));
        assertThat(taken(10)).containsExactly(3L);
        assertThat(taken(10)).containsExactly(2L);
        assertThat(taken(10)).containsExactly(1L);
        assertThat(taken(10)).isEmpty();
    }

    @Test
    void withdrawnShouldNotBeHandedOutNorBlockTheNextAlsoWhenItsGroupWasSplit() {
        IntStream.rangeClosed(1, 4).forEach(i -> window.add(Queued.of(i, "a" + i)));
        window.add(Queued.of(5, "b"));
        window.add(Queued.of(6, "b"));
        window.split(window.take(4, Queued.NOW, false).orElseThrow().deliveries());
        window.withdraw(Set.of(Queued.of(2, "a2").delivery(), Queued.of(5, "b").delivery()));
        assertThat(window.known()).isEqualTo(4);
        assertThat(window.size()).isEqualTo(1);
        assertThat(taken(10)).containsExactly(1L);
        assertThat(taken(10)).containsExactly(3L, 4L);
        assertThat(taken(10)).containsExactly(6L);
        window.withdraw(Set.of(Queued.of(6, "b").delivery()));
        assertThat(window.known()).isEqualTo(4);
        assertThat(window.hasAny()).isFalse();
    }

    @Test
    void expiredDeliveryShouldNotBeHandedOutNorBlockTheNext() {
        Waiting late = new Queued(1, "1", "hello", Lane.BULK, io.carillon.domain.message.UnknownPolicy.AT_MOST_ONCE)
                .waiting(Queued.NOW);
        window.add(late);
        window.add(Queued.of(2, "1"));
        assertThat(taken(10)).containsExactly(2L);
        assertThat(window.known()).isEqualTo(1);
        assertThat(window.hasAny()).isFalse();
    }

    @Test
    void expiredDeliveryShouldNotBeHandedOutAfterASplit() {
        window.add(Queued.of(1, "1"));
        window.add(Queued.of(2, "2"));
        window.split(window.take(2, Queued.NOW, false).orElseThrow().deliveries());
        assertThat(window.take(2, Queued.EXPIRY, false)).isEmpty();
        assertThat(window.hasAny()).isFalse();
        assertThat(window.known()).isZero();
    }

    @Test
    void addressShouldBeFreeAgainWhenItsDeliveryIsForgotten() {
        window.add(Queued.of(1, "1"));
        window.add(Queued.of(2, "1"));
        Waiting first =
                window.take(10, Queued.NOW, false).orElseThrow().deliveries().get(0);
        assertThat(taken(10)).isEmpty();
        window.forget(first);
        assertThat(taken(10)).containsExactly(2L);
    }

    @Test
    void forgottenDeliveryShouldBeTakenInAgainBehindTheOthers() {
        window.add(Queued.of(1, "1"));
        window.add(Queued.of(2, "1"));
        Waiting first =
                window.take(10, Queued.NOW, false).orElseThrow().deliveries().get(0);
        window.forget(first);
        window.add(first);
        assertThat(taken(10)).containsExactly(2L);
    }

    private List<Long> taken(int most) {
        return window.take(most, Queued.NOW, false)
                .map(group -> group.deliveries().stream()
                        .map(d -> d.delivery().message().value())
                        .toList())
                .orElse(List.of());
    }
}
