package io.carillon.app.cli.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class WorkloadTest {
    private static final List<String> PEOPLE = List.of("f123u1", "f123u2");

    private static List<Order> orders(long seed) {
        Workload workload = new Workload(seed, 5000, PEOPLE);
        return Stream.generate(workload::next).takeWhile(order -> order != null).toList();
    }

    @Test
    void planShouldBeTheSameWhenTheSeedIs() {
        assertThat(orders(7)).isEqualTo(orders(7)).isNotEqualTo(orders(8));
        assertThat(new KillPlan(7, 20, 200).kills()).isEqualTo(new KillPlan(7, 20, 200).kills());
        assertThat(new KillPlan(7, 20, 200).kills()).isNotEqualTo(new KillPlan(8, 20, 200).kills());
    }

    @Test
    void noTextShouldBeAskedForTwiceAtOneAddress() {
        Set<Wanted> seen = new HashSet<>();
        orders(1).forEach(order -> order.to()
                .forEach(to ->
                        assertThat(seen.add(order.wanted(to))).as("%s", order).isTrue()));
    }

    @Test
    void everyKindOfRequestShouldBeInTheMixture() {
        List<Order> orders = orders(1);
        assertThat(orders).extracting(Order::channel).containsAll(Channels.WORKING);
        assertThat(orders).anyMatch(Order::isBatch).anyMatch(Order::cancel).anyMatch(Order::again);
        assertThat(orders).anyMatch(order -> !order.ahead().isZero());
    }
}
