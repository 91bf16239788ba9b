package io.carillon.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.domain.delivery.AccountFault;
import io.carillon.domain.delivery.Complaint;
import io.carillon.ports.provider.Answer;
import io.carillon.ports.usecase.channel.PassThrough;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class IdempotencyTest extends ServedFake {
    private static final String SCREENING = "/v1/channels/sms/screening";
    private static final String TEXT = "{\"text\":\"hello\"}";
    private static final Complaint COMPLAINT = Complaint.of("read_timeout", "nothing came back");

    @Test
    void messageShouldBeReplayedWhenTheSameRequestComesAgain() {
        Client.Reply first = client.post("/v1/messages", MESSAGE, "Idempotency-Key", "k1");
        Client.Reply second = client.post("/v1/messages", MESSAGE, "Idempotency-Key", "k1");

        assertThat(first.header("Idempotency-Replayed")).isNull();
        assertThat(second.status()).isEqualTo(202);
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(offer.messages).hasSize(1);
    }

    @Test
    void keyShouldBeRefusedWhenTheBodyDiffers() {
        client.post("/v1/messages", MESSAGE, "Idempotency-Key", "k1");

        Client.Reply reply = client.post("/v1/messages", MESSAGE.replace("hello", "bye"), "Idempotency-Key", "k1");

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.code()).isEqualTo("idempotency_key_reused");
        assertThat(offer.messages).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "\u00e9"})
    void keyShouldBeRefusedWhenItBreaksTheForm(String key) throws Exception {
        assertThat(sendWithKey(key)).startsWith("HTTP/1.1 400").contains("invalid_idempotency_key");
    }

    @Test
    void keyShouldBeRefusedWhenItIsTooLong() throws Exception {
        assertThat(sendWithKey("k".repeat(256))).contains("invalid_idempotency_key");
        assertThat(sendWithKey("k".repeat(255))).startsWith("HTTP/1.1 202");
    }

    private String sendWithKey(String key) throws Exception {
        return client.raw("POST /v1/messages HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                + Client.KEY + "\r\nContent-Type: application/json\r\nIdempotency-Key: " + key
                + "\r\nContent-Length: " + MESSAGE.length() + "\r\n\r\n" + MESSAGE);
    }

    @Test
    void keyShouldBeInFlightUntilTheFirstRequestIsCommitted() throws Exception {
        CompletableFuture<Void> commit = new CompletableFuture<>();
        offer.commit = commit;
        CompletableFuture<Client.Reply> first = client.postAsync("/v1/messages", MESSAGE, "Idempotency-Key", "k1");
        while (offer.byKey.isEmpty()) {
            Thread.onSpinWait();
        }

        Client.Reply second = client.post("/v1/messages", MESSAGE, "Idempotency-Key", "k1");
        commit.complete(null);

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.code()).isEqualTo("idempotency_in_flight");
        assertThat(second.json().path("retryable").asBoolean()).isTrue();
        assertThat(first.get(10, TimeUnit.SECONDS).status()).isEqualTo(202);
        assertThat(client.post("/v1/messages", MESSAGE, "Idempotency-Key", "k1").header("Idempotency-Replayed"))
                .isEqualTo("true");
    }

    @Test
    void keyShouldStayFreeWhenTheRequestWasNotValid() {
        client.post("/v1/messages", "{}", "Idempotency-Key", "k1");

        assertThat(client.post("/v1/messages", MESSAGE, "Idempotency-Key", "k1").status())
                .isEqualTo(202);
    }

    @Test
    void screeningShouldNotBeAskedAgainWhenItsAnswerIsKept() {
        Client.Reply first = client.post(SCREENING, TEXT, "Idempotency-Key", "s1");
        Client.Reply second = client.post(SCREENING, TEXT, "Idempotency-Key", "s1");

        assertThat(first.json().toString()).isEqualTo("{\"blocked\":false,\"detail\":\"ok\"}");
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(offer.screenings).hasValue(1);
        assertThat(client.post(SCREENING, "{\"text\":\"other\"}", "Idempotency-Key", "s1")
                        .code())
                .isEqualTo("idempotency_key_reused");
    }

    @Test
    void unclearOutcomeShouldBeKeptAndNotAskedAgain() {
        offer.screening = new PassThrough.Asked<>(new Answer.Unclear<>(COMPLAINT));
        Client.Reply first = client.post(SCREENING, TEXT, "Idempotency-Key", "s1");
        offer.screening = new PassThrough.NoSuchChannel<>();
        Client.Reply second = client.post(SCREENING, TEXT, "Idempotency-Key", "s1");

        assertThat(first.status()).isEqualTo(504);
        assertThat(first.code()).isEqualTo("outcome_unknown");
        assertThat(second.status()).isEqualTo(504);
        assertThat(second.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(offer.screenings).hasValue(1);
    }

    @Test
    void providerFailuresShouldEachHaveTheirAnswer() {
        offer.screening =
                new PassThrough.Asked<>(new Answer.Unavailable<>(Optional.of(Duration.ofMillis(1500)), COMPLAINT));
        Client.Reply unavailable = client.post(SCREENING, TEXT, "Idempotency-Key", "u");
        assertThat(unavailable.status()).isEqualTo(503);
        assertThat(unavailable.code()).isEqualTo("provider_unavailable");
        assertThat(unavailable.header("Retry-After")).isEqualTo("2");
        assertThat(offer.answers.kept).doesNotContainKey("u");

        offer.screening = new PassThrough.Asked<>(new Answer.Blocked<>(AccountFault.BALANCE, COMPLAINT));
        assertThat(client.post(SCREENING, TEXT).code()).isEqualTo("provider_refused_account");
        offer.screening = new PassThrough.Asked<>(new Answer.Refused<>(COMPLAINT));
        assertThat(client.post(SCREENING, TEXT).code()).isEqualTo("provider_refused");
        offer.screening = new PassThrough.NotSupported<>("sms");
        assertThat(client.post(SCREENING, TEXT).status()).isEqualTo(422);
        offer.screening = new PassThrough.NoSuchChannel<>();
        assertThat(client.post(SCREENING, TEXT).code()).isEqualTo("channel_not_found");
        assertThat(client.post(SCREENING, "{\"text\":\"\"}").status()).isEqualTo(422);
    }
}
