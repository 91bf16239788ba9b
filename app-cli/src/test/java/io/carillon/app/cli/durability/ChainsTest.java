package io.carillon.app.cli.durability;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.app.cli.json.Json;
import org.junit.jupiter.api.Test;

final class ChainsTest {
    private final Chains chains = new Chains();

    private void event(String id, String from, String to) {
        chains.take(written(id, from, to));
    }

    private static Json written(String id, String from, String to) {
        String before = from.isEmpty() ? "null" : "\"" + from + "\"";
        return Json.parse("{\"id\":\"" + id + "\",\"type\":\"message." + to
                + "\",\"data\":{\"message\":\"msg_1\",\"from\":" + before + ",\"to\":\"" + to + "\"}}");
    }

    @Test
    void chainShouldFoldToTheLastStatus() {
        event("1-0", "", "queued");
        event("2-1", "queued", "accepted");

        assertThat(chains.status("msg_1")).contains("accepted");
        assertThat(chains.flaws()).isEmpty();
    }

    @Test
    void chainShouldBeFlawedWhenALinkIsMissing() {
        event("1-0", "", "queued");
        event("3-0", "accepted", "delivered");

        assertThat(chains.flaws()).extracting(Violation::rule).containsExactly("event_chain");
    }

    @Test
    void chainShouldBeFlawedWhenAnEventComesTwice() {
        event("1-0", "", "queued");
        event("1-0", "queued", "accepted");

        assertThat(chains.flaws()).extracting(Violation::rule).containsExactly("event_order");
    }

    @Test
    void readersShouldDifferWhenOneMissedAnEvent() {
        Chains other = new Chains();
        event("1-0", "", "queued");
        other.take(written("1-0", "", "queued"));
        assertThat(chains.isSameAs(other)).isTrue();

        event("2-0", "queued", "accepted");
        assertThat(chains.isSameAs(other)).isFalse();
    }
}
