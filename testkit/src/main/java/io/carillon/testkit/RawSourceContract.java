package io.carillon.testkit;

import static io.carillon.testkit.AdapterContract.assertNoSecret;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.ports.provider.Answer;
import io.carillon.ports.provider.ProviderAccount;
import io.carillon.ports.provider.RawReply;
import io.carillon.ports.provider.RawSource;
import io.carillon.ports.provider.RawSource.Reading;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What every {@link RawSource} owes: one request per pull, because what is pulled may never be had again; the bytes exactly as
 * they came; a reading that is pure, that drops nothing, and that never takes for empty what it could not understand.
 *
 * <p>Join {@link ReportSourceContract}, {@link ReplySourceContract} or {@link ConversationSourceContract}, which say what the
 * items are.
 *
 * @param <T> what the source hands out
 */
public interface RawSourceContract<T> extends AdapterContract {

    /** The source of the account. */
    RawSource<T> source(ProviderAccount account);

    /** A body with at least two items, to be sent as UTF-8, such that no proper beginning of it is a whole document. */
    String page();

    /** How many items {@link #page} holds. */
    int size();

    /** A body by which the provider says that nothing waits. */
    String nothing();

    /** The bodies that are no answer of this provider; one that could be belongs out, by an override. */
    default List<String> foreignBodies() {
        return List.of("hello", "<html><body>Service error</body></html>", "{\"a\":", "<", "\u0000\u0001", "error,-1");
    }

    @Test
    default void pullShouldGiveTheBytesAsTheyCame() {
        RawReply raw = pulled(Behaviour.xml(page()));
        assertThat(raw.body()).isEqualTo(page().getBytes(UTF_8));
        assertThat(raw.truncated()).isFalse();
        assertThat(raw.httpStatus()).isEqualTo(200);
    }

    @Test
    default void readShouldBePureAndDropNothing() {
        RawReply raw = pulled(Behaviour.xml(page()));
        List<T> first = items(raw);
        assertThat(first).hasSize(size()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(items(raw)).isEqualTo(first);
    }

    @Test
    default void readShouldFindNothingWhenNothingWaits() {
        assertThat(items(pulled(Behaviour.xml(nothing())))).isEmpty();
    }

    @Test
    default void readShouldQuarantineEveryBeginningOfADocument() {
        byte[] whole = page().getBytes(UTF_8);
        for (int length = 1; length < whole.length; length++) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThat(read(new RawReply(part, Optional.of("text/xml"), 200, true)))
                    .as("the first %d bytes", length)
                    .isInstanceOf(Reading.Unreadable.class);
        }
    }

    @Test
    default void pullShouldKeepWhatCameBeforeABreak() {
        int half = page().getBytes(UTF_8).length / 2;
        RawReply broken = pulled(Behaviour.breakOff(page(), half));
        assertThat(broken.body()).isEqualTo(Arrays.copyOf(page().getBytes(UTF_8), half));
        assertThat(broken.truncated()).isTrue();
        RawReply stalled = pulled(Behaviour.stall(page(), half));
        assertThat(stalled.body()).isEqualTo(broken.body());
        assertThat(stalled.truncated()).isTrue();
    }

    @Test
    default void pullShouldKeepItemsThatComeWithABadStatus() {
        assertThat(items(pulled(Behaviour.html(500, page())))).hasSize(size());
    }

    @Test
    default void pullShouldKeepNoSecretThatIsEchoed() {
        for (int status : new int[] {200, 500}) {
            RawReply raw = pulled(new Behaviour.Echo(status));
            assertNoSecret(new String(raw.body(), ISO_8859_1));
            assertThat(read(raw)).isInstanceOf(Reading.Unreadable.class);
            assertNoSecret(read(raw).toString());
        }
    }

    @TestFactory
    default Stream<DynamicTest> readShouldQuarantineWhen() {
        return foreignBodies().stream()
                .map(body -> DynamicTest.dynamicTest(
                        "the body is " + body.replaceAll("\\p{Cntrl}", "?"),
                        () -> assertThat(read(pulled(Behaviour.xml(body)))).isInstanceOf(Reading.Unreadable.class)));
    }

    @TestFactory
    default Stream<DynamicTest> pullShouldAskOnceAndFailWhen() {
        return rows().map(row -> DynamicTest.dynamicTest(row.name(), () -> check(row)));
    }

    @Test
    default void pullShouldBeUnavailableWhenNobodyListens() {
        try (var account = open(ScriptedProvider.nobody(), CANARY, TIMEOUT)) {
            assertThat(source(account).pull()).isInstanceOf(Answer.Unavailable.class);
        }
    }

    /** One row: what the provider does, and what the pull must answer. */
    record Failure(String name, Behaviour behaviour, Class<?> answer) {}

    @Override
    default Set<String> rowNames() {
        return rows().map(Failure::name).collect(Collectors.toSet());
    }

    /** The items that the bytes hold; fails when they are read as anything else. */
    default List<T> items(RawReply raw) {
        Reading<T> reading = read(raw);
        assertThat(reading).isInstanceOf(Reading.Items.class);
        return ((Reading.Items<T>) reading).items();
    }

    /** Pulls from a provider that behaves so; fails when there was not exactly one request or no bytes came of it. */
    default RawReply pulled(Behaviour behaviour) {
        try (var provider = ScriptedProvider.doing(behaviour)) {
            Answer<RawReply> answer = pull(provider);
            assertThat(answer).isInstanceOf(Answer.Answered.class);
            return ((Answer.Answered<RawReply>) answer).value();
        }
    }

    private static Stream<Failure> rows() {
        return Stream.of(
                new Failure("the connection drops", new Behaviour.HangUpAfterReading(), Answer.Unclear.class),
                new Failure("no answer comes", new Behaviour.StaySilent(), Answer.Unclear.class),
                new Failure("it crashed", Behaviour.status(500), Answer.Unclear.class),
                new Failure("it is busy", Behaviour.status(503, "Retry-After", "0"), Answer.Unavailable.class),
                new Failure("there were too many", Behaviour.status(429), Answer.Unavailable.class),
                new Failure("it timed out on us", Behaviour.status(408), Answer.Unclear.class),
                new Failure("it wants credentials", Behaviour.status(401), Answer.Blocked.class));
    }

    private void check(Failure row) {
        try (var provider = ScriptedProvider.doing(row.behaviour())) {
            Answer<RawReply> answer = pull(provider);
            assertThat(answer).isInstanceOf(expected(row.name(), row.answer()));
            assertNoSecret(answer.toString());
        }
    }

    private Answer<RawReply> pull(ScriptedProvider provider) {
        try (var account = open(provider.url(), CANARY, TIMEOUT)) {
            Answer<RawReply> answer = source(account).pull();
            assertThat(provider.requests()).hasSize(1);
            assertNoSecret(provider.requests().get(0).target());
            return answer;
        }
    }

    private Reading<T> read(RawReply raw) {
        try (var account = open(ScriptedProvider.nobody(), CANARY, TIMEOUT)) {
            return source(account).read(raw);
        }
    }
}
