package io.carillon.adapters.apiusb.client;

import static io.carillon.adapters.apiusb.ApiusbFixtures.anAccountAt;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.adapters.apiusb.ApiusbFixtures;
import io.carillon.adapters.apiusb.ApiusbSettings.TokenMode;
import io.carillon.domain.conversation.Address;
import io.carillon.domain.delivery.AccountFault;
import io.carillon.domain.delivery.SendOutcome;
import io.carillon.domain.message.Content;
import io.carillon.domain.message.Options;
import io.carillon.ports.provider.Answer;
import io.carillon.ports.provider.MessageSender;
import io.carillon.ports.provider.ProviderAccount;
import io.carillon.ports.provider.Secret;
import io.carillon.testkit.Behaviour;
import io.carillon.testkit.ScriptedProvider;
import io.carillon.testkit.SettableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiusbTokensTest {
    private static final int THREADS = 8;

    private final PretendApiusb provider = new PretendApiusb();
    private final SettableClock clock = SettableClock.at("2026-11-22T08:00:00Z");

    @AfterEach
    void close() {
        provider.close();
    }

    @Test
    void sendShouldApplyOnceAndKeepTheToken() {
        try (var account = account().open()) {
            assertAccepted(send(account));
            assertAccepted(send(account));
            assertThat(provider.applications()).isEqualTo(1);
        }
    }

    @Test
    void applicationShouldBeADocumentedFormWithoutSecretsInTheAddress() {
        try (var scripted =
                        ScriptedProvider.doing(Behaviour.html(200, "{\"ret\":500,\"data\":{},\"msg\":\"s3cr&t\"}"));
                var account =
                        anAccountAt(scripted.url()).app("key", "s3cr&t").uid(7).open()) {
            SendOutcome outcome = send(account);
            assertThat(outcome).isInstanceOf(SendOutcome.Unavailable.class);
            assertThat(outcome.toString()).doesNotContain("s3cr&t");
            assertThat(scripted.requests()).hasSize(1);
            assertThat(scripted.requests().get(0).line())
                    .isEqualTo("POST /api/app?service=App.Auth.ApplyToken HTTP/1.1");
            assertThat(scripted.requests().get(0).bodyText()).isEqualTo("app_key=key&app_secret=s3cr%26t&uid=7");
        }
    }

    @Test
    void tokenShouldBeRenewedAtFourFifthsOfItsLife() {
        provider.expireAt(clock.instant().plusSeconds(1000).getEpochSecond());
        try (var account = account().open()) {
            assertAccepted(send(account));
            clock.advance(Duration.ofSeconds(799));
            assertAccepted(send(account));
            assertThat(provider.applications()).isEqualTo(1);
            clock.advance(Duration.ofSeconds(1));
            assertAccepted(send(account));
            assertThat(provider.applications()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 1_700_000_000})
    void tokenShouldLiveTenMinutesWhenItsEndSaysNothing(long end) {
        provider.expireAt(end);
        try (var account = account().open()) {
            assertAccepted(send(account));
            clock.advance(Duration.ofSeconds(479));
            assertAccepted(send(account));
            assertThat(provider.applications()).isEqualTo(1);
            clock.advance(Duration.ofSeconds(1));
            assertAccepted(send(account));
            assertThat(provider.applications()).isEqualTo(2);
        }
    }

    @Test
    void tokenShouldBeUsedToItsEndWhenRenewalFails() {
        provider.expireAt(clock.instant().plusSeconds(1000).getEpochSecond());
        try (var account = account().open()) {
            assertAccepted(send(account));
            provider.answerApplications("{\"ret\":500,\"data\":{},\"msg\":\"\"}");
            provider.revokeTokens();
            clock.advance(Duration.ofSeconds(900));
            assertThat(send(account)).isInstanceOf(SendOutcome.Unavailable.class);
            assertThat(provider.sends()).isEqualTo(2);
            assertThat(send(account)).isInstanceOf(SendOutcome.Unavailable.class);
            assertThat(provider.sends()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"ret":200,"data":{"access_token":"","expire_at":0},"msg":""}     | CREDENTIALS
            {"ret":200,"data":{},"msg":""}                                    | CREDENTIALS
            {"ret":400,"data":{},"msg":"非法请求：缺少必要参数app_secret"}          | CREDENTIALS
            {"ret":406,"data":{},"msg":""}                                    | CREDENTIALS
            {"ret":407,"data":{},"msg":""}                                    | PERMISSION
            {"ret":408,"data":{},"msg":""}                                    | PERMISSION
            {"ret":404,"data":{},"msg":""}                                    |
            {"ret":409,"data":{},"msg":""}                                    |
            {"ret":500,"data":{},"msg":""}                                    |
            <html></html>                                                     |
            """)
    void sendShouldNotHappenWithoutAToken(String application, AccountFault fault) {
        provider.answerApplications(application.replace("%", "%%"));
        try (var account = account().open()) {
            SendOutcome outcome = send(account);
            if (fault == null) {
                assertThat(outcome).isInstanceOf(SendOutcome.Unavailable.class);
            } else {
                assertThat(((SendOutcome.Blocked) outcome).fault()).isEqualTo(fault);
            }
            assertThat(provider.sends()).isZero();
        }
    }

    @Test
    void sendShouldBeUnavailableOnceAndThenBlockedWhenNoTokenIsTaken() {
        provider.honourNoTokens();
        try (var account = account().open()) {
            SendOutcome first = send(account);
            assertThat(((SendOutcome.Unavailable) first).retryAfter()).contains(Duration.ZERO);
            assertThat(((SendOutcome.Blocked) send(account)).fault()).isEqualTo(AccountFault.CREDENTIALS);
            assertThat(send(account)).isInstanceOf(SendOutcome.Blocked.class);
            assertThat(provider.applications()).isEqualTo(3);
            assertThat(provider.sends()).isEqualTo(3);
        }
    }

    @Test
    void sendShouldForgiveAnotherRefusalAfterASuccess() {
        try (var account = account().open()) {
            for (int life = 1; life <= 3; life++) {
                assertAccepted(send(account));
                provider.revokeTokens();
                assertThat(send(account)).isInstanceOf(SendOutcome.Unavailable.class);
            }
            assertAccepted(send(account));
            assertThat(provider.applications()).isEqualTo(4);
        }
    }

    @Test
    void sendShouldBeBlockedAtOnceWhenTheTokenCannotBeRenewed() {
        provider.honourNoTokens();
        for (ApiusbFixtures fixtures : List.of(
                anAccountAt(provider.url()),
                anAccountAt(provider.url()).token(Secret.of("pasted")),
                account().tokenMode(TokenMode.NONE))) {
            try (var account = fixtures.open()) {
                assertThat(send(account)).isInstanceOf(SendOutcome.Blocked.class);
            }
        }
        assertThat(provider.applications()).isZero();
    }

    @Test
    void sendShouldReplaceAPastedTokenWhenItIsRefused() {
        try (var account = account().token(Secret.of("pasted")).open()) {
            assertThat(send(account)).isInstanceOf(SendOutcome.Unavailable.class);
            assertAccepted(send(account));
            assertThat(provider.applications()).isEqualTo(1);
        }
    }

    @Test
    void manyThreadsShouldShareOneApplication() throws Exception {
        try (var account = account().open()) {
            List<Callable<SendOutcome>> all = IntStream.range(0, 64)
                    .<Callable<SendOutcome>>mapToObj(i -> () -> send(account))
                    .toList();
            outcomes(all).forEach(ApiusbTokensTest::assertAccepted);
            assertThat(provider.applications()).isEqualTo(1);
        }
    }

    @Test
    void everyRecipientShouldGetOneMessageWhenTheTokenExpiresInTheMiddleOfABatch() throws Exception {
        provider.revokeBeforeSend(23);
        try (var account = account().open()) {
            MessageSender sender = account.channel(Map.of()).sender();
            List<Callable<SendOutcome>> calls = new ArrayList<>();
            for (int call = 0; call < 50; call++) {
                MessageSender.Request request = request(call * 20, 20);
                calls.add(() -> untilItIsTaken(sender, request));
            }
            outcomes(calls).forEach(ApiusbTokensTest::assertAccepted);
            assertThat(provider.received()).hasSize(1000);
            assertThat(provider.received().values()).containsOnly(1);
            assertThat(provider.applications()).isEqualTo(2);
        }
    }

    @Test
    void probeShouldApplyAndLookAtTheList() {
        try (var account = account().open()) {
            assertThat(account.probe().probe()).isInstanceOf(Answer.Answered.class);
            assertThat(provider.applications()).isEqualTo(1);
            assertThat(provider.asked()).containsExactly("1/1");
            assertAccepted(send(account));
            assertThat(provider.applications()).isEqualTo(1);
            provider.honourNoTokens();
            assertThat(account.probe().probe()).isInstanceOf(Answer.Blocked.class);
            provider.answerApplications("{\"ret\":200,\"data\":{\"access_token\":\"\"},\"msg\":\"\"}");
            assertThat(((Answer.Blocked<Void>) account.probe().probe()).fault()).isEqualTo(AccountFault.CREDENTIALS);
        }
    }

    @ParameterizedTest
    @CsvSource({"200, Answered", "404, Answered", "406, Blocked", "408, Blocked", "409, Unavailable", "500, Unclear"})
    void probeShouldAskForOneRowWhenNoTokenIsWanted(int ret, String answer) {
        try (var scripted =
                        ScriptedProvider.doing(Behaviour.html(200, "{\"ret\":" + ret + ",\"data\":{},\"msg\":\"\"}"));
                var account = anAccountAt(scripted.url()).open()) {
            assertThat(account.probe().probe().getClass().getSimpleName()).isEqualTo(answer);
            assertThat(scripted.requests().get(0).bodyText().split("&"))
                    .containsExactlyInAnyOrder("page=1", "perpage=1");
        }
    }

    /** As the engine does: only what was certainly not sent is sent again. */
    private static SendOutcome untilItIsTaken(MessageSender sender, MessageSender.Request request) {
        SendOutcome outcome = sender.send(request).result().of(0);
        for (int tries = 1; outcome instanceof SendOutcome.Unavailable && tries < 5; tries++) {
            outcome = sender.send(request).result().of(0);
        }
        return outcome;
    }

    private static List<SendOutcome> outcomes(List<Callable<SendOutcome>> calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<SendOutcome> outcomes = new ArrayList<>();
            for (Future<SendOutcome> call : threads.invokeAll(calls)) {
                outcomes.add(call.get());
            }
            return outcomes;
        } finally {
            threads.shutdownNow();
        }
    }

    private ApiusbFixtures account() {
        return anAccountAt(provider.url()).app("key", "s3cr3t").clock(clock).timeout(Duration.ofSeconds(20));
    }

    private static SendOutcome send(ProviderAccount account) {
        return account.channel(Map.of()).sender().send(request(0, 2)).result().of(0);
    }

    private static MessageSender.Request request(int first, int count) {
        List<Address> members = IntStream.range(first, first + count)
                .mapToObj(i -> new Address(String.format("%032d", i)))
                .toList();
        return new MessageSender.Request(members, new Content.Text("a"), Options.NONE, Optional.empty());
    }

    private static void assertAccepted(SendOutcome outcome) {
        assertThat(outcome).isInstanceOf(SendOutcome.Accepted.class);
    }
}
