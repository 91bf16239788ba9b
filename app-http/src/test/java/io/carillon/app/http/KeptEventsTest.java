package io.carillon.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.domain.event.EventCursor;
import org.junit.jupiter.api.Test;

/** Events are kept for a limited time. */
class KeptEventsTest extends ServedFake {

    @Test
    void pageShouldBeRefusedWhenEventsBehindItsCursorAreGone() {
        offer.log.earliest = new EventCursor(9, 0);

        Client.Reply reply = client.get("/v1/events?after=3-0");

        assertThat(reply.status()).isEqualTo(410);
        assertThat(reply.json().path("code").asText()).isEqualTo("cursor_expired");
        assertThat(reply.json().path("earliest").asText()).isEqualTo("9-0");
        assertThat(client.get("/v1/events?after=9-0").status()).isEqualTo(200);
        assertThat(client.get("/v1/events").status()).isEqualTo(200);
    }

    @Test
    void streamShouldBeRefusedWhenEventsBehindItsCursorAreGone() throws Exception {
        offer.log.earliest = new EventCursor(9, 0);

        try (StreamReader reader = new StreamReader(app.url(), "", "3-0")) {
            assertThat(reader.status).isEqualTo(410);
        }
        try (StreamReader reader = new StreamReader(app.url(), "?after=9-0", "")) {
            assertThat(reader.status).isEqualTo(200);
        }
    }
}
