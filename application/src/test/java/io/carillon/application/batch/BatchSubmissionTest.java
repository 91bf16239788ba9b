package io.carillon.application.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.application.QuietProvider;
import io.carillon.application.message.MessageViews;
import io.carillon.application.message.SubmissionRules;
import io.carillon.domain.delivery.PublicStatus;
import io.carillon.domain.id.TimeOrderedIds;
import io.carillon.domain.message.BatchId;
import io.carillon.domain.message.Content;
import io.carillon.domain.message.Options;
import io.carillon.domain.message.UnknownPolicy;
import io.carillon.ports.usecase.Problem;
import io.carillon.ports.usecase.batch.BatchView;
import io.carillon.ports.usecase.batch.SendBatches.Check;
import io.carillon.ports.usecase.batch.SendBatches.Recipient;
import io.carillon.ports.usecase.batch.SendBatches.SendBatch;
import io.carillon.ports.usecase.batch.SendBatches.Sending;
import io.carillon.ports.usecase.batch.TrackBatches.Row;
import io.carillon.testkit.SettableClock;
import io.carillon.testkit.store.InMemoryStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BatchSubmissionTest {
    private final SettableClock clock = SettableClock.at("2026-03-01T10:00:00Z");
    private final InMemoryStore store = new InMemoryStore(clock);
    private final List<BatchId> committed = new ArrayList<>();
    private final QuietProvider provider = QuietProvider.withReports(true);
    private final BatchTracking tracking =
            new BatchTracking(store.messages(), new MessageViews(provider.registry(), clock, Duration.ofHours(72)));
    private final BatchSubmission batches = new BatchSubmission(
            provider.registry(),
            new SubmissionRules(clock, Duration.ofHours(72)),
            store,
            committed::add,
            tracking,
            new TimeOrderedIds(clock, 0),
            clock);

    @Test
    void recipientsShouldBeSortedAndEachHaveOneRow() {
        BatchView batch = accepted("+1", "x", "2", "1", "", "3");
        assertThat(batch.accepted()).isEqualTo(3);
        assertThat(batch.refused()).isEqualTo(3);
        assertThat(batch.counts()).isEqualTo(Map.of(PublicStatus.QUEUED, 3));
        assertThat(tracking.find(batch.id())).contains(batch);
        assertThat(committed).containsExactly(batch.id());
        for (int limit = 1; limit < 8; limit++) {
            assertThat(rows(batch, limit))
                    .containsExactly("x invalid_address", "1 duplicate_recipient", " invalid_address", "1", "2", "3");
        }
    }

    private List<String> rows(BatchView batch, int limit) {
        List<String> rows = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            var page = tracking.results(batch.id(), limit, cursor).orElseThrow();
            assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
            page.items().forEach(row -> rows.add(words(row)));
            cursor = page.next();
        } while (cursor.isPresent());
        return rows;
    }

    private static String words(Row row) {
        return row instanceof Row.Refused refused
                ? refused.to() + " " + refused.code()
                : ((Row.Taken) row).message().to().value();
    }

    @Test
    void checkShouldTellWhoWouldBeRefusedAndStoreNothing() {
        var check = (Check.Acceptable) batches.check(command("+1", "x", "2", "1"));
        assertThat(check.accepted()).isEqualTo(2);
        assertThat(check.refused())
                .extracting(r -> r.row() + " " + r.code())
                .containsExactly("1 invalid_address", "3 duplicate_recipient");
        assertThat(((Check.Acceptable) batches.check(command("x"))).accepted()).isZero();
        assertThat(batches.check(command())).isInstanceOf(Check.Invalid.class);
        assertThat(committed).isEmpty();
        assertThat(store.log().lastPosition()).isZero();
    }

    @Test
    void batchShouldBeRefusedWhenNobodyCanBeReached() {
        assertThat(problems("x", "y"))
                .extracting(p -> p.pointer() + " " + p.code())
                .containsExactly("/recipients/0 invalid_address", "/recipients/1 invalid_address");
        assertThat(committed).isEmpty();
    }

    @Test
    void batchShouldBeRefusedWhenItHasNobodyOrTooMany() {
        assertThat(problems()).extracting(Problem::code).containsExactly("empty");
        assertThat(problems(Collections.nCopies(10_001, "1").toArray(String[]::new)))
                .extracting(Problem::code)
                .containsExactly("too_many");
    }

    @Test
    void longRecipientShouldBeShownShortened() {
        BatchView batch = accepted("1", "x".repeat(500));
        var refused = (Row.Refused) tracking.results(batch.id(), 1, Optional.empty())
                .orElseThrow()
                .items()
                .get(0);
        assertThat(refused.to()).hasSize(65).startsWith("xxx");
    }

    @Test
    void foreignCursorShouldStartOver() {
        BatchView batch = accepted("1", "2");
        for (String cursor : List.of("", "r", "r-1", "5", "r1234567", "msg_1")) {
            assertThat(tracking.results(batch.id(), 10, Optional.of(cursor))
                            .orElseThrow()
                            .items())
                    .hasSize(2);
        }
        assertThat(tracking.results(batch.id(), 10, Optional.of("r999999")).orElseThrow())
                .satisfies(page -> assertThat(page.items()).isEmpty())
                .satisfies(page -> assertThat(page.next()).isEmpty());
    }

    private BatchView accepted(String... to) {
        Sending sending = batches.send(command(to), Optional.empty()).join();
        return ((Sending.Accepted) sending).batch();
    }

    private List<Problem> problems(String... to) {
        return ((Sending.Invalid) batches.send(command(to), Optional.empty()).join()).problems();
    }

    private static SendBatch command(String... to) {
        return new SendBatch(
                Optional.of("sms"),
                Optional.of(Stream.of(to)
                        .map(t -> new Recipient(t, Optional.empty()))
                        .toList()),
                Optional.of(new Content.Text("hello")),
                false,
                Options.NONE,
                Optional.empty(),
                Optional.empty(),
                UnknownPolicy.AT_MOST_ONCE);
    }
}
