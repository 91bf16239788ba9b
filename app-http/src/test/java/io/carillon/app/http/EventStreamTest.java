package io.carillon.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.carillon.app.http.stream.StreamBounds;
import io.carillon.ports.store.StorageUnavailable;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class EventStreamTest extends ServedFake {
    private static final int EVENTS = 5000;

    @Override
    Bounds bounds() {
        return new Bounds(50, 2, 12, new StreamBounds(40, Duration.ofMillis(200)));
    }

    private StreamReader stream(String query, String lastEventId) throws IOException {
        return new StreamReader(app.url(), query, lastEventId);
    }

    @Test
    void consumerShouldHaveEveryEventOnceWhenItIsKilledAgainAndAgain() throws Exception {
        Random random = new Random(20261122);
        List<String> seen = new ArrayList<>();
        List<Thread> senders = IntStream.range(0, 4)
                .mapToObj(n -> new Thread(() -> IntStream.range(0, EVENTS / 4).forEach(i -> offer.log.grow())))
                .toList();
        String lastId = "1-0";
        senders.forEach(Thread::start);
        while (seen.size() < EVENTS) {
            StreamReader reader = stream("?after=0-0", lastId);
            for (int left = 1 + random.nextInt(300); left > 0 && seen.size() < EVENTS; left--) {
                seen.add(reader.next().id());
            }
            lastId = reader.lastId;
            reader.kill();
        }

        assertThat(seen)
                .containsExactlyElementsOf(IntStream.rangeClosed(2, EVENTS + 1)
                        .mapToObj(i -> i + "-0")
                        .toList());
        for (Thread sender : senders) {
            sender.join();
        }
    }

    @Test
    void eventShouldComeAsItsListShowsIt() throws Exception {
        try (StreamReader reader = stream("?after=0-0", "")) {
            StreamReader.Event event = reader.next();

            assertThat(reader.headers)
                    .contains("Content-Type: text/event-stream", "Cache-Control: no-store", "X-Accel-Buffering: no");
            assertThat(event.id()).isEqualTo("1-0");
            assertThat(event.type()).isEqualTo("message.queued");
            JsonNode listed = client.get("/v1/events").json().path("data").path(0);
            assertThat(new ObjectMapper().readTree(event.data())).isEqualTo(listed);
            assertThat(listed.path("data").path("conversation").asText()).isEqualTo("cnv_x");
        }
    }

    @ParameterizedTest
    @CsvSource({"'',''", "?after=latest,''"})
    void streamShouldBeginAtTheEndAndTellWhereThatIs(String query, String lastEventId) throws Exception {
        StreamReader first = stream(query, lastEventId);
        assertThat(List.of(first.line(), first.line(), first.line())).containsExactly("retry: 1000", "id: 1-0", "");
        first.kill();
        offer.log.grow();

        try (StreamReader second = stream(query, "1-0")) {
            assertThat(second.next().id()).isEqualTo("2-0");
        }
    }

    @Test
    void newsShouldComeAtOnce() throws Exception {
        try (StreamReader reader = stream("", "")) {
            reader.line();
            for (int i = 2; i < 12; i++) {
                offer.log.grow();
                assertThat(reader.next().id()).isEqualTo(i + "-0");
            }
        }
    }

    @Test
    void silenceShouldBeBrokenByComments() throws Exception {
        try (StreamReader reader = stream("?after=1-0", "")) {
            assertThat(List.of(reader.line(), reader.line())).containsExactly("retry: 1000", "");
            assertThat(List.of(reader.line(), reader.line(), reader.line()))
                    .containsExactly(": still here", "", ": still here");
        }
    }

    @Test
    void othersShouldGetTheirEventsWhenOneClientDoesNotRead() throws Exception {
        IntStream.range(0, 200_000).forEach(i -> offer.log.grow());
        try (StreamReader stuck = stream("?after=0-0", "");
                StreamReader brisk = stream("", "")) {
            assertThat(stuck.status).isEqualTo(200);
            brisk.line();
            for (int i = 0; i < 500; i++) {
                offer.log.grow();
                assertThat(brisk.next().id()).isEqualTo((200_002 + i) + "-0");
            }
            for (int i = 1; i < 2000; i++) {
                assertThat(stuck.next().id()).isEqualTo(i + "-0");
            }
        }
    }

    @Test
    void streamsShouldHoldNoThreadAndBeBounded() throws Exception {
        List<StreamReader> readers = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            readers.add(stream("", ""));
        }

        try (StreamReader tooMany = stream("", "")) {
            assertThat(tooMany.status).isEqualTo(429);
            assertThat(tooMany.headers).contains("Retry-After: 1");
        }
        assertThat(client.get("/v1/events").status()).isEqualTo(200);

        readers.get(0).close();
        int status = 429;
        while (status == 429) {
            try (StreamReader next = stream("", "")) {
                status = next.status;
            }
        }
        assertThat(status).isEqualTo(200);
        offer.log.grow();
        for (StreamReader reader : readers.subList(1, readers.size())) {
            assertThat(reader.next().id()).isEqualTo("2-0");
            reader.close();
        }
    }

    @Test
    void streamShouldEndWhenTheServerCloses() throws Exception {
        StreamReader reader = stream("", "");
        reader.line();

        app.close();

        String line = reader.line();
        while (line != null) {
            line = reader.line();
        }
        reader.close();
    }

    @Test
    void streamShouldGoOnWhenTheLogCouldNotBeReadForAWhile() throws Exception {
        try (StreamReader reader = stream("?after=1-0", "")) {
            offer.log.failure.set(new StorageUnavailable("busy"));
            try (StreamReader refused = stream("", "")) {
                assertThat(refused.status).isEqualTo(503);
            }
            offer.log.failure.set(null);
            offer.log.grow();

            assertThat(reader.next().id()).isEqualTo("2-0");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "?after=nonsense, '', invalid_cursor",
        "'', nonsense, invalid_cursor",
        "?limit=5, '', unknown_parameter",
        "?after=1-0&after=2-0, '', duplicate_parameter"
    })
    void streamShouldBeRefusedWhenItsStartIsNotValid(String query, String lastEventId, String code) throws Exception {
        try (StreamReader reader = stream(query, lastEventId)) {
            assertThat(reader.status).isEqualTo(422);
            assertThat(reader.line()).contains(code);
        }
    }

    @Test
    void streamShouldBeRefusedWhenKeyHostOrMethodIsWrong() throws Exception {
        String path = "/v1/events/stream";
        assertThat(client.await(client.bare(path).GET()).status()).isEqualTo(401);
        assertThat(client.raw("GET " + path + " HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 403");
        Client.Reply post = client.post(path, "{}");
        assertThat(post.status()).isEqualTo(405);
        assertThat(post.header("Allow")).isEqualTo("GET");
        assertThat(client.await(client.request(path).method("HEAD", BodyPublishers.noBody()))
                        .status())
                .isEqualTo(405);
    }
}
