package io.carillon.app.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.carillon.app.http.stream.StreamBounds;
import io.carillon.app.wiring.settings.Settings;
import io.carillon.ports.provider.Secret;
import io.carillon.ports.store.StorageUnavailable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SecurityTest extends ServedFake {

    @Override
    Bounds bounds() {
        return new Bounds(2, 1, 20, StreamBounds.DEFAULT);
    }

    @Test
    void requestShouldBeUnauthorizedWhenTheKeyIsMissingOrWrong() {
        Client.Reply missing = client.await(client.bare("/v1/messages").GET());
        assertThat(missing.status()).isEqualTo(401);
        assertThat(missing.header("WWW-Authenticate")).startsWith("Bearer");
        for (String header : new String[] {"Bearer wrong", "Basic " + Client.KEY, "Bearer", "Bearer ", Client.KEY}) {
            Client.Reply reply = client.await(
                    client.bare("/v1/messages").header("Authorization", header).GET());
            assertThat(reply.status()).as(header).isEqualTo(401);
            assertThat(reply.code()).isEqualTo("unauthorized");
        }
        assertThat(client.await(client.bare("/v1/messages?key=" + Client.KEY).GET())
                        .status())
                .isEqualTo(401);
        assertThat(client.await(client.bare("/v1/unknown").GET()).status()).isEqualTo(401);
    }

    @Test
    void keyShouldBeCheckedBeforeTheBodyIsRead() throws Exception {
        String answer = client.raw("POST /v1/messages HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000\r\n\r\n{");

        assertThat(answer).startsWith("HTTP/1.1 401");
    }

    @Test
    void requestShouldBeRefusedWhenTheHostIsAnother() throws Exception {
        assertThat(get("/health/live", "evil.example"))
                .startsWith("HTTP/1.1 403")
                .contains("host_not_allowed");
        for (String host : new String[] {"localhost:1", "127.0.0.1", "[::1]:8080", "LOCALHOST"}) {
            assertThat(get("/health/live", host)).as(host).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void pathShouldNotReachARouteWhenItIsWrittenInADeviousWay() throws Exception {
        for (String path : new String[] {
            "/health/../v1/messages",
            "//v1/messages",
            "/%76%31/messages",
            "/v1;x=y/messages",
            "/docs/problems/..%2f..%2fv1"
        }) {
            assertThat(get(path, "localhost")).as(path).doesNotStartWith("HTTP/1.1 2");
        }
    }

    private String get(String path, String host) throws Exception {
        return client.raw("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
    }

    @Test
    void brokenHttpShouldBeAnsweredAsAProblem() throws Exception {
        assertThat(client.raw("NONSENSE\r\n\r\n"))
                .contains("400")
                .contains("bad_request")
                .contains("request_id");
        assertThat(get("/" + "x".repeat(20_000), "localhost")).containsAnyOf("HTTP/1.1 414", "HTTP/1.1 400");
        assertThat(client.raw("GET /health/live HTTP/1.1\r\nHost: localhost\r\nX: " + "y".repeat(20_000) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 431")
                .contains("headers_too_large");
    }

    @Test
    void everyAnswerShouldCarryTheProtectiveHeaders() {
        for (String path : new String[] {"/health/live", "/v1/messages", "/nothing"}) {
            Client.Reply reply = client.get(path);
            assertThat(reply.header("Request-Id")).startsWith("req_");
            assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
            assertThat(reply.header("Server")).isNull();
        }
    }

    @Test
    void requestIdShouldBeTheCallersWhenItIsSane() {
        Client.Reply mine = client.await(
                client.request("/v1/nope").header("Request-Id", "abc-1").GET());
        assertThat(mine.header("Request-Id")).isEqualTo("abc-1");
        assertThat(mine.json().path("request_id").asText()).isEqualTo("abc-1");

        assertThat(client.await(client.request("/v1/nope")
                                .header("Request-Id", "<b>")
                                .GET())
                        .header("Request-Id"))
                .startsWith("req_");
    }

    @Test
    void requestsShouldBeTurnedAwayWhenTooManyAreInFlight() throws Exception {
        CompletableFuture<Void> commit = new CompletableFuture<>();
        offer.commit = commit;
        var first = client.postAsync("/v1/messages", MESSAGE);
        var second = client.postAsync("/v1/messages", MESSAGE);
        while (offer.messages.size() < 2) {
            Thread.onSpinWait();
        }

        Client.Reply third = client.get("/v1/messages");
        commit.complete(null);

        assertThat(third.status()).isEqualTo(429);
        assertThat(third.header("Retry-After")).isEqualTo("1");
        assertThat(first.get(10, TimeUnit.SECONDS).status()).isEqualTo(202);
        assertThat(second.get(10, TimeUnit.SECONDS).status()).isEqualTo(202);
    }

    @Test
    void storageFailureShouldBeRetryable() {
        offer.commit = CompletableFuture.failedFuture(new StorageUnavailable("disk full"));

        Client.Reply reply = client.post("/v1/messages", MESSAGE);

        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.code()).isEqualTo("storage_unavailable");
        assertThat(reply.header("Retry-After")).isEqualTo("1");
        assertThat(reply.json().path("retryable").asBoolean()).isTrue();
    }

    @Test
    void unexpectedFailureShouldTellNothingOfItself() {
        offer.commit = CompletableFuture.failedFuture(new IllegalStateException("inner canary"));

        Client.Reply reply = client.post("/v1/messages", MESSAGE);

        assertThat(reply.status()).isEqualTo(500);
        assertThat(reply.code()).isEqualTo("internal_error");
        assertThat(reply.response().body()).doesNotContain("canary");
    }

    @Test
    void startShouldSayWhichAddressIsTaken() {
        Settings.Http taken = new Settings.Http("127.0.0.1", app.port());

        assertThatThrownBy(() -> HttpApp.start(taken, offer.useCases(), Secret.of("x")))
                .isInstanceOf(HttpStartException.class)
                .hasMessageContaining("127.0.0.1:" + app.port());
    }
}
