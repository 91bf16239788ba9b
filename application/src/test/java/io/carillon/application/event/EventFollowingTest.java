package io.carillon.application.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.application.GeneratedCases;
import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.conversation.Address;
import io.carillon.domain.delivery.Control;
import io.carillon.domain.delivery.DeliveryId;
import io.carillon.domain.delivery.Evidence;
import io.carillon.domain.delivery.PublicStatus;
import io.carillon.domain.event.EventCursor;
import io.carillon.domain.event.LogEntry;
import io.carillon.domain.message.BatchId;
import io.carillon.domain.message.MessageId;
import io.carillon.domain.subscriber.Reach;
import io.carillon.domain.subscriber.SubscriberId;
import io.carillon.ports.store.LogQueries;
import io.carillon.ports.usecase.event.FollowEvents.EventView;
import io.carillon.ports.usecase.event.FollowEvents.Events;
import io.carillon.ports.usecase.event.FollowEvents.OfBatch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class EventFollowingTest {
    private final List<LogEntry> log = new ArrayList<>();
    private final EventFollowing events = new EventFollowing(new LogQueries() {
        @Override
        public List<LogEntry> from(long position, int most) {
            return log.stream()
                    .filter(entry -> entry.position() >= position)
                    .limit(most)
                    .toList();
        }

        @Override
        public long firstPosition() {
            return log.isEmpty() ? 0 : log.get(0).position();
        }

        @Override
        public long lastPosition() {
            return log.size();
        }
    });

    @Test
    void everyEventShouldComeOnceAndInOrderWhateverThePages() {
        GeneratedCases.check(200, random -> {
            log.clear();
            int expected = 0;
            for (int i = random.nextInt(500); i > 0; i--) {
                expected += add(random);
            }
            List<EventView> read = readAll(random);
            assertThat(read).hasSize(expected);
            assertThat(read).extracting(EventView::id).isSorted().doesNotHaveDuplicates();
        });
    }

    @Test
    void aCursorShouldBeRefusedOnlyWhenEntriesBehindItAreGone() {
        log.add(new LogEntry.OfChannel(7, Instant.EPOCH, "sms", "held", Optional.empty()));
        assertThat(events.earliestInstead(new EventCursor(5, 0))).contains(new EventCursor(6, 0));
        assertThat(events.earliestInstead(new EventCursor(6, 0))).isEmpty();
        assertThat(events.earliestInstead(EventCursor.START)).isEmpty();
        assertThat(events.after(new EventCursor(6, 0), 10).events()).hasSize(1);
    }

    @Test
    void anEventOfAPersonShouldNameThePersonAndTheAddress() {
        var reach = new Reach(new ChannelId("sms"), new Address("8613800000000"));
        log.add(new LogEntry.OfSubscriber(
                1, Instant.EPOCH, "opted_out", Optional.of(new SubscriberId(7)), Optional.of(reach)));
        log.add(new LogEntry.OfSubscriber(
                2, Instant.EPOCH, "created", Optional.of(new SubscriberId(7)), Optional.empty()));

        List<EventView> seen = events.after(EventCursor.START, 10).events();
        assertThat(seen).extracting(EventView::type).containsExactly("subscriber.opted_out", "subscriber.created");
        assertThat(seen).allMatch(e -> e.subscriber().equals(Optional.of(new SubscriberId(7).toString())));
        assertThat(seen.get(0).channel()).contains("sms");
        assertThat(seen.get(0).address()).contains("8613800000000");
        assertThat(seen.get(1).channel()).isEmpty();
        assertThat(seen.get(1).address()).isEmpty();
    }

    /** Returns how many events the new entry stands for. */
    private int add(Random random) {
        if (random.nextInt(4) == 0) {
            channelEntry("held");
            return 1;
        }
        int deliveries = random.nextInt(5);
        boolean changes = random.nextBoolean();
        messageEntry(deliveries, changes ? PublicStatus.QUEUED : PublicStatus.SENT);
        return changes ? deliveries : 0;
    }

    private List<EventView> readAll(Random random) {
        List<EventView> read = new ArrayList<>();
        EventCursor cursor = EventCursor.START;
        Events page;
        do {
            int limit = 1 + random.nextInt(20);
            page = events.after(cursor, limit);
            assertThat(page.events()).hasSizeLessThanOrEqualTo(limit);
            read.addAll(page.events());
            cursor = page.next();
        } while (page.more());
        assertThat(events.after(cursor, 10)).isEqualTo(new Events(List.of(), cursor, false));
        return read;
    }

    @Test
    void laterEventsShouldFollowTheLatestCursor() {
        assertThat(events.after(events.latest(), 10).events()).isEmpty();
        messageEntry(3, PublicStatus.QUEUED);
        EventCursor latest = events.latest();
        assertThat(events.after(latest, 10).events()).isEmpty();
        channelEntry("released");
        assertThat(events.after(latest, 10).events())
                .extracting(EventView::type)
                .containsExactly("channel.released");
        assertThat(EventCursor.parse(latest.toString())).contains(latest);
    }

    @Test
    void eventShouldNameTheMessageAndBothStatuses() {
        messageEntry(2, PublicStatus.QUEUED);
        EventView second = events.after(new EventCursor(1, 0), 10).events().get(0);
        assertThat(second.id()).hasToString("1-1");
        assertThat(second.type()).isEqualTo("message.sent");
        assertThat(second.message()).contains(new MessageId(2).toString());
        assertThat(second.from()).contains("queued");
        assertThat(second.to()).contains("sent");
        assertThat(second.channel()).isEmpty();
    }

    @Test
    void eventShouldNameTheBatchAndItsCounts() {
        var batch = new BatchId(7);
        log.add(new LogEntry.OfBatch(1, Instant.EPOCH, batch, "completed", Map.of(PublicStatus.READ, 3)));
        EventView event = events.after(EventCursor.START, 10).events().get(0);
        assertThat(event.type()).isEqualTo("batch.completed");
        assertThat(event.batch()).contains(new OfBatch(batch.toString(), Map.of(PublicStatus.READ, 3)));
        assertThat(event.message()).isEmpty();
    }

    private void channelEntry(String type) {
        log.add(new LogEntry.OfChannel(log.size() + 1L, Instant.EPOCH, "sms", type, Optional.empty()));
    }

    private void messageEntry(int deliveries, PublicStatus from) {
        log.add(new LogEntry.OfDeliveries(
                log.size() + 1L,
                Instant.EPOCH,
                LogEntry.Kind.REPORT,
                LongStream.rangeClosed(1, deliveries)
                        .mapToObj(id -> DeliveryId.of(new MessageId(id), 0))
                        .toList(),
                Optional.empty(),
                Optional.of(from),
                PublicStatus.SENT,
                Control.DONE,
                Evidence.SENT,
                false,
                Optional.empty(),
                Optional.empty()));
    }
}
