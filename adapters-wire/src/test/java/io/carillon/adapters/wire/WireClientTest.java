package io.carillon.adapters.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.testkit.Behaviour;
import io.carillon.testkit.ScriptedProvider;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import retrofit2.Call;
import retrofit2.Retrofit;
import retrofit2.http.Body;
import retrofit2.http.POST;
import retrofit2.http.Tag;

class WireClientTest {
    private static final Duration SHORT = Duration.ofMillis(300);
    private final WireClient client = new WireClient(new WireTimeouts(SHORT, SHORT, SHORT, SHORT));

    interface Api {
        @POST("send")
        Call<ResponseBody> send(@Body RequestBody body, @Tag Transmission transmission);
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void sendShouldReuseAConnectionThatLives() {
        try (var provider = ScriptedProvider.doing(Behaviour.xml("<a/>"))) {
            for (int call = 1; call <= 5; call++) {
                assertThat(((Transfer.Replied) send(provider.url())).text()).isEqualTo("<a/>");
            }
            assertThat(provider.connections()).isEqualTo(1);
            assertThat(provider.requests()).hasSize(5);
        }
    }

    @Test
    void sendShouldMoveOnWhenTheIdleConnectionWasClosed() {
        try (var provider = ScriptedProvider.doing(Behaviour.thenHangUp(Behaviour.xml("<a/>")))) {
            for (int call = 1; call <= 5; call++) {
                assertThat(send(provider.url())).isInstanceOf(Transfer.Replied.class);
                provider.awaitHangUps(call);
                assertThat(provider.requests()).hasSize(call);
            }
            assertThat(provider.requests().get(0).headers()).contains("Connection: Keep-Alive");
            assertThat(provider.requests().get(4).headers()).contains("Connection: close");
        }
    }

    @Test
    void sendShouldReachTheServerOncePerCallWhenThreadsShareTheClient() throws Exception {
        try (var provider = ScriptedProvider.doing(Behaviour.xml("<a/>"))) {
            Api api = api(provider.url());
            ExecutorService threads = Executors.newFixedThreadPool(8);
            List<Callable<Transfer>> calls = Collections.nCopies(
                    200, () -> client.send(transmission -> api.send(WireForm.body(Map.of()), transmission)));
            for (Future<Transfer> call : threads.invokeAll(calls)) {
                assertThat(call.get()).isInstanceOf(Transfer.Replied.class);
            }
            threads.shutdown();
            assertThat(provider.requests()).hasSize(200);
            assertThat(provider.connections()).isLessThanOrEqualTo(8);
        }
    }

    @Test
    void sendShouldKnowThatNothingWasWrittenWhenNobodyListens() {
        assertThat(((Transfer.Failed) send(ScriptedProvider.nobody())).written())
                .isFalse();
    }

    @Test
    void sendShouldKnowThatNothingWasWrittenWhenTheHandshakeFails() {
        try (var provider = ScriptedProvider.doing(new Behaviour.HangUpAtOnce())) {
            URI tls = URI.create(provider.url().toString().replace("http:", "https:"));
            assertThat(((Transfer.Failed) send(tls)).written()).isFalse();
        }
    }

    @Test
    void sendShouldKnowThatSomethingWasWrittenWhenTheAnswerStaysAway() {
        try (var provider = ScriptedProvider.doing(new Behaviour.StaySilent())) {
            assertThat(((Transfer.Failed) send(provider.url())).written()).isTrue();
            assertThat(provider.requests()).hasSize(1);
        }
    }

    @Test
    void sendShouldStopReadingWhenTheAnswerIsTooLarge() {
        try (var provider = ScriptedProvider.doing(Behaviour.xml("x".repeat(300 * 1024)))) {
            var replied = (Transfer.Replied) send(provider.url());
            assertThat(replied.truncated()).isTrue();
            assertThat(replied.body()).hasSize(256 * 1024);
        }
    }

    @Test
    void sendShouldTakeAnAnswerOfExactlyTheLimit() {
        try (var provider = ScriptedProvider.doing(Behaviour.xml("x".repeat(256 * 1024)))) {
            assertThat(((Transfer.Replied) send(provider.url())).truncated()).isFalse();
        }
    }

    @Test
    void sendShouldKeepTheBodyOfAnErrorAndItsBeginningWhenItStalls() {
        try (var provider = ScriptedProvider.doing(Behaviour.html(500, "oops"), Behaviour.stall("<abcdef/>", 4))) {
            assertThat(((Transfer.Replied) send(provider.url())).text()).isEqualTo("oops");
            var stalled = (Transfer.Replied) send(provider.url());
            assertThat(stalled.truncated()).isTrue();
            assertThat(stalled.text()).isEqualTo("<abc");
        }
    }

    @Test
    void sendShouldNotFollowRedirects() {
        try (var provider = ScriptedProvider.doing(Behaviour.status(307, "Location", "/other"))) {
            assertThat(((Transfer.Replied) send(provider.url())).head().location())
                    .contains("/other");
            assertThat(provider.requests()).hasSize(1);
        }
    }

    @Test
    void sendShouldTryTheNextAddressWhenOneOfAHostRefuses() {
        // localhost may resolve to ::1, where nobody listens, and to 127.0.0.1.
        try (var provider = ScriptedProvider.doing(Behaviour.xml("<a/>"))) {
            URI named = URI.create(provider.url().toString().replace("127.0.0.1", "localhost"));
            assertThat(send(named)).isInstanceOf(Transfer.Replied.class);
        }
    }

    @Test
    void formShouldSayItsCharsetAndEncodeEverything() {
        try (var provider = ScriptedProvider.doing(Behaviour.xml("<a/>"))) {
            send(provider.url());
            var request = provider.requests().get(0);
            assertThat(request.headers()).contains("Content-Type: application/x-www-form-urlencoded; charset=UTF-8");
            assertThat(request.bodyText()).isEqualTo("p=S3cr3t%26%3D%2B%C3%A9%E5%AF%86");
        }
    }

    private Transfer send(URI url) {
        return client.send(transmission -> api(url).send(WireForm.body(Map.of("p", "S3cr3t&=+é密")), transmission));
    }

    private Api api(URI url) {
        return new Retrofit.Builder()
                .baseUrl(url.toString())
                .client(client.http())
                .build()
                .create(Api.class);
    }

    @Test
    void exchangeShouldHideSecretsInRequestAndReply() {
        var redactor = SecretRedactor.of(io.carillon.ports.provider.Secret.of("a&b"));
        var replied = new Transfer.Replied(
                new Transfer.Head(
                        200, java.util.Optional.empty(), java.util.Optional.empty(), java.util.Optional.empty(), "/"),
                "you said a&amp;b".getBytes(UTF_8),
                false);
        var exchange = ExchangeRecord.of("p=a%26b", replied, redactor);
        assertThat(exchange.request()).isEqualTo("p=***");
        assertThat(exchange.reply()).isEqualTo("you said ***");
    }
}
