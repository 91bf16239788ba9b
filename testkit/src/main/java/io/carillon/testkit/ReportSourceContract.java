package io.carillon.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.ports.provider.Answer;
import io.carillon.ports.provider.ProviderAccount;
import io.carillon.ports.provider.RawReply;
import io.carillon.ports.provider.ReportSource;
import io.carillon.ports.provider.ReportSource.Reading;
import io.carillon.ports.provider.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What every {@link ReportSource} owes: one request per pull, because what is pulled may never be had again; the bytes exactly as
 * they came; a reading that is pure, and that never takes for empty what it could not understand.
 */
public interface ReportSourceContract {

    /** Opens an account at {@code baseUrl} whose secret is {@code secret} and whose calls end after {@code timeout}. */
    ProviderAccount open(URI baseUrl, Secret secret, Duration timeout);

    /** A body with at least two reports, in UTF-8, such that no proper beginning of it is a whole document. */
    String reports();

    /** A body by which the provider says that nothing waits. */
    String nothing();

    @Test
    default void pullShouldGiveTheBytesAsTheyCame() {
        RawReply raw = pulled(Behaviour.xml(reports()));
        assertThat(raw.body()).isEqualTo(reports().getBytes(UTF_8));
        assertThat(raw.truncated()).isFalse();
        assertThat(raw.httpStatus()).isEqualTo(200);
    }

    @Test
    default void readShouldBePure() {
        RawReply raw = pulled(Behaviour.xml(reports()));
        Reading first = read(raw);
        assertThat(((Reading.Reports) first).reports()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(read(raw)).isEqualTo(first);
    }

    @Test
    default void readShouldFindNothingWhenNothingWaits() {
        assertThat(((Reading.Reports) read(pulled(Behaviour.xml(nothing())))).reports())
                .isEmpty();
    }

    @Test
    default void readShouldQuarantineEveryBeginningOfADocument() {
        byte[] whole = reports().getBytes(UTF_8);
        for (int length = 1; length < whole.length; length++) {
            byte[] part = java.util.Arrays.copyOf(whole, length);
            assertThat(read(new RawReply(part, Optional.of("text/xml"), 200, true)))
                    .as("the first %d bytes", length)
                    .isInstanceOf(Reading.Unreadable.class);
        }
    }

    @Test
    default void pullShouldKeepWhatCameBeforeABreak() {
        RawReply broken = pulled(Behaviour.breakOff(reports(), 20));
        assertThat(broken.body()).isEqualTo(java.util.Arrays.copyOf(reports().getBytes(UTF_8), 20));
        assertThat(broken.truncated()).isTrue();
        assertThat(pulled(Behaviour.stall(reports(), 20)).body()).isEqualTo(broken.body());
    }

    @TestFactory
    default Stream<DynamicTest> readShouldQuarantineWhen() {
        return Stream.of("hello", "<html><body>Service error</body></html>", "{\"a\":", "<", "\u0000\u0001", "error,-1")
                .map(body -> DynamicTest.dynamicTest(
                        "the body is " + body.replace('\u0000', '0').replace('\u0001', '1'),
                        () -> assertThat(read(pulled(Behaviour.xml(body)))).isInstanceOf(Reading.Unreadable.class)));
    }

    @TestFactory
    default Stream<DynamicTest> pullShouldAskOnceAndFailWhen() {
        return Stream.of(
                        new Failure("the connection drops", new Behaviour.HangUpAfterReading(), Answer.Unclear.class),
                        new Failure("no answer comes", new Behaviour.StaySilent(), Answer.Unclear.class),
                        new Failure("it crashed", Behaviour.status(500), Answer.Unclear.class),
                        new Failure("it is busy", Behaviour.status(503, "Retry-After", "0"), Answer.Unavailable.class),
                        new Failure("there were too many", Behaviour.status(429), Answer.Unavailable.class),
                        new Failure("it timed out on us", Behaviour.status(408), Answer.Unclear.class),
                        new Failure("it wants credentials", Behaviour.status(401), Answer.Blocked.class))
                .map(row -> DynamicTest.dynamicTest(row.name(), () -> check(row)));
    }

    @Test
    default void pullShouldBeUnavailableWhenNobodyListens() {
        try (var account =
                open(ScriptedProvider.nobody(), MessageSenderContract.CANARY, MessageSenderContract.TIMEOUT)) {
            assertThat(source(account).pull()).isInstanceOf(Answer.Unavailable.class);
        }
    }

    /** One row: what the provider does, and what the pull must answer. */
    record Failure(String name, Behaviour behaviour, Class<?> answer) {}

    private void check(Failure row) {
        try (var provider = ScriptedProvider.doing(row.behaviour())) {
            Answer<RawReply> answer = pull(provider);
            assertThat(answer).isInstanceOf(row.answer());
            MessageSenderContract.assertNoSecret(answer.toString());
        }
    }

    private RawReply pulled(Behaviour behaviour) {
        try (var provider = ScriptedProvider.doing(behaviour)) {
            return ((Answer.Answered<RawReply>) pull(provider)).value();
        }
    }

    private Answer<RawReply> pull(ScriptedProvider provider) {
        try (var account = open(provider.url(), MessageSenderContract.CANARY, MessageSenderContract.TIMEOUT)) {
            Answer<RawReply> answer = source(account).pull();
            assertThat(provider.requests()).hasSize(1);
            MessageSenderContract.assertNoSecret(provider.requests().get(0).target());
            return answer;
        }
    }

    private Reading read(RawReply raw) {
        try (var account =
                open(ScriptedProvider.nobody(), MessageSenderContract.CANARY, MessageSenderContract.TIMEOUT)) {
            return source(account).read(raw);
        }
    }

    private static ReportSource source(ProviderAccount account) {
        return account.reports().orElseThrow();
    }
}
