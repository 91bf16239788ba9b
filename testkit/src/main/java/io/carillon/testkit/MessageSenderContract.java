package io.carillon.testkit;

import static io.carillon.testkit.AdapterContract.assertNoSecret;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.domain.delivery.SendOutcome;
import io.carillon.ports.provider.Capabilities;
import io.carillon.ports.provider.MessageSender;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What every {@link MessageSender} owes: one request on the wire whatever happens, the right word for what happened, and no
 * secret anywhere.
 */
public interface MessageSenderContract extends AdapterContract {

    /** What selects a channel of the account; nothing unless overridden. */
    default Map<String, String> route() {
        return Map.of();
    }

    /** A request to one recipient that the provider would take; its address is canonical. */
    MessageSender.Request request();

    /** The whole HTTP answer by which the provider says that it took {@link #request}; made with {@link Behaviour#reply} or a sister. */
    Behaviour acceptance();

    /** One row: what the provider does, and what the sender must make of it. */
    record Row(String name, Behaviour behaviour, Class<? extends SendOutcome> outcome) {}

    @TestFactory
    default Stream<DynamicTest> senderShouldSendOnceAndNameTheOutcomeWhen() {
        return rows().map(row -> DynamicTest.dynamicTest(row.name(), () -> check(row)));
    }

    @Test
    default void senderShouldBeUnavailableWhenNobodyListens() {
        assertThat(send(ScriptedProvider.nobody()).result().of(0)).isInstanceOf(SendOutcome.Unavailable.class);
    }

    @Test
    default void senderShouldObeyRetryAfterWhenTheProviderTookNothing() {
        try (var provider = ScriptedProvider.doing(Behaviour.status(429, "Retry-After", "7"))) {
            SendOutcome outcome = send(provider.url()).result().of(0);
            Class<?> expected = expected("there were too many", SendOutcome.Unavailable.class);
            assertThat(outcome).isInstanceOf(expected);
            if (outcome instanceof SendOutcome.Unavailable unavailable) {
                assertThat(unavailable.retryAfter()).contains(Duration.ofSeconds(7));
            }
        }
    }

    @Test
    default void senderShouldNotLoseAMessageWhenTheProviderHangsUpBetweenCalls() {
        try (var provider = ScriptedProvider.doing(Behaviour.thenHangUp(acceptance()));
                var account = open(provider.url(), CANARY, TIMEOUT)) {
            MessageSender sender = account.channel(route()).sender();
            for (int call = 1; call <= 5; call++) {
                assertThat(sender.send(request()).result().of(0)).isInstanceOf(SendOutcome.Accepted.class);
                assertThat(provider.requests()).hasSize(call);
                provider.awaitHangUps(call);
            }
        }
    }

    @Test
    default void channelShouldDeclareWhatItsRequestUses() {
        try (var account = open(ScriptedProvider.nobody(), CANARY, TIMEOUT)) {
            Capabilities capabilities = account.channel(route()).capabilities();
            assertThat(capabilities.contentTypes()).contains(request().content().type());
            assertThat(request().recipients()).hasSizeLessThanOrEqualTo(capabilities.maxRecipients());
            assertThat(request().recipients()).allSatisfy(address -> assertThat(
                            account.channel(route()).addressFormat().canonical(address.value()))
                    .contains(address));
        }
    }

    @Test
    default void channelShouldNotLengthenAgainWhatItLengthened() {
        try (var account = open(ScriptedProvider.nobody(), CANARY, TIMEOUT)) {
            var channel = account.channel(route());
            String once = channel.asSent("hello");
            assertThat(once).contains("hello");
            assertThat(channel.asSent(once)).isEqualTo(once);
        }
    }

    @Override
    default Set<String> rowNames() {
        return rows().map(Row::name).collect(Collectors.toSet());
    }

    private Stream<Row> rows() {
        Class<SendOutcome.Undetermined> unclear = SendOutcome.Undetermined.class;
        Class<SendOutcome.Unavailable> notSent = SendOutcome.Unavailable.class;
        byte[] accepted = ((Behaviour.Send) acceptance()).bytes();
        byte[] cut = Arrays.copyOf(accepted, accepted.length - 3);
        return Stream.of(
                new Row("the provider accepts", acceptance(), SendOutcome.Accepted.class),
                new Row("the connection drops after reading", new Behaviour.HangUpAfterReading(), unclear),
                new Row("the answer never comes", new Behaviour.StaySilent(), unclear),
                new Row("the answer breaks off", new Behaviour.Send(cut, true), unclear),
                new Row("the answer stalls", new Behaviour.Stall(cut), unclear),
                new Row("the answer is no HTTP", new Behaviour.Send(new byte[] {1, 2, 13, 10}, true), unclear),
                new Row("the answer is empty", Behaviour.status(200), unclear),
                new Row("the answer is a page", Behaviour.html(200, "<html><body>hello"), unclear),
                new Row("the answer echoes the request", new Behaviour.Echo(200), unclear),
                new Row("a failure echoes the request", new Behaviour.Echo(500), unclear),
                new Row("the provider is busy", Behaviour.status(503), notSent),
                new Row("it asks for no patience", Behaviour.status(503, "Retry-After", "0"), notSent),
                new Row("there were too many", Behaviour.status(429), notSent),
                new Row("it timed out on us", Behaviour.status(408), unclear),
                new Row("it asks to hurry after 408", Behaviour.status(408, "Retry-After", "0"), unclear),
                new Row("it crashed", Behaviour.status(500), unclear),
                new Row("the gateway gave up", Behaviour.html(504, "<h1>Gateway Time-out</h1>"), unclear),
                new Row("the page is not there", Behaviour.html(404, "<h1>Not found</h1>"), notSent),
                new Row("the API moved", Behaviour.status(308, "Location", "/elsewhere"), notSent),
                new Row("we are redirected", Behaviour.status(302, "Location", "/other"), unclear),
                new Row("it wants credentials", Behaviour.status(401), SendOutcome.Blocked.class),
                new Row("it forbids", Behaviour.status(403), SendOutcome.Blocked.class));
    }

    private void check(Row row) {
        try (var provider = ScriptedProvider.doing(row.behaviour())) {
            MessageSender.Reply reply = send(provider.url());
            assertThat(reply.result().of(0)).isInstanceOf(expected(row.name(), row.outcome()));
            assertThat(provider.requests()).hasSize(1);
            assertThat(provider.requests()).allSatisfy(request -> {
                assertThat(request.line()).startsWith("POST ");
                assertNoSecret(request.target());
            });
            assertNoSecret(reply.toString());
            assertNoSecret(reply.exchange().request() + reply.exchange().reply());
        }
    }

    private MessageSender.Reply send(URI baseUrl) {
        try (var account = open(baseUrl, CANARY, TIMEOUT)) {
            return account.channel(route()).sender().send(request());
        }
    }
}
